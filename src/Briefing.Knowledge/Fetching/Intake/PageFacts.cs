using System.Collections.Immutable;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Fetching.Intake;

/// <summary>
/// Anchors curated facts and hidden quotations again once fetched documents have changed, since nobody may name the folder of
/// their facts.yaml for long. Folders that are gone keep what they have.
/// </summary>
internal static class PageFacts
{
    /// <summary>Anchors the facts of the store's folders where one of some documents is new or has another version.</summary>
    internal static void Anchor(IFactIntake store, ImmutableArray<FileReport> reports)
    {
        if (!reports.Any(report => report.Outcome is FileOutcome.New or FileOutcome.Changed)) return;
        var folders = store.Folders().Union(store.FactFolders(), StringComparer.Ordinal)
            .Where(folder => File.Exists(Path.Combine(folder, FactsFile.FileName)));
        new FactsIngestion(store).Run(folders, lookedIn: _ => false);
    }
}
