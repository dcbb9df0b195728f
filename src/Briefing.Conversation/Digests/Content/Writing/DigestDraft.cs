using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Digests.Content.Writing;

/// <summary>All that a digest is worded from.</summary>
internal sealed record DigestDraft
{
    /// <summary>Whose it is.</summary>
    public required Subscription Subscription { get; init; }

    /// <summary>From when on it tells what is new: when the last one was made that arrived, or the moment that a preview begins at; null for yesterday and today.</summary>
    public required DateTimeOffset? Since { get; init; }

    /// <summary>Whether none has arrived before.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>What it holds.</summary>
    public required DigestContent Content { get; init; }

    /// <summary>The number of its delivery; 0 where it is none.</summary>
    public required long Delivery { get; init; }

    /// <summary>The sealed quotes, best first.</summary>
    public required ImmutableArray<(Match Match, Quote Quote)> Quotes { get; init; }

    /// <summary>What must be corrected.</summary>
    public required ImmutableArray<QuoteCorrection> Corrections { get; init; }

    /// <summary>How many quotes failed the check against their captures.</summary>
    public required int Withheld { get; init; }

    /// <summary>How many new reports of quotes that the recipient has were left out.</summary>
    public required int HadAlready { get; init; }

    /// <summary>What was read.</summary>
    public required SourceCoverage Coverage { get; init; }
}

/// <summary>What a digest was made of.</summary>
/// <param name="Sources">How many documents its filter admits.</param>
/// <param name="New">How many of them are new or changed.</param>
/// <param name="Latest">The day of the latest of them; null where none has a day.</param>
/// <param name="LatestReporter">Who reports that one; empty where none has a day.</param>
internal sealed record SourceCoverage(int Sources, int New, DateOnly? Latest, string LatestReporter)
{
    /// <summary>How many documents there are at all.</summary>
    public required int All { get; init; }

    /// <summary>Speakers and outlets that are followed and that no source has.</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    /// <summary>Kinds of source that are not listed.</summary>
    public ImmutableArray<string> UnknownKinds { get; init; } = [];
}
