using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>A statement that may answer a question.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Source">Its document.</param>
/// <param name="Score">Its rank score; comparable within one question.</param>
/// <param name="Probability">How likely it answers, 0 to 1.</param>
internal sealed record Candidate(Statement Statement, DocumentMetadata Source, double Score, double Probability)
{
    /// <summary>What the question names and the statement does not meet.</summary>
    internal Gap Gap { get; init; }

    /// <summary>What was measured of it, by <see cref="AnswerFeature"/>; for explanation and for setting the weights.</summary>
    internal ImmutableArray<double> Features { get; init; } = [];

    /// <summary>Whether it was judged for a question of what somebody said, which has weights of its own.</summary>
    internal bool IsOfSpeech { get; init; }

    /// <summary>The terms of its rank score, by the names of <c>dialogs/ranking.yaml</c>; those that are 0 are left out.</summary>
    internal ImmutableArray<Feature> Terms { get; init; } = [];

    /// <summary>One term of its rank score; 0 where it has none of that name.</summary>
    internal double Term(string name)
    {
        foreach (var term in Terms)
            if (term.Name == name) return term.Value;
        return 0;
    }

    /// <summary>The identity of the quote: document and locator.</summary>
    internal string Id => $"{Statement.DocumentId}/{Statement.Passage.ToLocator()}";
}

/// <summary>The part of a question for which nothing was found.</summary>
internal enum Gap
{
    /// <summary>None: it can be answered.</summary>
    None,

    /// <summary>No source names the speaker.</summary>
    UnknownSpeaker,

    /// <summary>The sources name the speaker and quote nothing of theirs on this.</summary>
    Speaker,

    /// <summary>Nothing on the topic.</summary>
    Topic,

    /// <summary>Nothing of these days.</summary>
    Date,

    /// <summary>Nothing in that source.</summary>
    Source,

    /// <summary>The question is about a quote, and none was shown that it could mean.</summary>
    Quote,

    /// <summary>The topic is there, and not what was asked of it: when, how much, who.</summary>
    Detail,
}
