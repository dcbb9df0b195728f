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

    private const int FirstRoom = 1024;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private Entry[] _entries = new Entry[FirstRoom];
    private SpellingIndex? _spelling;

    internal int Count { get; private set; }

    /// <summary>The word, stem or root of a number.</summary>
    internal ref readonly Entry this[int number] => ref _entries[number];

    private ArraySegment<Entry> Entries => new(_entries, 0, Count);

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
        ref _spelling, () => SpellingIndex.OfFolded(Entries.Where(entry => entry is { Stem: >= 0, IsStopWord: false }).Select(entry => entry.Word)));

    internal void Write(SavedWriter writer)
    {
        writer.Texts([.. Entries.Select(entry => entry.Word)]);
        writer.Array<int>([.. Entries.Select(entry => entry.Stem)]);
        writer.Array<int>([.. Entries.Select(entry => entry.Root)]);
        writer.Array<byte>([.. Entries.Select(entry => (byte)((entry.IsStopWord ? 1 : 0) | (entry.IsNumber ? 2 : 0)))]);
    }

    /// <exception cref="InvalidDataException">The columns do not agree.</exception>
    internal static Lexicon Read(SavedReader reader)
    {
        var words = reader.Words();
        var (stems, roots, traits) = (reader.Numbers(words.Length, None, words.Length), reader.Numbers(words.Length, None, words.Length), reader.Array<byte>(words.Length));
        var lexicon = new Lexicon();
        lexicon._numbers.EnsureCapacity(words.Length);
        lexicon._entries = new Entry[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!lexicon._numbers.TryAdd(words[i], i)) throw new InvalidDataException("a word stands twice in the lexicon");
            lexicon._entries[i] = new Entry(words[i], stems[i], roots[i], (traits[i] & 1) != 0, (traits[i] & 2) != 0);
        }

        lexicon.Count = words.Length;
        return lexicon;
    }

    private int Add(string word)
    {
        var form = WordForm.Of(word);
        var number = Reserve(word);
        var stem = Reserve(form.Stem);
        var root = Reserve(form.Root);
        _entries[number] = new Entry(word, stem, root, form.IsStopWord, form.IsNumber);
        return number;
    }

    private int Reserve(string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var exists);
        if (exists) return number;
        if (Count == _entries.Length) Array.Resize(ref _entries, Math.Max(FirstRoom, 2 * Count));
        number = Count++;
        _entries[number] = new Entry(word, None, None, false, false);
        return number;
    }

    /// <summary>One word, stem or root; one that was only seen as a stem or root has no stem of its own.</summary>
    internal readonly record struct Entry(string Word, int Stem, int Root, bool IsStopWord, bool IsNumber);
}
