using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Versions;

/// <summary>How an earlier version of a document, or a passage of it, stands to the version that answers are made from.</summary>
/// <param name="Active">The version that answers are made from; null where the document is not used any more.</param>
/// <param name="Comparison">The two beside each other; null where there is no active version, or the two are too long to be compared while somebody waits.</param>
/// <param name="Trace">What became of the passage; null where none was asked for, or there is no comparison.</param>
/// <param name="ChangedAt">When the passage was first not the same any more; null where that is not known, or it is the same.</param>
public sealed record PassageHistory(StoredDocument? Active, VersionComparison? Comparison, TracedPassage? Trace, DateTimeOffset? ChangedAt)
{
    /// <summary>The longest text that is compared while somebody waits, in UTF-16 code units.</summary>
    private const int LongestText = 2_000_000;

    /// <summary>The most versions that are looked through for the day of a change.</summary>
    private const int MostVersions = 12;

    /// <summary>Compares an earlier version, and a passage of it where one is given, with the active one.</summary>
    public static PassageHistory Of(IFactStore store, StoredDocument earlier, Passage? passage)
    {
        var active = store.Find(earlier.Metadata.Id, hashPrefix: null);
        if (active is null || earlier.Text.Value.Length > LongestText || active.Text.Value.Length > LongestText)
            return new PassageHistory(active, null, null, null);
        var comparison = VersionComparison.Of(store, earlier, active);
        var trace = passage is null ? null : comparison.Trace(passage);
        var isSame = trace is { Fate: QuoteFate.Unchanged };
        return new PassageHistory(active, comparison, trace, isSame ? null : ChangeOf(store, earlier, passage));
    }

    private static DateTimeOffset? ChangeOf(IFactStore store, StoredDocument earlier, Passage? passage)
    {
        var changes = store.VersionChanges(earlier.Metadata.Id);
        var first = changes.Length - 1;
        while (first >= 0 && (changes[first].EarlierSha256 != earlier.Sha256 || changes[first].EarlierTextSha256 != earlier.TextSha256)) first--;
        if (first < 0) return null;
        if (passage is null) return changes[first].At;
        foreach (var change in changes.Skip(first).Take(MostVersions))
        {
            if (store.FindVersion(change.DocumentId, change.LaterSha256, change.LaterTextSha256) is not { } later || later.Text.Value.Length > LongestText) return null;
            if (new PassageTracing(earlier, later).Follow(passage).Passage is null) return change.At;
        }

        return null;
    }
}
