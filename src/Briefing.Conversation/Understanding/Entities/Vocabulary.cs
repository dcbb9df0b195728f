using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>
/// The words of the store, and which of them it writes in lower case: a question's word that stands here is not misspelt,
/// and a name that also stands here in lower case ("price") is only a name where the place says so.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lowerCase = new(StringComparer.Ordinal);

    internal Vocabulary(StoreSnapshot snapshot)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var lower = _lowerCase.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[64];
        foreach (var statement in snapshot.Statements)
        {
            var text = statement.Passage.Text.AsSpan();
            for (var at = 0; at < text.Length;)
            {
                var start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] == '-' && at > start))) at++;
                var length = at - start;
                if (length is > 1 and <= 64 && !Add(text.Slice(start, length), words, lower, buffer)) Count(Tokenizer.Fold(text.Slice(start, length).ToString()));
                if (length == 0) at++;
            }
        }
    }

    /// <summary>Whether the store has the word.</summary>
    internal bool Has(string folded) => _words.ContainsKey(folded);

    /// <summary>How often the store has the word.</summary>
    internal int CountOf(string folded) => _words.GetValueOrDefault(folded);

    /// <summary>Whether the store writes the word without a capital somewhere.</summary>
    internal bool IsOrdinary(string folded) => _lowerCase.Contains(folded);

    private void Count(string folded) => _words[folded] = _words.GetValueOrDefault(folded) + 1;

    private static bool Add(
        ReadOnlySpan<char> word, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words,
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lower, Span<char> buffer)
    {
        if (!System.Text.Ascii.IsValid(word)) return false;
        word.ToLowerInvariant(buffer);
        words.TryGetValue(buffer[..word.Length], out var count);
        words[buffer[..word.Length]] = count + 1;
        if (char.IsLower(word[0])) lower.Add(buffer[..word.Length]);
        return true;
    }
}
