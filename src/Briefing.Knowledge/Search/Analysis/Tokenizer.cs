namespace Briefing.Knowledge.Search.Analysis;

/// <summary>
/// Cuts text into words: a word is a run of letters, digits and inner apostrophes. Hyphenated words give their parts and then
/// the whole without its hyphens; letters with dots ("U.S.") are one word; a possessive ending is dropped; digits keep their
/// decimals and lose their thousands separators. Words come folded: lower-case, without diacritics.
/// </summary>
internal ref partial struct Tokenizer
{
    private const int LongestWord = 64;
    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _word;
    private readonly Span<char> _whole;
    private int _at;
    private int _wholeLength;
    private int _wholeStart;
    private bool _wholePending;
    private bool _opening = true;
    private bool _break;

    /// <param name="text">The text.</param>
    /// <param name="room">Scratch room, at least <see cref="Room"/> characters.</param>
    internal Tokenizer(ReadOnlySpan<char> text, Span<char> room)
    {
        _text = text;
        _word = room[..LongestWord];
        _whole = room.Slice(LongestWord, LongestWord);
        _wholeStart = -1;
    }

    internal static int Room => 2 * LongestWord;

    /// <summary>The folded word; valid until the next call of <see cref="Next"/>.</summary>
    internal ReadOnlySpan<char> Word { get; private set; }

    internal TokenTraits Traits { get; private set; }

    /// <summary>Where the word stands in the text.</summary>
    internal int Start { get; private set; }

    internal int End { get; private set; }

    internal bool Next()
    {
        if (_wholePending) return EmitWhole();
        var tied = SkipToWord();
        if (_at >= _text.Length) return false;
        if (!tied) _wholeStart = -1;

        Start = _at;
        var traits = tied ? TokenTraits.Tied : TokenTraits.None;
        if (_opening) traits |= TokenTraits.Opening;
        if (_break) traits |= TokenTraits.AfterBreak;
        if (char.IsUpper(_text[_at])) traits |= TokenTraits.Capitalised;
        var length = char.IsAsciiDigit(_text[_at]) ? ReadNumber(ref traits) : ReadLetters();
        (_opening, _break) = (false, false);
        End = _at;
        Word = _word[..length];
        Traits = traits;
        GatherWhole(tied);
        return true;
    }

    private bool EmitWhole()
    {
        _wholePending = false;
        Word = _whole[.._wholeLength];
        Traits = (Traits & TokenTraits.Capitalised) | TokenTraits.Whole;
        Start = _wholeStart;
        _wholeStart = -1;
        return true;
    }

    /// <summary>Keeps the parts of a hyphenated word; the whole follows its last part.</summary>
    private void GatherWhole(bool tied)
    {
        var more = _at + 1 < _text.Length && IsHyphen(_text[_at]) && char.IsLetterOrDigit(_text[_at + 1]);
        if (!tied)
        {
            if (!more) return;
            (_wholeStart, _wholeLength) = (Start, 0);
        }

        if (_wholeStart < 0) return;
        if (_wholeLength + Word.Length > _whole.Length) _wholeStart = -1;
        else
        {
            Word.CopyTo(_whole[_wholeLength..]);
            _wholeLength += Word.Length;
            _wholePending = tied && !more;
        }
    }

    /// <summary>Moves to the next word; true when nothing but a hyphen stood between.</summary>
    private bool SkipToWord()
    {
        var from = _at;
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
        {
            var c = _text[_at++];
            if (c is ',' or ';' or ':' or '(' or ')' or '—' or '–' or '[' or ']') _break = true;
            else if (c is '“' or '«' or '„' or '"' or '.' or '?' or '!') _opening = true;
        }

        return from > 0 && _at == from + 1 && _at < _text.Length && IsHyphen(_text[from]);
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';
}
