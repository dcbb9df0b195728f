using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Questions.Views;

/// <summary>
/// How the quotes of a finding stand to one another: it cuts them into pages, puts the quotes of a page in their order, and
/// gives the reply its shape.
/// </summary>
internal abstract class Arrangement
{
    /// <summary>How many of the quotes that were not shown yet stand on the next page; at least one.</summary>
    /// <param name="fresh">Those that were not shown yet, in the order of the finding.</param>
    internal abstract int Count(IReadOnlyList<Candidate> fresh);

    /// <summary>The quotes of a page in the order they are shown in.</summary>
    internal abstract IEnumerable<Quote> Sort(IEnumerable<Quote> quotes);

    /// <summary>The reply, whose quotes <see cref="Sort"/> put in order, with its shape.</summary>
    internal abstract Reply Shape(Reply reply, Page page, Wording wording);
}

/// <summary>What of a finding stands on one page.</summary>
/// <param name="Fresh">Those quotes of the finding that were not shown before, in its order.</param>
/// <param name="Tried">How many of these the page was made of; those of them that it does not hold failed the seal.</param>
/// <param name="IsMore">Whether pages were shown before.</param>
internal sealed record Page(IReadOnlyList<Candidate> Fresh, int Tried, bool IsMore)
{
    /// <summary>Whether a quote failed the check against its capture.</summary>
    internal bool IsWithheld(Candidate candidate, Reply reply) =>
        Fresh.Take(Tried).Contains(candidate) && !reply.Quotes.Any(quote => ReferenceEquals(quote.Statement, candidate.Statement));

    /// <summary>Whether a quote is held back for a later page.</summary>
    internal bool IsHeldBack(Candidate candidate) => Fresh.Skip(Tried).Contains(candidate);
}
