namespace Briefing.Knowledge.Search.Scoring;

/// <summary>What tells whether any of the sentences answers the question; the weights file has a weight for each, by name.</summary>
internal enum AnswerableFeature
{
    /// <summary>1 always.</summary>
    Constant,

    /// <summary>The best sentence's coverage of the question.</summary>
    Coverage,

    /// <summary>The same with all terms equal.</summary>
    PlainCoverage,

    /// <summary>The share of names met.</summary>
    Names,

    /// <summary>The share of numbers met.</summary>
    Numbers,

    /// <summary>Pairs of words met side by side.</summary>
    Bigrams,

    /// <summary>Words met close together.</summary>
    Proximity,

    /// <summary>Whether it fits the kind of answer asked for; 1 where the kind asks for nothing.</summary>
    Fit,

    /// <summary>How far the best sentence's score is above the second's.</summary>
    Margin,

    /// <summary>How far the best sentence's score is above the average.</summary>
    Lead,

    /// <summary>The learned score itself.</summary>
    Score,
}
