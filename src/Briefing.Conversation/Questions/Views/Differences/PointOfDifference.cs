using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;

namespace Briefing.Conversation.Questions.Views.Differences;

/// <summary>What shows that two statements part; the earlier is the stronger sign.</summary>
internal enum DifferenceSign
{
    /// <summary>One has a word that stands against a word of the other.</summary>
    Opposites,

    /// <summary>One denies or negates what the other says in nearly the same words.</summary>
    Denial,

    /// <summary>They count the same thing and give different figures.</summary>
    Figures,

    /// <summary>They date the same thing differently.</summary>
    Days,
}

/// <summary>Two statements of two parties that part on something.</summary>
/// <param name="Left">What the first says.</param>
/// <param name="Right">What the second says.</param>
/// <param name="Sign">What shows that they part.</param>
/// <param name="LeftWords">The words of the first in which they part, as they stand.</param>
/// <param name="RightWords">The words of the second.</param>
/// <param name="Shared">The words that both have: what it is about, the rarest first.</param>
/// <param name="Score">How sure it is; comparable between points.</param>
internal sealed record PointOfDifference(
    Candidate Left, Candidate Right, DifferenceSign Sign, string LeftWords, string RightWords, ImmutableArray<string> Shared, double Score);
