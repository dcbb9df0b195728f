using Briefing.Host;
using Briefing.Host.Commands;

namespace Briefing.Tests.Host.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private static readonly string Questions = Path.Combine(Requires.Repository(), "tests", "Briefing.Evaluation", "Questions", "sample.jsonl");

    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.At("store/a.db");

    private string Archive => _folder.At("a.tar.gz");

    private string Restored => _folder.At("elsewhere/b.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_AfterVersionsAndCuration_AnswersByteForByteTheSame()
    {
        var sources = PracticePack();
        await Run("ingest", sources, "--store", Store);
        File.AppendAllText(Path.Combine(sources, "2025-02-14-burden-sharing.md"), "\nThe note was amended later.\n");
        File.AppendAllText(Path.Combine(sources, "facts.yaml"), """

              - claim: The note was amended.
                topics: [burden sharing]
                quote:
                  source: 2025-02-14-burden-sharing.md
                  exact: The note was amended later.

            """);
        await Run("ingest", sources, "--store", Store);
        Directory.Delete(sources, recursive: true);
        var before = await Run("ask", "--store", Store, "--questions", Questions, "--json");

        await Run("export", Archive, "--store", Store);
        await Run("import", Archive, "--store", Restored);
        Directory.Delete(_folder.At("store"), recursive: true);

        before.ShouldContain("http://localhost:3978/sources/");
        (await Run("ask", "--store", Restored, "--questions", Questions, "--json")).ShouldBe(before);
    }

    [Fact]
    public async Task Export_TwiceToOneFile_NeedsLeave()
    {
        await Run("ingest", Harbour.Write(_folder), "--store", Store);
        await Run("export", Archive, "--store", Store);
        var first = File.ReadAllBytes(Archive);

        var again = await CommandLineRun.OfAsync("export", Archive, "--store", Store);
        again.ExitCode.ShouldBe(1);
        again.Error.ShouldContain("--replace");

        await Run("export", Archive, "--store", Store, "--replace");
        File.ReadAllBytes(Archive).ShouldBe(first);
    }

    [Fact]
    public async Task Export_CaptureLost_WarnsAndFailsButKeepsTheRest()
    {
        await Run("ingest", Harbour.Write(_folder), "--store", Store);
        var capture = Directory.GetFiles(_folder.At("store/captures"), "*", SearchOption.AllDirectories).First(file => Path.GetExtension(file).Length == 0);
        File.Delete(capture);

        var export = await CommandLineRun.OfAsync("export", Archive, "--store", Store);
        export.ExitCode.ShouldBe(1);
        export.Error.ShouldContain(Path.GetFileName(capture));
        var import = await CommandLineRun.OfAsync("import", Archive, "--store", Restored);
        import.ExitCode.ShouldBe(1);
        (await Run("ask", "--store", Restored, "--json", Harbour.Question)).ShouldBe(await Run("ask", "--store", Store, "--json", Harbour.Question));
    }

    [Fact]
    public async Task Export_StoreThatIsNotThere_SaysWhatToDo()
    {
        var run = await CommandLineRun.OfAsync("export", Archive, "--sources", Harbour.Write(_folder));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("ingest");
        File.Exists(Archive).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_NoStoreNamed_IsWrongUsage() =>
        (await CommandLineRun.OfAsync("import", Archive)).ExitCode.ShouldBe(2);

    [Fact]
    public async Task Import_NoSuchArchive_SaysSo()
    {
        var run = await CommandLineRun.OfAsync("import", Archive, "--store", Restored);
        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.Error.ShouldContain("There is no backup");
        Directory.Exists(_folder.At("elsewhere")).ShouldBeFalse();
    }

    private string PracticePack()
    {
        foreach (var file in Directory.GetFiles(StoreChoice.PracticePack)) _folder.File("pack/" + Path.GetFileName(file), File.ReadAllText(file));
        return _folder.At("pack");
    }

    /// <summary>Runs the program with a clock that stands still, so that what it prints can be compared to the last byte.</summary>
    private static async Task<string> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, IsInteractive: false, HasProgressBar: false, new StandingClock());
        (await Program.RunAsync(args, terminal)).ShouldBe(0, error.ToString());
        return output.ToString();
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }
}
