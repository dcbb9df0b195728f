using System.Net.Http.Json;
using System.Text.Json;
using Briefing.Host;
using Briefing.Host.Commands;
using Briefing.Host.Serving;

namespace Briefing.Tests.Host.Serving;

public sealed class EmptySourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serve_OverAnEmptyFolder_SaysWhatToDoAndServesOn()
    {
        Directory.CreateDirectory(_folder.At("sources"));
        var choice = StoreChoice.Of([_folder.At("sources")], _folder.At("briefing.db"));
        await using var server = await BriefingServer.StartAsync(
            new ServeOptions(choice, "http://127.0.0.1:0", null, [], ""), ServedHarbour.Quiet(), CancellationToken.None);
        await server.Reading;
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };

        var health = await client.GetFromJsonAsync<JsonElement>("/healthz");
        health.GetProperty("status").GetString().ShouldBe("failed");
        health.GetProperty("note").GetString()!.ShouldContain(".txt");
        (await client.GetStringAsync("/")).ShouldContain("holds no document");
        var reply = await (await client.PostAsJsonAsync("/api/chat", new { q = "hello" })).Content.ReadFromJsonAsync<JsonElement>();
        reply.GetProperty("answered").GetBoolean().ShouldBeFalse();
        reply.GetProperty("reply").GetString()!.ShouldContain(".txt");
    }

    [Fact]
    public async Task Serve_OverANewStoreOfTheSettings_StartsAndAnswersWhatIsReadIntoItLater()
    {
        var store = _folder.At("new.db");
        using var serving = await ServingProcess.StartAsync(store);
        using var client = new HttpClient { BaseAddress = serving.Address };
        (await AskAsync(client)).GetProperty("answered").GetBoolean().ShouldBeFalse();
        serving.Said.ShouldContain($"The store {store} holds no document");

        (await Program.RunAsync(["ingest", Harbour.Write(_folder), "--store", store], ServedHarbour.Quiet())).ShouldBe(0);

        while (!(await AskAsync(client)).GetProperty("answered").GetBoolean()) await Task.Delay(50);

        static async Task<JsonElement> AskAsync(HttpClient client) =>
            await (await client.PostAsJsonAsync("/api/chat", new { q = Harbour.Question })).Content.ReadFromJsonAsync<JsonElement>();
    }

    [Fact]
    public async Task Serve_OverAStoreThatTheCommandLineNamesAndThatIsNotThere_SaysWhatToDo()
    {
        var said = new StringWriter();
        (await Program.RunAsync(["serve", "--store", _folder.At("mistyped.db")], ServedHarbour.Quiet() with { Error = said })).ShouldBe(1);
        said.ToString().ShouldContain("There is no store");
    }
}
