using Briefing.Tests.Host.Commands;

namespace Briefing.Tests.Host.Deployment;

/// <summary>The systemd unit, as systemd itself reads it.</summary>
public sealed class ServiceUnitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Unit_IsWhatSystemdUnderstands()
    {
        var run = await AnalyzeAsync("verify", "--man=no");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Error.ShouldNotContain("Unknown");
    }

    [SkippableFact]
    public async Task Unit_IsShutInAsFarAsTheRuntimeLets()
    {
        // In tenths; what a service is open by without any of these settings is 96.
        var run = await AnalyzeAsync("security", "--offline=true", "--threshold=20");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
    }

    private Task<CommandLineRun> AnalyzeAsync(params string[] arguments)
    {
        var program = Requires.Program("systemd-analyze");
        var unit = File.ReadAllText(Path.Combine(Requires.Repository(), "deploy", "briefing-bot.service"));
        unit.ShouldContain("/opt/briefing-bot/Briefing.Host serve");
        // The program is not installed where the tests run; everything else is taken as it is.
        var file = _folder.File("briefing-bot.service", unit.Replace("/opt/briefing-bot/Briefing.Host", "/bin/true", StringComparison.Ordinal));
        return HostProcess.StartAsync(program, Path.GetTempPath(), _folder.At("data"), [.. arguments, file]);
    }
}
