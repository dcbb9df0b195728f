using System.Text.Json;

namespace Briefing.Tests.Host.Commands;

public sealed class TopicsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Topics_WithJson_PrintWhatTheDocumentsSpeakOf()
    {
        var run = await RunAsync("--json");

        run.ExitCode.ShouldBe(0, run.Error);
        var topics = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        topics[0].EnumerateObject().Select(member => member.Name).ShouldBe(["document", "topic", "forms", "weight", "documents", "mentions"]);
        topics[0].GetProperty("topic").GetString().ShouldBe("harbour");
        topics[0].GetProperty("documents").GetInt32().ShouldBe(2);
        topics.ShouldNotContain(topic => topic.GetProperty("topic").GetString()!.Contains("Velden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Topics_OfEach_NameTheDocument()
    {
        var run = await RunAsync("--each");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.ShouldContain(line => line.StartsWith("Council argues over the harbour: ", StringComparison.Ordinal) && line.Contains("harbour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Topics_OfLessThanOne_IsWrongUsage() => (await RunAsync("--most", "0")).ExitCode.ShouldBe(2);

    private Task<CommandLineRun> RunAsync(params string[] options) =>
        CommandLineRun.OfAsync(["topics", "--sources", Harbour.Write(_folder), "--store", _folder.At("store.db"), .. options]);
}
