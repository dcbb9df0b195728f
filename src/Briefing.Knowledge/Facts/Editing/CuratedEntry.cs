using System.Collections.Immutable;

namespace Briefing.Knowledge.Facts.Editing;

/// <summary>A new entry of a facts.yaml: a fact, or a hidden quotation, which has no claim.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Claim">The claim; null for a hidden quotation.</param>
/// <param name="Speaker">Whose words they are; null for none.</param>
/// <param name="Topics">What it is about.</param>
/// <param name="Because">For a hidden quotation, why.</param>
/// <param name="Quote">Where it stands.</param>
internal sealed record CuratedEntry(string Id, string? Claim, string? Speaker, ImmutableArray<string> Topics, string? Because, QuoteSelector Quote)
{
    /// <summary>How firmly it was said; null for a hidden quotation, and where that is left to the document.</summary>
    internal string? Modality { get; init; }

    /// <summary>The fields but the quote, in the order they are written in.</summary>
    internal IEnumerable<(string Key, object Value)> Fields
    {
        get
        {
            yield return ("id", Id);
            if (Claim is not null) yield return ("claim", Claim);
            if (Speaker is not null) yield return ("speaker", Speaker);
            if (Modality is not null) yield return ("modality", Modality);
            if (!Topics.IsDefaultOrEmpty) yield return ("topics", Topics);
            if (Because is not null) yield return ("because", Because);
        }
    }

    /// <summary>The fields of the quote.</summary>
    internal IEnumerable<(string Key, string Value)> QuoteFields
    {
        get
        {
            yield return ("source", Quote.Source);
            yield return ("exact", Quote.Exact);
            if (Quote.Prefix is not null) yield return ("prefix", Quote.Prefix);
            if (Quote.Suffix is not null) yield return ("suffix", Quote.Suffix);
        }
    }
}
