using System.Runtime.InteropServices;
using Briefing.Knowledge.Storage.Saved;

namespace Briefing.Knowledge.Search.Analysis;

/// <summary>
/// Numbers for words: words, stems and roots share one series, so that a sentence is an array of numbers and a comparison
/// never touches a string. It grows while an index is built and is only read afterwards.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>A number for "no such word".</summary>
    internal const int None = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];
    private SpellingIndex? _spelling;

    internal int Count => _entries.Count;

    internal Entry this[int number] => _entries[number];

    /// <summary>The number of a folded word, given now where it is new.</summary>
    internal int Intern(ReadOnlySpan<char> word)
    {
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(word, out var number) && _entries[number].Stem >= 0 ? number : Add(word.ToString());
    }

    /// <summary>The number of a word, stem or root, or <see cref="None"/>.</summary>
    internal int Find(ReadOnlySpan<char> word) =>
        _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : None;

    /// <summary>Whether a word stands in the lexicon as a function word.</summary>
    internal bool IsStopWord(string word) => Find(word) is >= 0 and var number && _entries[number].IsStopWord;

    /// <summary>The content words, to look a misspelt one up; made at the first call, after the lexicon is complete.</summary>
    internal SpellingIndex Spelling => LazyInitializer.EnsureInitialized(
        ref _spelling, () => SpellingIndex.OfFolded(_entries.Where(entry => entry is { Stem: >= 0, IsStopWord: false }).Select(entry => entry.Word)));

    internal void Write(SavedWriter writer)
    {
        writer.Texts([.. _entries.Select(entry => entry.Word)]);
        writer.Array<int>([.. _entries.Select(entry => entry.Stem)]);
        writer.Array<int>([.. _entries.Select(entry => entry.Root)]);
        writer.Array<byte>([.. _entries.Select(entry => (byte)((entry.IsStopWord ? 1 : 0) | (entry.IsNumber ? 2 : 0)))]);
    }

    /// <exception cref="InvalidDataException">The columns do not agree.</exception>
    internal static Lexicon Read(SavedReader reader)
    {
        var words = reader.Words();
        var (stems, roots, traits) = (reader.Numbers(words.Length, None, words.Length), reader.Numbers(words.Length, None, words.Length), reader.Array<byte>(words.Length));
        var lexicon = new Lexicon();
        lexicon._numbers.EnsureCapacity(words.Length);
        lexicon._entries.EnsureCapacity(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (!lexicon._numbers.TryAdd(words[i], i)) throw new InvalidDataException("a word stands twice in the lexicon");
            lexicon._entries.Add(new Entry(words[i], stems[i], roots[i], (traits[i] & 1) != 0, (traits[i] & 2) != 0));
        }

        return lexicon;
    }

    private int Add(string word)
    {
        var form = WordForm.Of(word);
        var number = Reserve(word);
        var stem = Reserve(form.Stem);
        var root = Reserve(form.Root);
        CollectionsMarshal.AsSpan(_entries)[number] = new Entry(word, stem, root, form.IsStopWord, form.IsNumber);
        return number;
    }

    private int Reserve(string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var exists);
        if (exists) return number;
        number = _entries.Count;
        _entries.Add(new Entry(word, None, None, false, false));
        return number;
    }

    /// <summary>One word, stem or root; one that was only seen as a stem or root has no stem of its own.</summary>
    internal readonly record struct Entry(string Word, int Stem, int Root, bool IsStopWord, bool IsNumber);
}
