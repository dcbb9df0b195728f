using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Search;

/// <summary>What kind of answer a question wants, which a good sentence must hold.</summary>
public enum AnswerKind
{
    /// <summary>Any statement on the topic.</summary>
    Statement,

    /// <summary>A date or time.</summary>
    Date,

    /// <summary>A number, amount, share or duration.</summary>
    Quantity,

    /// <summary>Who somebody is: a name with an office or description.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A reason.</summary>
    Reason,

    /// <summary>A way or manner.</summary>
    Manner,

    /// <summary>Evidence for or against.</summary>
    Whether,

    /// <summary>What follows, or would follow.</summary>
    Consequence,

    /// <summary>What something is, or what is meant by it.</summary>
    Meaning,
}

/// <summary>A search of the statements.</summary>
public sealed record SearchRequest
{
    /// <summary>The question's own words, with the names of speakers and sources that are given as slots left in.</summary>
    public required string Question { get; init; }

    /// <summary>The words that name what it is about, without question words, cue verbs, speakers and sources.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Only what these people said, or narration about them; empty for anybody. Keys of <see cref="PersonReference"/>.</summary>
    public ImmutableArray<string> Speakers { get; init; } = [];

    /// <summary>Only these documents; empty for all.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>Only documents published on or after this day; null for any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only documents published on or before this day; null for any.</summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// Only what is given, or ascribed, to a speaker in one of these ways: to one of <see cref="Speakers"/> where there are any.
    /// Empty for any statement.
    /// </summary>
    public ImmutableArray<Modality> Modalities { get; init; } = [];

    /// <summary>Only what the speaker affirms, denies or asks; null for any.</summary>
    public Polarity? Polarity { get; init; }

    /// <summary>What kind of answer is wanted.</summary>
    public AnswerKind Kind { get; init; } = AnswerKind.Statement;

    /// <summary>The most statements to return.</summary>
    public int Limit { get; init; } = 20;
}

/// <summary>A statement that a search found.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Score">Its score, from 0, mostly under 20; higher is better; comparable within one search.</param>
/// <param name="Features">The terms the score is made of, by name, for explanation and learning.</param>
/// <param name="TopicCoverage">The share of the topic's weight (by inverse document frequency) that the statement with its context meets, 0 to 1; 1 for an empty topic.</param>
public sealed record ScoredStatement(Statement Statement, double Score, ImmutableArray<Feature> Features, double TopicCoverage)
{
    /// <summary>How the topic's words are met.</summary>
    public TopicMeeting Meeting { get; init; } = TopicMeeting.Whole;
}

/// <summary>One term of a score.</summary>
/// <param name="Name">Its name, as in the weights file.</param>
/// <param name="Value">Its value before weighting.</param>
public readonly record struct Feature(string Name, double Value);
