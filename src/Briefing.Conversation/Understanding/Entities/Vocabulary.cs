using System.Collections.Frozen;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>
/// The words of the store, and which of them it writes in lower case: a question's word that stands here is not misspelt,
/// and a name that also stands here in lower case ("price") is only a name where the place says so.
/// </summary>
internal sealed class Vocabulary
{
    private readonly StoreWords? _words;
    private readonly IReadOnlySet<string> _given = FrozenSet<string>.Empty;

    internal Vocabulary(StoreSnapshot snapshot) => _words = snapshot.Words;

    /// <summary>A vocabulary of words that are given, folded.</summary>
    internal Vocabulary(IEnumerable<string> words) => _given = words.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the store has the word.</summary>
    internal bool Has(string folded) => _words?.Has(folded) ?? _given.Contains(folded);

    /// <summary>How often the store has the word.</summary>
    internal int CountOf(string folded) => _words?.CountOf(folded) ?? (_given.Contains(folded) ? 1 : 0);

    /// <summary>The words that the store never writes without a capital, with how often each stands there.</summary>
    internal IEnumerable<(string Folded, int Count)> Capitalised => _words?.Capitalised ?? [];

    /// <summary>Whether the store writes the word without a capital somewhere.</summary>
    internal bool IsOrdinary(string folded) => _words?.IsOrdinary(folded) ?? false;
}
