using System.Net;
using System.Text;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Host.Serving;

/// <summary>The real host with an app id.</summary>
public sealed class LockedServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Host_WithAnAppId_AsksForATokenAtItsEndpointAndShowsPagesToThisMachine()
    {
        await using var server = await StartAsync("http://127.0.0.1:0", null);
        using var http = new HttpClient();
        using var activity = new StringContent(LockedHost.Message().ToJsonString(), Encoding.UTF8, "application/json");

        using var refused = await http.PostAsync(server.Address + "/api/messages", activity);
        using var page = await http.GetAsync(server.Address + "/sources");
        using var wrong = await http.GetAsync(server.Address + "/api/messages");

        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        wrong.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Host_ThatListensForOthers_MustKnowItsOwnName()
    {
        var fault = await Should.ThrowAsync<CommandFailure>(StartAsync("http://0.0.0.0:0", null));

        fault.Message.ShouldContain("PublicUrl");
    }

    [Fact]
    public async Task Host_ThatListensForOthers_IsReachedByItsName()
    {
        await using var server = await StartAsync("http://0.0.0.0:0", "https://briefing.example");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new UriBuilder(server.Address) { Host = "127.0.0.1", Path = "/api/messages" }.Uri)
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"), Headers = { Host = "briefing.example" },
        };

        using var response = await http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private Task<BriefingServer> StartAsync(string urls, string? publicUrl) => BriefingServer.StartAsync(
        new ServeOptions(StoreChoice.Of([Harbour.Write(_folder)], _folder.At("briefing.db")), urls, publicUrl, [], LockedHost.AppId) { Authentication = LockedHost.Options },
        ServedHarbour.Quiet(), CancellationToken.None);
}
