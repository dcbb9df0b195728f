using System.Net;
using Briefing.Channels;
using Briefing.Channels.Doors;
using Briefing.Conversation.Turns;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Channels.Doors;

public sealed class DoorMiddlewareTests
{
    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("Host", "rebound.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://rebound.example", HttpStatusCode.Forbidden)]
    public async Task AnyPage_BehindTheDoors_IsServedToThisMachineAlone(string? header, string? value, HttpStatusCode status)
    {
        var (app, address) = await LocalServer.StartAsync(
            services => services.AddSingleton<IBot>(new ScriptedBot()).AddBriefingChannels(new ChannelOptions()),
            app =>
            {
                app.UseBriefingDoors();
                app.MapGet("/page", () => "the page");
            });
        await using var _ = app;
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/page"));
        if (header is not null) request.Headers.TryAddWithoutValidation(header, value);

        using var response = await http.SendAsync(request);

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).Contains("the page", StringComparison.Ordinal).ShouldBe(status == HttpStatusCode.OK);
    }
}
