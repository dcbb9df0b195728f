using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Briefing.Conversation.Understanding.Languages;

/// <summary>A language other than English, as <c>dialogs/languages.yaml</c> describes it.</summary>
/// <param name="Name">What English calls it.</param>
/// <param name="Answer">"I answer in English", in that language.</param>
/// <param name="Words">Words that most of its sentences have, in lower case and without diacritics.</param>
/// <param name="Letters">Letters that it has and English has not.</param>
/// <param name="Scripts">First and last character of each range that is its own; empty for the Latin script.</param>
internal sealed record Language(string Name, string Answer, FrozenSet<string> Words, FrozenSet<char> Letters, ImmutableArray<(char First, char Last)> Scripts)
{
    /// <summary>The letters, small and capital, to search for.</summary>
    internal SearchValues<char> LetterSearch { get; } = SearchValues.Create([.. Letters.SelectMany(c => new[] { c, char.ToUpperInvariant(c) })]);
}
