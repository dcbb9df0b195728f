using System.Net;
using System.Text;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

/// <summary>What strangers send, and what they get.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("https://smba.example/emea/", HttpStatusCode.Forbidden)]
    [InlineData("http://10.0.0.1/", HttpStatusCode.Forbidden)]
    [InlineData("nonsense", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Message_ToBeAnsweredElsewhere_IsRefused(string serviceUrl, HttpStatusCode status)
    {
        await using var host = await ChannelHost.StartAsync();
        var activity = host.Message("the harbour");
        activity["serviceUrl"] = serviceUrl;

        using var response = await host.PostAsync(activity);

        await Answers.ShouldRefuseAsync(response, status);
        host.Bot.Turns.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":5}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"text\":{}}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"channelId\":\"emulator\",\"conversation\":{}}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"channelId\":\"emulator\",\"conversation\":{\"id\":\"..\"}}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"}}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("\uFEFF{\"type\":\"unheardOf\"}", "application/json", HttpStatusCode.OK)]
    [InlineData("{\"type\":\"unheardOf\",\"x\":[1]}", "application/json; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("{\"type\":\"invoke\",\"name\":\"unheard/of\"}", "application/json", HttpStatusCode.NotImplemented)]
    [InlineData("{\"type\":\"typing\"}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("{\"type\":\"typing\"}", "application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("a=b", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task Post_OfAnything_HasAClearAnswer(string body, string contentType, HttpStatusCode status)
    {
        await using var host = await ChannelHost.StartAsync();

        using var response = await host.PostAsync(body, contentType);

        if (status is HttpStatusCode.OK or HttpStatusCode.NotImplemented) response.StatusCode.ShouldBe(status);
        else await Answers.ShouldRefuseAsync(response, status);
        host.Connector.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_BeyondTheBound_IsRefusedAndTheHostGoesOn()
    {
        await using var host = await ChannelHost.StartAsync();

        using var response = await host.PostAsync(host.Message(new string('x', 300_000)));
        await Answers.ShouldRefuseAsync(response, HttpStatusCode.RequestEntityTooLarge);
        using var next = await host.PostAsync(host.Message(new string('x', 200_000)));

        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_OfBytesThatAreNoText_IsRefused()
    {
        await using var host = await ChannelHost.StartAsync();
        using var content = new ByteArrayContent([0x7B, 0x22, 0xFF, 0xFE, 0x00, 0x22, 0x7D]);
        content.Headers.ContentType = new("application/json");

        using var response = await host.Http.PostAsync(host.Messages, content);

        await Answers.ShouldRefuseAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Request_OtherThanPost_IsRefusedWithoutCorsHeaders(string method)
    {
        await using var host = await ChannelHost.StartAsync();

        using var response = await host.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), host.Messages));

        await Answers.ShouldRefuseAsync(response, HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
        response.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Host", "rebound.example")]
    [InlineData("Origin", "https://rebound.example")]
    [InlineData("Origin", "null")]
    public async Task Post_ThroughTheWrongDoor_IsRefused(string header, string value)
    {
        await using var host = await ChannelHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Messages)
        {
            Content = new StringContent(host.Message("the harbour").ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await host.Http.SendAsync(request);

        await Answers.ShouldRefuseAsync(response, HttpStatusCode.Forbidden);
        host.Bot.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_WithADummyBearer_IsServedAsWithout()
    {
        await using var host = await ChannelHost.StartAsync();
        host.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer dummy");

        using var response = await host.PostAsync(host.Message("the harbour"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Connector.Messages.ShouldHaveSingleItem();
    }
}
