using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Briefing.Evaluation.Scale;

/// <summary>
/// Ingests invented documents twice: once undisturbed, and once with the program killed again and again, while it reads them
/// for the first time and while it takes up that some changed and some are gone. In the end both stores must hold the same.
/// </summary>
internal sealed class KilledIngest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-kills-");
    private readonly Random _random;
    private readonly Action<string> _tell;
    private readonly int _documents;

    internal KilledIngest(int documents, int seed, Action<string> tell)
    {
        (_documents, _random, _tell) = (documents, new Random(seed), tell);
        new InventedDocuments(seed).Write(Sources, documents);
        File.WriteAllText(Path.Combine(Sources, "facts.yaml"), Fact(0));
    }

    private string Sources => Path.Combine(_folder.FullName, "sources");

    /// <summary>How often a run was killed before it was through.</summary>
    internal int Killed { get; private set; }

    /// <summary>Runs both and compares.</summary>
    /// <returns>What only one of the stores holds; empty where all is well.</returns>
    internal async Task<IReadOnlyList<string>> RunAsync(int kills)
    {
        var (whole, killed) = (Path.Combine(_folder.FullName, "whole", "briefing.db"), Path.Combine(_folder.FullName, "killed", "briefing.db"));
        await HostRun.EndAsync("ingest", Sources, "--store", whole);
        await KillAsync(killed, (kills + 1) / 2);
        await HostRun.EndAsync("ingest", Sources, "--store", killed);

        var changed = Change();
        await HostRun.EndAsync("ingest", Sources, "--store", whole);
        await KillAsync(killed, kills / 2, changed);
        await HostRun.EndAsync("ingest", Sources, "--store", killed);

        var (expected, found) = (StoreDump.Of(whole).ToHashSet(StringComparer.Ordinal), StoreDump.Of(killed).ToHashSet(StringComparer.Ordinal));
        var missing = expected.Where(line => !found.Contains(line)).Select(line => "missing: " + line).ToArray();
        return [.. missing, .. found.Where(line => !expected.Contains(line)).Select(line => "too much: " + line)];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>
    /// Kills runs at moments spread over the work: each lets the store grow by a random share of what is left and is ended
    /// somewhere in the next documents.
    /// </summary>
    private async Task KillAsync(string store, int kills, int work = 0)
    {
        if (work == 0) work = _documents;
        var begun = Versions(store);
        for (var left = kills; left > 0; left--)
        {
            var done = Versions(store) - begun;
            var goal = begun + done + _random.Next(0, Math.Max(1, (work - done) / left));
            using var run = HostRun.Start(null, "ingest", Sources, "--store", store);
            while (!run.HasExited && Versions(store) < goal) await Task.Delay(1);
            await Task.Delay(_random.Next(0, 40));
            if (run.Kill()) Killed++;
            _tell($"killed at {Versions(store) - begun} of {work}");
        }
    }

    /// <summary>Every third document says something else, every tenth is gone.</summary>
    private int Change()
    {
        var changed = 0;
        foreach (var (file, n) in Directory.GetFiles(Sources, "report-*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select((file, n) => (file, n)))
        {
            if (n % 10 == 9)
            {
                File.Delete(file);
            }
            else if (n % 3 == 1)
            {
                File.AppendAllText(file, "\n\nThe council met again and said that nothing had changed.\n");
                File.SetLastWriteTimeUtc(file, new DateTime(2025, 3, 2, 8, 0, 0, DateTimeKind.Utc));
                changed++;
            }
        }

        return changed;
    }

    private static int Versions(string store)
    {
        if (!File.Exists(store)) return 0;
        using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=false");
        try
        {
            connection.Open();
            return (int)(long)(connection.Scalar("SELECT count(*) FROM documents") ?? 0L);
        }
        catch (SqliteException)
        {
            return 0; // its tables are being made
        }
    }

    /// <summary>A fact about a document that is neither changed nor taken away.</summary>
    private string Fact(int n)
    {
        var file = Directory.GetFiles(Sources, $"report-{n}.*", SearchOption.AllDirectories).Single();
        var title = File.ReadLines(file).First(line => line.StartsWith("# ", StringComparison.Ordinal))[2..];
        return $"facts:\n  - claim: There is a report.\n    quote:\n      source: {Path.GetRelativePath(Sources, file)}\n      exact: \"{title}\"\n";
    }
}
