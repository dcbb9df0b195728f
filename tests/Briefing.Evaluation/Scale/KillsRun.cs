using System.Globalization;

namespace Briefing.Evaluation.Scale;

/// <summary><c>kills [--documents N] [--kills N] [--seed N]</c>: kills ingesting runs and compares the store with an undisturbed one.</summary>
internal static class KillsRun
{
    internal static async Task<int> PrintAsync(string[] args)
    {
        var (documents, kills, seed) = (Numbers.Of(args, "--documents", 2000), Numbers.Of(args, "--kills", 20), Numbers.Of(args, "--seed", 1));
        using var ingest = new KilledIngest(documents, seed, Console.WriteLine);
        var differences = await ingest.RunAsync(kills);
        foreach (var difference in differences.Take(10)) Console.WriteLine(difference);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ingest.Killed} of {kills} runs killed over {documents} documents, seed {seed}: {differences.Count} differences"));
        return differences.Count == 0 && ingest.Killed > 0 ? 0 : 1;
    }
}

/// <summary>The numbers on a command line.</summary>
internal static class Numbers
{
    internal static int Of(string[] args, string name, int usual) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : usual;
}
