using System.Collections.Immutable;

namespace Briefing.Conversation.Questions.Clarifying;

/// <summary>One of several things that a question may mean.</summary>
/// <param name="Label">The question in that meaning, as a user would put it; what a button says.</param>
/// <param name="Question">The question in that meaning.</param>
/// <param name="Meant">What is remembered when it is chosen: the key of a person, or what a <see cref="MeantWord"/> makes.</param>
/// <param name="Words">Words by which it may be chosen, folded.</param>
internal sealed record Alternative(string Label, Question Question, string Meant, ImmutableArray<string> Words);

/// <summary>Several things that a question may mean, each of which has an answer.</summary>
/// <param name="Template">The template of <c>dialogs/*.lg</c> that asks.</param>
/// <param name="Name">The words that mean several things.</param>
/// <param name="Alternatives">The meanings, two or more.</param>
internal sealed record Ambiguity(string Template, string Name, ImmutableArray<Alternative> Alternatives);

/// <summary>How a choice between meanings of a word is remembered, apart from the keys of people.</summary>
internal static class MeantWord
{
    private const string SensePrefix = "sense:", AsWordPrefix = "word:", AsDayPrefix = "day:", AsPersonPrefix = "person:";

    internal static string Sense(string name) => SensePrefix + name;

    internal static string AsWord(string word) => AsWordPrefix + word;

    internal static string AsDay(string word) => AsDayPrefix + word;

    internal static string AsPerson(string word) => AsPersonPrefix + word;

    /// <summary>The sense that is remembered; null where it is something else.</summary>
    internal static string? SenseIn(string meant) => meant.StartsWith(SensePrefix, StringComparison.Ordinal) ? meant[SensePrefix.Length..] : null;
}
