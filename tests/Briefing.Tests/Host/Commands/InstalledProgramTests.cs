using System.Text.Json;

namespace Briefing.Tests.Host.Commands;

public sealed class InstalledProgramTests : IDisposable
{
    private const string AboutTheSample = "What did Hegseth say about NATO?";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Program_FromAnotherDirectory_KeepsOneStoreForAFolderAndPrintsNothingButJson()
    {
        var sources = Harbour.Write(_folder);
        Directory.CreateDirectory(_folder.At("elsewhere"));
        var assembly = Path.Combine(AppContext.BaseDirectory, "Briefing.Host.dll");

        var first = await HostProcess.RunAsync(assembly, _folder.At("elsewhere"), _folder.At("home"), "ask", "--sources", sources, "--json", Harbour.Question);
        var again = await HostProcess.RunAsync(assembly, _folder.Path, _folder.At("home"), "ask", "--sources", "sources", "--json", Harbour.Question);

        first.ExitCode.ShouldBe(0, first.Error);
        again.ExitCode.ShouldBe(0, again.Error);
        Directory.EnumerateFiles(_folder.At("home"), "*.db", SearchOption.AllDirectories).ShouldHaveSingleItem();
        Answer(again).GetProperty("quotes").GetRawText().ShouldBe(Answer(first).GetProperty("quotes").GetRawText());
        Directory.EnumerateFileSystemEntries(_folder.At("elsewhere")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Program_AfterPublish_FindsItsSampleDialogsAndSettings()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var project = Path.Combine(Requires.Repository(), "src", "Briefing.Host");
        var published = await HostProcess.StartAsync("dotnet", project, _folder.At("home"),
            "publish", "--no-build", "-c", configuration, "-o", _folder.At("published"));
        published.ExitCode.ShouldBe(0, published.Output);

        var run = await HostProcess.RunAsync(_folder.At("published/Briefing.Host.dll"), _folder.Path, _folder.At("home"), "ask", "--json", AboutTheSample);

        run.ExitCode.ShouldBe(0, run.Error);
        Answer(run).GetProperty("answered").GetBoolean().ShouldBeTrue();
        File.Exists(_folder.At("published/appsettings.json")).ShouldBeTrue();
        Directory.Exists(_folder.At("published/dialogs")).ShouldBeTrue();
        File.Exists(Path.Combine(project, "Properties", "launchSettings.json")).ShouldBeFalse();
    }

    private static JsonElement Answer(CommandLineRun run) => JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement;
}
