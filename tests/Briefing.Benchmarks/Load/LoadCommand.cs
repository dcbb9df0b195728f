using System.Diagnostics;
using System.Globalization;
using Briefing.Host.Commands;
using Briefing.Host.Measuring;
using Briefing.Host.Serving;

namespace Briefing.Benchmarks.Load;

/// <summary>
/// Whole turns, a question in and its quotes out, through <c>/api/messages</c>, beside a bot of the official SDK that only echoes:
/// the same generator, the same activities, in turn. Without authentication there is a third row, <see cref="BareHost"/>, that tells what
/// there is to reach at most. <c>load [--seconds N] [--connections 1,16,64] [--new SHARE] [--sources FOLDER]</c>.
/// </summary>
internal static class LoadCommand
{
    internal const string Name = "load";

    private const string Usage = "usage: load [--seconds N] [--connections 1,16,64] [--new SHARE] [--sources FOLDER]";

    /// <summary>Far more than a host remembers the answers of.</summary>
    private const int Questions = 20_000;

    /// <summary>The connections over which only new questions are asked.</summary>
    private const int ForNew = 16;

    internal static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var (seconds, connections, newShare, folders) = (8.0, new[] { 1, 16, 64 }, 0.1, Corpora());
        for (var at = 0; at < args.Count; at += 2)
        {
            var value = at + 1 < args.Count ? args[at + 1] : "";
            if (args[at] == "--seconds" && double.TryParse(value, CultureInfo.InvariantCulture, out seconds) && seconds is > 0 and <= 600) continue;
            if (args[at] == "--new" && double.TryParse(value, CultureInfo.InvariantCulture, out newShare) && newShare is >= 0 and <= 1) continue;
            if (args[at] == "--connections" && value.Split(',').All(one => int.TryParse(one, out var count) && count is > 0 and <= 1024)) connections = [.. value.Split(',').Select(int.Parse)];
            else if (args[at] == "--sources" && Directory.Exists(value)) folders = [value];
            else return Misused();
        }

        foreach (var folder in folders) await MeasureAsync(folder, TimeSpan.FromSeconds(seconds), connections, newShare, Console.Out);
        return 0;
    }

    private static int Misused()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    /// <summary>The practice pack, and the real documents where they lie beside the repository.</summary>
    private static string[] Corpora() => [.. new[] { StoreChoice.PracticePack, DocumentCorpus.Folder }.Distinct(StringComparer.Ordinal)];

    private static async Task MeasureAsync(string folder, TimeSpan lasting, int[] connections, double newShare, TextWriter output)
    {
        var work = Directory.CreateTempSubdirectory("briefing-load-");
        await using var issuer = await LoadIssuer.StartAsync();
        try
        {
            foreach (var metadata in new[] { null, issuer.Metadata })
            {
                var store = Path.Combine(work.FullName, "briefing.db");
                using var ours = await LoadTarget.StartAsync("ours", port => AnsweringHost.Start(folder, store, port, metadata));
                using var echo = await LoadTarget.StartAsync("echo", port => Echo(port, metadata));
                var questions = MakeQuestions(folder, store);
                output.WriteLine($"\n{folder}, {(metadata is null ? "without" : "with")} authentication");
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{newShare:P0} of the turns ask one of {Math.Max(0, questions.Count - LoadMix.Popular)} questions for the first time, the others one of {Math.Min(LoadMix.Popular, questions.Count)} that are asked again, by Zipf's law; {LoadMix.Users} conversations in turn"));
                output.WriteLine("connections  bot        turns/s   p50 ms   p99 ms   errors    CPU s  ms a turn  ms to ask       MB");
                var token = metadata is null ? null : issuer.Token();
                var mixes = new Dictionary<LoadTarget, LoadMix> { [ours] = new(questions, newShare, ours.Port, token), [echo] = new(questions, newShare, echo.Port, token) };
                // Each runs its code well before anything is measured, and compiles in the meantime what it runs often.
                var size = (await RunAsync(ours, mixes[ours], 16, lasting, null)).Bytes;
                await RunAsync(echo, mixes[echo], 16, lasting, null);
                using var bare = metadata is null ? await LoadTarget.StartAsync("bare", port => BareHost.Start(port, size)) : null;
                if (bare is not null) await RunAsync(bare, mixes[bare] = new LoadMix(questions, newShare, bare.Port, token), 16, lasting, null);
                foreach (var count in connections)
                {
                    var (own, reference) = (await RunAsync(ours, mixes[ours], count, lasting, output), await RunAsync(echo, mixes[echo], count, lasting, output));
                    var most = bare is null ? null : await RunAsync(bare, mixes[bare], count, lasting, output);
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{count,11}  ratio   {own.PerSecond / reference.PerSecond,9:0.0}x          {(own.P99 < reference.P99 ? "lower" : "HIGHER")} p99{(most is null ? "" : $"; bare {most.PerSecond / reference.PerSecond:0.0}x, answers of {size} bytes")}"));
                }

                output.WriteLine("and where every question is asked for the first time:");
                await RunAsync(ours, new LoadMix(questions, 1, ours.Port, token), ForNew, lasting, output);

                async Task<LoadResult> RunAsync(LoadTarget target, LoadMix mix, int count, TimeSpan time, TextWriter? to)
                {
                    var result = await LoadGenerator.RunAsync(target, mix, count, time);
                    to?.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{count,11}  {target.Name,-6}  {result.PerSecond,10:0}  {result.P50,7:0.00}  {result.P99,7:0.00}  {result.Errors,7}  {result.CpuSeconds,7:0.0}  {result.CpuSeconds * 1000 / Math.Max(1, result.Turns),9:0.000}  {result.AskingSeconds * 1000 / Math.Max(1, result.Turns),9:0.000}  {target.ResidentMb,7:0}"));
                    return result;
                }
            }
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<string> MakeQuestions(string folder, string store)
    {
        using var opened = OpenedBriefing.Open(StoreChoice.Of([folder], store), Terminal.OfProcess(), keepsState: false);
        return QuestionMaker.Make(opened.Store.Load(), Questions);
    }

    private static ProcessStartInfo Echo(int port, string? metadata)
    {
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (repository is not null && !File.Exists(Path.Combine(repository.FullName, "Bot.sln"))) repository = repository.Parent;
        var modules = Path.Combine(repository?.FullName ?? ".", "tests", "Briefing.Tests", "Channels", "Clients", "node_modules");
        if (!Directory.Exists(Path.Combine(modules, "botbuilder"))) throw new InvalidOperationException($"The SDK is not installed; run npm ci in {Path.GetDirectoryName(modules)}.");
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Load", "echo-bot.cjs"), $"{port}", .. metadata is null ? [] : new[] { LoadIssuer.AppId, metadata }]);
        start.Environment["NODE_PATH"] = modules;
        start.Environment["NODE_ENV"] = "production";
        return start;
    }
}
