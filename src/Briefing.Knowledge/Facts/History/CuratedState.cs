using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Facts.History;

/// <summary>A curated fact, or a hidden quotation, as it was at one moment.</summary>
public sealed record CuratedState
{
    /// <summary>The claim; null for a hidden quotation.</summary>
    public string? Claim { get; init; }

    /// <summary>Whose words they are; null where nobody is named.</summary>
    public string? Speaker { get; init; }

    /// <summary>How firmly it was said, by the names of <see cref="SpeechNames"/>; null where that is left to the document.</summary>
    public string? Modality { get; init; }

    /// <summary>What it is about.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Whether it is taken from answers.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Why it is hidden; null where nobody said.</summary>
    public string? Because { get; init; }

    /// <summary>Where it stands.</summary>
    public required QuoteSelector Quote { get; init; }

    internal static CuratedState Of(CuratedFact fact) => new()
    {
        Claim = fact.Claim, Speaker = fact.Speaker, Topics = fact.Topics, IsHidden = fact.IsHidden, Because = fact.HiddenBecause, Quote = fact.Quote,
        Modality = fact.Modality is { } modality ? SpeechNames.Of(modality) : null,
    };

    internal static CuratedState Of(HiddenQuote hidden) => new()
    {
        Speaker = hidden.Speaker, IsHidden = true, Because = hidden.Because, Quote = hidden.Quote,
    };

    /// <summary>Everything in a facts.yaml, by id.</summary>
    internal static Dictionary<string, CuratedState> Of(FactsFile file)
    {
        var states = new Dictionary<string, CuratedState>(StringComparer.Ordinal);
        foreach (var fact in file.Facts) states[fact.Id] = Of(fact);
        foreach (var hidden in file.Hidden) states.TryAdd(hidden.Id, Of(hidden));
        return states;
    }
}
