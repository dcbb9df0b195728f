using System.Net.Http.Json;
using System.Text.Json;
using Briefing.Host;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Knowledge.Fetching;

namespace Briefing.Tests.Host.Serving;

public sealed class PollingTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebSite _site = null!;

    public async Task InitializeAsync() => _site = await WebSite.StartAsync();

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Serve_WatchedPageChanges_AnswersFromWhatItSaysNow()
    {
        _site.Page("/a", WebCorpus.Article("Ferry", "Mayor Mara Velden said that the ferry sails at nine."));
        var store = _folder.At("b.db");
        var clock = new ManualClock();
        var terminal = ServedHarbour.Quiet() with { Time = clock, Fetching = _ => _site.Fetcher() };
        (await Program.RunAsync(["sources", "watch", _site.At("/a").AbsoluteUri, "--every", "5m", "--store", store], terminal)).ShouldBe(0);
        await using var server = await BriefingServer.StartAsync(
            new ServeOptions(StoreChoice.Of([], store), "http://127.0.0.1:0", null, [], ""), terminal, CancellationToken.None);
        await server.Reading;
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        (await AskAsync(client)).ShouldContain("sails at nine");

        _site.Page("/a", WebCorpus.Article("Ferry", "Mayor Mara Velden said that the ferry sails at ten."));
        var version = server.Briefing.Snapshot!.Version;
        while (server.Briefing.Snapshot!.Version == version)
        {
            await Task.Delay(5); // leaves the machine to the server
            if (clock.NextDue - clock.GetUtcNow() <= TimeSpan.FromSeconds(30)) clock.AdvanceToNextAlarm();
        }

        (await AskAsync(client)).ShouldContain("sails at ten");
    }

    private static async Task<string> AskAsync(HttpClient client) =>
        (await (await client.PostAsJsonAsync("/api/chat", new { q = "What did Mara Velden say about the ferry?" })).Content.ReadFromJsonAsync<JsonElement>()).ToString();
}
