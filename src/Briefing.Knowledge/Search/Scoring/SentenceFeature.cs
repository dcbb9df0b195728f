namespace Briefing.Knowledge.Search.Scoring;

/// <summary>What is measured of a sentence against a question; the weights file has a weight for each, by name.</summary>
internal enum SentenceFeature
{
    Bm25,
    Coverage,
    CoverageSquared,
    PlainCoverage,
    ContextBefore,
    ContextAfter,
    PronounContext,
    Bigrams,
    Order,
    Proximity,
    Run,
    Names,
    Numbers,
    Rarest,
    Focus,
    Density,
    Length,
    Fragment,
    PronounStart,
    FitsDate,
    FitsQuantity,
    FitsPerson,
    FitsPlace,
    FitsReason,
    FitsManner,
    FitsDefinition,
    Announces,
}
