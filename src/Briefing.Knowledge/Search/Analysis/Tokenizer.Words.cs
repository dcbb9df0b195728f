using System.Globalization;

namespace Briefing.Knowledge.Search.Analysis;

/// <content>Reads one word or number, and folds it.</content>
internal ref partial struct Tokenizer
{
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

        if (length == 2 && _word[0] is 'u' && _word[1] is 's' && (dotted || IsUpper(Start, 2))) length = Write(TextAnalyzer.UnitedStates);
        else if (length == 3 && _word[..3] is "usa" && (dotted || IsUpper(Start, 3))) length = Write(TextAnalyzer.UnitedStates);
        if (_at + 1 < _text.Length && IsApostrophe(_text[_at]) && IsPossessive()) _at += 2;
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

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ';
}
