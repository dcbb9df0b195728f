using System.Globalization;

namespace Briefing.Evaluation.Scale;

/// <summary>
/// <c>scale [--documents N] [--seed N]</c>: ingests invented documents and prints how memory goes with their number; then
/// looks at them again, asks, backs up, restores. Fails where memory grows by more than a quarter between the first fifth and the end.
/// </summary>
internal static class ScaleRun
{
    private const double MostGrowth = 1.25;

    private static readonly string[] Questions =
    [
        "What did Mara Veldal say about the ferry?", "What did Jon Tammov say about the bridge?", "What did the council count?",
        "Who said that the reservoir is older than its mill?", "What did Eleni Petden warn of?", "What is known about the tunnel of Port Vane?",
    ];

    internal static async Task<int> PrintAsync(string[] args)
    {
        var (documents, seed) = (Numbers.Of(args, "--documents", 100_000), Numbers.Of(args, "--seed", 1));
        var folder = Directory.CreateTempSubdirectory("briefing-scale-");
        try
        {
            return await RunAsync(folder.FullName, documents, seed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string folder, int documents, int seed)
    {
        var (sources, store) = (Path.Combine(folder, "sources"), Path.Combine(folder, "store", "briefing.db"));
        var bytes = new InventedDocuments(seed).Write(sources, documents);
        Write($"{documents} documents, {bytes / 1e6:0} MB, seed {seed}");
        var peaks = await IngestAsync(sources, store);
        Write($"database {new FileInfo(store).Length / 1e6:0} MB");
        await StepAsync("ingest again", "ingest", sources, "--store", store);
        var (archive, restored) = (Path.Combine(folder, "backup.tar.gz"), Path.Combine(folder, "restored", "briefing.db"));
        await StepAsync("export", "export", archive, "--store", store);
        Write($"archive {new FileInfo(archive).Length / 1e6:0} MB");
        await StepAsync("import", "import", archive, "--store", restored);
        var questions = Path.Combine(folder, "questions.jsonl");
        await File.WriteAllLinesAsync(questions, Questions.Select(question => $"{{\"q\": \"{question}\"}}"));
        var isSame = (await StepAsync($"ask {Questions.Length} questions", "ask", "--store", store, "--json", "--questions", questions)).SequenceEqual(
            await StepAsync("ask the restored store", "ask", "--store", restored, "--json", "--questions", questions));
        Write($"answers of the restored store: {(isSame ? "the same" : "OTHERS")}");
        var growth = peaks[^1] / peaks[Math.Min(1, peaks.Count - 1)];
        Write($"memory at the end is {growth:0.00} times that after a fifth of the documents");
        return isSame && growth <= MostGrowth ? 0 : 1;
    }

    /// <summary>The most memory so far after each tenth, as far as it is told.</summary>
    private static async Task<IReadOnlyList<double>> IngestAsync(string sources, string store)
    {
        var peaks = new List<double>();
        HostRun? run = null;
        run = HostRun.Start(line =>
        {
            if (run is null || !line.StartsWith("Reading documents", StringComparison.Ordinal)) return;
            var peak = run.PeakMb;
            if (peak <= 0) return;
            peaks.Add(peak);
            Write($"{line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]}: {run.Elapsed.TotalSeconds:0} s, peak {peak:0} MB");
        }, "ingest", sources, "--store", store);
        using (run) await run.EndAsync();
        return peaks;
    }

    /// <returns>The lines it printed, without the time that an answer took.</returns>
    private static async Task<IEnumerable<string>> StepAsync(string what, params string[] arguments)
    {
        var (output, elapsed, peak) = await HostRun.EndAsync(arguments);
        Write($"{what}: {elapsed.TotalSeconds:0.0} s, peak {peak:0} MB");
        return output.Split('\n').Select(line => line.Split(",\"elapsed_ms\"")[0]);
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
