using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>
/// The words of the store, and which of them it writes in lower case: a question's word that stands here is not misspelt,
/// and a name that also stands here in lower case ("price") is only a name where the place says so.
/// </summary>
internal sealed class Vocabulary(StoreSnapshot snapshot)
{
    private readonly StoreWords _words = snapshot.Words;

    /// <summary>Whether the store has the word.</summary>
    internal bool Has(string folded) => _words.Has(folded);

    /// <summary>How often the store has the word.</summary>
    internal int CountOf(string folded) => _words.CountOf(folded);

    /// <summary>Whether the store writes the word without a capital somewhere.</summary>
    internal bool IsOrdinary(string folded) => _words.IsOrdinary(folded);
}
