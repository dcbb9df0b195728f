using System.Globalization;
using Briefing.Tests.Host.Commands;

namespace Briefing.Tests.Fuzzing;

public sealed class FuzzingTests
{
    /// <summary>How long readers are fuzzed: a minute under CI, a few seconds where somebody waits for the tests.</summary>
    private static readonly int Seconds = Environment.GetEnvironmentVariable("CI") == "true" ? 60 : 5;

    /// <summary>
    /// The seed of the long run whose figures are known: a change is judged by the same inputs each time. Another one is given
    /// with BRIEFING_FUZZ_SEED, and by command.
    /// </summary>
    private const string Seed = "20261122";

    [Fact]
    public async Task Readers_OfDamagedAndHostileInput_KeepTheirPromises()
    {
        var seed = Environment.GetEnvironmentVariable("BRIEFING_FUZZ_SEED") ?? Seed;
        var folder = Directory.CreateTempSubdirectory("briefing-fuzzed-").FullName;

        var run = await HostProcess.RunAsync(Path.Combine(AppContext.BaseDirectory, "Briefing.Fuzzing.dll"), folder, folder,
            "--seconds", Seconds.ToString(CultureInfo.InvariantCulture), "--inputs", "1000000", "--seed", seed, "--out", folder);

        run.ExitCode.ShouldBe(0, $"Seed {seed}; inputs that broke something are in {folder}.{Environment.NewLine}{run.Output}{run.Error}");
        run.Output.ShouldContain($"Seed {seed}");
        Directory.Delete(folder, recursive: true);
    }

    [SkippableFact]
    public async Task Host_CalledWithDamagedAndHostileRequests_AnswersEachAndStaysAsItWas()
    {
        var captures = Path.Combine(Requires.Shared(), "captures");
        var seed = Environment.GetEnvironmentVariable("BRIEFING_FUZZ_SEED") ?? Seed;
        var folder = Directory.CreateTempSubdirectory("briefing-called-").FullName;

        var run = await HostProcess.RunAsync(Path.Combine(AppContext.BaseDirectory, "Briefing.Fuzzing.dll"), folder, folder,
            "calls", "--seconds", Seconds.ToString(CultureInfo.InvariantCulture), "--inputs", "1000000", "--seed", seed, "--captures", captures, "--out", folder);

        run.ExitCode.ShouldBe(0, $"Seed {seed}; calls that broke something, and the host's log, are in {folder}.{Environment.NewLine}{run.Output}{run.Error}");
        run.Output.ShouldContain($"Seed {seed}");
        run.Output.ShouldContain("messages sent to the connector and to Slack");
        Directory.Delete(folder, recursive: true);
    }
}
