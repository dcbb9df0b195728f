using Briefing.Host.Commands;

namespace Briefing.Evaluation.Crowd;

/// <summary>A store with a few documents for hosts of the evaluation.</summary>
internal static class CrowdStore
{
    /// <summary>Makes it.</summary>
    /// <param name="folder">Where the documents are put.</param>
    /// <param name="store">Its path, or the address of its database.</param>
    internal static async Task WriteAsync(DirectoryInfo folder, string store)
    {
        var sources = folder.CreateSubdirectory("sources");
        for (var n = 0; n < 12; n++)
            await File.WriteAllTextAsync(
                Path.Combine(sources.FullName, $"note{n}.md"),
                $"---\ntitle: Harbour note {n}\nsaid: 2024-03-{n + 1:00}\n---\n\nMayor Ilse Brandt said that berth {n} of the harbour was free until noon. \"The budget of berth {n} is settled,\" she said.\n");
        var quiet = new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null, IsInteractive: false, HasProgressBar: false, TimeProvider.System);
        if (await Host.Program.RunAsync(["ingest", sources.FullName, "--store", store], quiet) != 0) throw new InvalidOperationException("The store could not be made.");
    }
}
