namespace Briefing.Knowledge.Search.Analysis;

/// <summary>A word on its way through the Porter2 steps, with the regions R1 and R2 that the steps speak of.</summary>
internal ref struct PorterWord
{
    private readonly Span<char> _letters;
    private int _length;

    internal PorterWord(Span<char> room, string word)
    {
        var start = word[0] == '\'' ? 1 : 0;
        word.AsSpan(start).CopyTo(room);
        _letters = room;
        _length = word.Length - start;
    }

    /// <summary>Where R1 begins: after the first non-vowel that follows a vowel.</summary>
    internal int R1 { get; private set; }

    /// <summary>Where R2 begins: the same rule inside R1.</summary>
    internal int R2 { get; private set; }

    internal readonly ReadOnlySpan<char> Letters => _letters[.._length];

    internal readonly int Length => _length;

    internal readonly char this[int index] => _letters[index];

    internal static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Writes "Y" for a y that is a consonant: the first letter, or after a vowel.</summary>
    internal readonly void MarkConsonantY()
    {
        for (var i = 0; i < _length; i++)
            if (_letters[i] == 'y' && (i == 0 || IsVowel(_letters[i - 1]))) _letters[i] = 'Y';
    }

    internal void FindRegions()
    {
        R1 = PrefixRegion() ?? RegionFrom(0);
        R2 = RegionFrom(R1);
    }

    internal readonly bool EndsWith(ReadOnlySpan<char> suffix) => Letters.EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>Whether a suffix of this length lies in R1 as a whole.</summary>
    internal readonly bool InR1(int suffixLength) => _length - suffixLength >= R1;

    /// <summary>Whether a suffix of this length lies in R2 as a whole.</summary>
    internal readonly bool InR2(int suffixLength) => _length - suffixLength >= R2;

    internal void Cut(int count) => _length -= count;

    internal void Replace(int suffixLength, ReadOnlySpan<char> with)
    {
        _length -= suffixLength;
        with.CopyTo(_letters[_length..]);
        _length += with.Length;
    }

    internal readonly bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
            if (IsVowel(_letters[i])) return true;
        return false;
    }

    /// <summary>
    /// Whether the letters up to <paramref name="end"/> close with a short syllable: a vowel between a non-vowel and a
    /// non-vowel other than w, x and Y; or a vowel at the start of the word followed by a non-vowel.
    /// </summary>
    internal readonly bool EndsInShortSyllable(int end)
    {
        if (end == 2) return IsVowel(_letters[0]) && !IsVowel(_letters[1]);
        return end > 2 && !IsVowel(_letters[end - 3]) && IsVowel(_letters[end - 2])
            && !IsVowel(_letters[end - 1]) && _letters[end - 1] is not ('w' or 'x' or 'Y');
    }

    internal readonly bool IsShort() => R1 >= _length && EndsInShortSyllable(_length);

    internal readonly string ToWord() => string.Create(_length, Letters, static (target, letters) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = letters[i] == 'Y' ? 'y' : letters[i];
    });

    private readonly int? PrefixRegion()
    {
        foreach (var prefix in (ReadOnlySpan<string>)["gener", "commun", "arsen"])
            if (Letters.StartsWith(prefix, StringComparison.Ordinal)) return prefix.Length;
        return null;
    }

    private readonly int RegionFrom(int start)
    {
        for (var i = start + 1; i < _length; i++)
            if (!IsVowel(_letters[i]) && IsVowel(_letters[i - 1])) return i + 1;
        return _length;
    }
}
