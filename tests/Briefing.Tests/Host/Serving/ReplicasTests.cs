using System.Net.Http.Json;
using System.Text.Json;
using Briefing.Host;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Host.Serving;

/// <summary>Several hosts, each a process of its own, over one PostgreSQL database.</summary>
public sealed class ReplicasTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly PostgreSqlFixture _own = new();

    public void Dispose()
    {
        _own.Dispose();
        _folder.Dispose();
    }

    [SkippableFact]
    public async Task Serve_TwoReplicas_AnswerOneConversationInTurnAlsoWhenOneIsKilled()
    {
        var address = _own.Address;
        var sources = Harbour.Write(_folder);
        using var first = await ServingProcess.StartAsync(address, "--sources", sources);
        using var second = await ServingProcess.StartAsync(address);
        using var browser = new HttpClient();

        var asked = await AskAsync(browser, first, Harbour.Question, cookie: null);
        asked.Text.ShouldContain("dredged before winter");
        asked.Cookie.ShouldNotBeNull();
        (await AskAsync(browser, second, "And Piet Aalto?", asked.Cookie)).Text.ShouldContain("40 million euros");

        first.Kill();
        (await AskAsync(browser, second, "And Mara Velden?", asked.Cookie)).Text.ShouldContain("Velden");

        // What a third program reads is answered from without anybody looking at the folder again.
        _folder.File("sources/tide.md", "# Tide tables\n\nPilot Runa Osk said that the tide tables were wrong by 20 minutes.\n");
        (await Program.RunAsync(["ingest", sources, "--store", address], ServedHarbour.Quiet())).ShouldBe(0);
        var until = DateTime.UtcNow + Patience;
        while (!(await AskAsync(browser, second, "What did Runa Osk say about the tide tables?", null)).Text.Contains("20 minutes", StringComparison.Ordinal))
            (DateTime.UtcNow < until).ShouldBeTrue("the second replica never took up what was read");
    }

    [SkippableFact]
    public async Task Serve_ReplicaKilledWhileItReads_AnotherReadsTheRest()
    {
        var address = _own.Address;
        for (var n = 0; n < 60; n++)
            _folder.File($"sources/note{n}.md", $"# Note {n}\n\nPilot Runa Osk said that berth {n} was free until noon. \"Berth {n} is narrow,\" she said.\n");
        using var killed = ServingProcess.Begin(address, "--sources", _folder.At("sources"));
        using var store = Briefing.Knowledge.Storage.PostgreSqlFactStore.Open(Briefing.Knowledge.Storage.Databases.PostgreSqlAddress.Parse(address), TimeProvider.System);
        await store.WaitForChangeAsync(0, CancellationToken.None).WaitAsync(Patience);
        killed.Kill();

        using var other = await ServingProcess.StartAsync(address, "--sources", _folder.At("sources"));
        store.Load().Documents.Length.ShouldBe(60);
        using var browser = new HttpClient();
        (await AskAsync(browser, other, "What did Runa Osk say about berth 59?", null)).Text.ShouldContain("59");
    }

    private static async Task<(string Text, string? Cookie)> AskAsync(HttpClient browser, ServingProcess replica, string question, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(replica.Address, "/api/chat")) { Content = JsonContent.Create(new { q = question }) };
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var response = await browser.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue();
        var set = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.First().Split(';')[0] : null;
        return ((await response.Content.ReadFromJsonAsync<JsonElement>()).ToString(), set);
    }
}
