using System.Collections.Immutable;

namespace Briefing.Conversation.Turns.Shapes;

/// <summary>A part of an answer with a heading of its own: of a summary what is said on one topic, of what is new one document, of a digest what one speaker said on one topic.</summary>
/// <param name="Heading">The heading, in the words of the documents or the bot; never a statement of its own.</param>
/// <param name="Quotes">The places of its quotes in <see cref="Reply.Quotes"/>, from 0, in order.</param>
public sealed record QuoteSection(string Heading, ImmutableArray<int> Quotes)
{
    /// <summary>Who speaks in it, or which source it is of, below the heading, for a digest; neighbours with one heading stand under it together. Empty where there is no such part.</summary>
    public string Part { get; init; } = "";
}
