using System.Globalization;
using System.Text;

namespace Briefing.Knowledge.Search.Analysis;

/// <summary>
/// Cuts text into words: a word is a run of letters, digits and inner apostrophes. Hyphenated words give their parts and then
/// the whole without its hyphens; letters with dots ("U.S.") are one word; a possessive ending is dropped; digits keep their
/// decimals and lose their thousands separators. Words come folded: lower-case, without diacritics.
/// </summary>
internal ref struct Tokenizer
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

    private int ReadLetters()
    {
        var length = 0;
        var dotted = _at + 1 < _text.Length && _text[_at + 1] == '.' && IsDotted();
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsLetterOrDigit(c)) Fold(c, ref length);
            else if (IsApostrophe(c) && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1]))
            {
                if (IsPossessive()) break;
            }
            else if (!(dotted && c == '.') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) break;
            _at++;
        }

        if (dotted) while (_text[_at - 1] == '.' && _at > Start + 4) _at--;
        if (length == 2 && _word[0] is 'u' && _word[1] is 's' && (dotted || IsUpper(Start, 2))) length = Write(TextAnalyzer.UnitedStates);
        else if (length == 3 && _word[..3] is "usa" && (dotted || IsUpper(Start, 3))) length = Write(TextAnalyzer.UnitedStates);
        var end = _at;
        if (_at + 1 < _text.Length && IsApostrophe(_text[_at]) && IsPossessive()) _at = end + 2;
        return length;
    }

    /// <summary>Digits with thousands separators and decimals; a currency sign before or a per cent sign after is a trait.</summary>
    private int ReadNumber(ref TokenTraits traits)
    {
        var length = 0;
        traits |= TokenTraits.Number;
        if (_at > 0 && _text[_at - 1] is '$' or '€' or '£' or '¥') traits |= TokenTraits.Amount;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiDigit(c)) Fold(c, ref length);
            else if (c is ',' && DigitsFollow(3)) { }
            else if (c is '.' && DigitsFollow(1)) Fold(c, ref length);
            else break;
            _at++;
        }

        var word = _word[..length];
        if (length == 4 && word[0] is '1' or '2' && !word.Contains('.') && (traits & TokenTraits.Amount) == 0) traits |= TokenTraits.Year;
        if (_at < _text.Length && _text[_at] == '%') traits |= TokenTraits.Amount;
        SkipOrdinalEnding();
        return length;
    }

    private readonly bool DigitsFollow(int count)
    {
        if (_at + count >= _text.Length) return false;
        for (var i = 1; i <= count; i++)
            if (!char.IsAsciiDigit(_text[_at + i])) return false;
        return count == 1 || _at + count + 1 >= _text.Length || !char.IsAsciiDigit(_text[_at + count + 1]);
    }

    private void SkipOrdinalEnding()
    {
        if (_at + 2 > _text.Length || (_at + 2 < _text.Length && char.IsLetterOrDigit(_text[_at + 2]))) return;
        if (_text.Slice(_at, 2) is "st" or "nd" or "rd" or "th") _at += 2;
    }

    /// <summary>Whether single letters with dots follow, two or more: an abbreviation such as "U.S.".</summary>
    private readonly bool IsDotted() =>
        _at + 2 < _text.Length && char.IsLetter(_text[_at + 2])
        && (_at + 3 >= _text.Length || !char.IsLetterOrDigit(_text[_at + 3]));

    private readonly bool IsPossessive() =>
        _text[_at + 1] is 's' or 'S' && (_at + 2 >= _text.Length || !char.IsLetterOrDigit(_text[_at + 2]));

    private readonly bool IsUpper(int start, int count)
    {
        for (var i = start; i < start + count; i++)
            if (!char.IsUpper(_text[i])) return false;
        return true;
    }

    private readonly int Write(string word)
    {
        word.CopyTo(_word);
        return word.Length;
    }

    private readonly void Fold(char c, ref int length)
    {
        if (c < 128)
        {
            if (length < LongestWord) _word[length++] = char.ToLowerInvariant(c);
            return;
        }

        foreach (var folded in Folding.Of(c))
            if (length < LongestWord) _word[length++] = folded;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ';
}
