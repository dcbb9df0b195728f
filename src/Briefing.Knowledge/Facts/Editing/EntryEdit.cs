using Briefing.Knowledge.Facts.History;

namespace Briefing.Knowledge.Facts.Editing;

/// <summary>Brings the entry of a fact from one state to another, key by key.</summary>
internal static class EntryEdit
{
    internal static string Write(string yaml, CuratedFact fact, CuratedState before, CuratedState after)
    {
        var line = fact.Line;
        // The id of an entry without one follows from its quote: it is written down before the quote becomes another.
        if (!fact.HasOwnId) yaml = FactsYaml.Set(yaml, "facts", line, "id", fact.Id);
        foreach (var (key, value) in Differing(before, after)) yaml = FactsYaml.Set(yaml, "facts", line, key, value);
        return yaml;
    }

    private static IEnumerable<(string Key, object? Value)> Differing(CuratedState before, CuratedState after)
    {
        if (before.Claim != after.Claim) yield return ("claim", after.Claim);
        if (before.Speaker != after.Speaker) yield return ("speaker", after.Speaker);
        if (before.Modality != after.Modality) yield return ("modality", after.Modality);
        if (!before.Topics.SequenceEqual(after.Topics, StringComparer.Ordinal)) yield return ("topics", after.Topics.IsEmpty ? null : after.Topics);
        if (before.IsHidden != after.IsHidden || before.Because != after.Because)
            yield return ("hidden", !after.IsHidden ? null : after.Because ?? (object)true);
        if (before.Quote.Source != after.Quote.Source) yield return ("quote.source", after.Quote.Source);
        if (before.Quote.Exact != after.Quote.Exact) yield return ("quote.exact", after.Quote.Exact);
        if (before.Quote.Prefix != after.Quote.Prefix) yield return ("quote.prefix", after.Quote.Prefix);
        if (before.Quote.Suffix != after.Quote.Suffix) yield return ("quote.suffix", after.Quote.Suffix);
    }
}
