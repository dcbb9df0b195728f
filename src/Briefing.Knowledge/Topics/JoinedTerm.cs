using System.Collections.Immutable;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>Terms of one document that name one thing.</summary>
/// <param name="Key">The key of the topic.</param>
/// <param name="Terms">The terms, the commonest first.</param>
internal sealed record JoinedTerm(string Key, ImmutableArray<DocumentTerm> Terms)
{
    internal int Count => Terms.Sum(term => term.Count);

    /// <summary>The best score, and a little for each other way to say it.</summary>
    internal double Score => Terms.Max(term => term.Score) * (1 + 0.1 * Math.Log2(Terms.Length));
}
