using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage.Saved;

namespace Briefing.Knowledge.Storage;

/// <summary>The words of a store's statements, folded: how often each stands there, and whether it is written without a capital somewhere. Immutable.</summary>
public sealed class StoreWords
{
    private readonly Dictionary<string, (int Count, bool IsOrdinary)> _words;

    private StoreWords(Dictionary<string, (int, bool)> words) => _words = words;

    /// <summary>Whether the store has the word.</summary>
    public bool Has(string folded) => _words.ContainsKey(folded);

    /// <summary>How often the store has the word.</summary>
    public int CountOf(string folded) => _words.GetValueOrDefault(folded).Count;

    /// <summary>Whether the store writes the word without a capital somewhere.</summary>
    public bool IsOrdinary(string folded) => _words.GetValueOrDefault(folded).IsOrdinary;

    /// <summary>The words that the store never writes without a capital: mostly parts of names; with how often each stands there.</summary>
    public IEnumerable<(string Folded, int Count)> Capitalised => _words.Where(word => !word.Value.IsOrdinary).Select(word => (word.Key, word.Value.Count));

    /// <summary>Lower case, no diacritics, straight apostrophes: the form in which words are compared.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var c in UnicodeText.Normalized(text, NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(c switch { '’' or '‘' or 'ʼ' => '\'', '‐' or '‑' => '-', 'ł' or 'Ł' => 'l', 'ø' or 'Ø' => 'o', _ => char.ToLowerInvariant(c) });
        }

        return folded.ToString();
    }

    internal static StoreWords Of(StatementList statements)
    {
        var words = new Dictionary<string, (int Count, bool IsOrdinary)>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[64];
        foreach (var statement in statements.ReadAll())
        {
            var text = statement.Passage.Text.AsSpan();
            for (var at = 0; at < text.Length;)
            {
                var start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] == '-' && at > start))) at++;
                var word = text[start..at];
                if (word.Length is > 1 and <= 64) Count(word, lookup, buffer);
                if (word.IsEmpty) at++;
            }
        }

        return new StoreWords(words);
    }

    internal void Write(SavedWriter writer)
    {
        writer.Texts(_words.Keys);
        writer.Array<int>([.. _words.Values.Select(word => word.Count)]);
        writer.Array<byte>([.. _words.Values.Select(word => word.IsOrdinary ? (byte)1 : (byte)0)]);
    }

    /// <exception cref="InvalidDataException">The columns do not agree.</exception>
    internal static StoreWords Read(SavedReader reader)
    {
        var keys = reader.Words();
        var (counts, ordinary) = (reader.Array<int>(keys.Length), reader.Array<byte>(keys.Length));
        var words = new Dictionary<string, (int, bool)>(keys.Length, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++) words[keys[i]] = (counts[i], ordinary[i] != 0);
        return new StoreWords(words);
    }

    private static void Count(ReadOnlySpan<char> word, Dictionary<string, (int Count, bool IsOrdinary)>.AlternateLookup<ReadOnlySpan<char>> words, Span<char> buffer)
    {
        // Folding a word of other letters may make it an ordinary one of these, and never tells that it is written small.
        var isAscii = Ascii.IsValid(word);
        if (isAscii) word.ToLowerInvariant(buffer);
        ReadOnlySpan<char> folded = isAscii ? buffer[..word.Length] : Fold(word.ToString()).AsSpan();
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(words, folded, out _);
        known = (known.Count + 1, known.IsOrdinary || (isAscii && char.IsLower(word[0])));
    }
}
