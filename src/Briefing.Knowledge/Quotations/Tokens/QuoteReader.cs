using System.Runtime.CompilerServices;

namespace Briefing.Knowledge.Quotations.Tokens;

/// <summary>What a character is as a quotation mark.</summary>
internal enum QuoteMark { None, Open, Close }

/// <summary>
/// Tells opening from closing quotation marks from left to right, by what stands around them and not by their shape, since
/// texts mix shapes. Apostrophes are no marks; a mark inside a quotation of another kind is part of it.
/// </summary>
internal sealed class QuoteReader
{
    private const int FarthestSingle = 1500;

    private readonly string _text;
    private readonly int _lastSingleClose;
    private int _singleCloseAt = -1;
    private bool _inDouble;
    private bool _inSingle;

    internal QuoteReader(string text)
    {
        _text = text;
        _lastSingleClose = text.AsSpan().LastIndexOfAny('\'', '’', '‘');
    }

    /// <summary>Whether two straight apostrophes stand here.</summary>
    internal static bool IsTwin(string text, int at) => text[at] == '\'' && at + 1 < text.Length && text[at + 1] == '\'';

    /// <summary>What the character at this place is; places must be asked in ascending order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal QuoteMark At(int at)
    {
        // Two apostrophes are a double mark in plain typing.
        if (IsTwin(_text, at)) return Double(at, 2);
        switch (_text[at])
        {
            case '“' or '”' or '„' or '"' or '«' or '»' or '‟' or '″':
                return Double(at, 1);
            case '‘' or '’' or '\'' or '`' or '‚' when !_inDouble:
                return Single(at);
            default:
                return QuoteMark.None;
        }
    }

    private QuoteMark Double(int at, int length)
    {
        var afterGap = at == 0 || IsGap(_text[at - 1]);
        var next = at + length < _text.Length ? _text[at + length] : ' ';
        var beforeGap = !(char.IsLetterOrDigit(next) || next is '‘' or '\'' or '’' or '[' or '$' or '€' or '£' or '…' or '.' or '(' or '@' or '#');
        if (_inDouble)
        {
            // An opening mark at the head of a paragraph or sentence inside a quotation only repeats the first one.
            if (afterGap && !beforeGap && _text[at] is '“' or '„' or '«') return QuoteMark.None;
            _inDouble = false;
            return QuoteMark.Close;
        }

        if (_text[at] is '”' or '»' && !afterGap) return QuoteMark.None;
        if (!afterGap && beforeGap) return QuoteMark.None;
        _inDouble = true;
        _inSingle = false;
        return QuoteMark.Open;
    }

    private QuoteMark Single(int at)
    {
        if (_inSingle)
        {
            if (at < _singleCloseAt) return QuoteMark.None;
            _inSingle = false;
            return QuoteMark.Close;
        }

        var afterGap = at == 0 || IsGap(_text[at - 1]);
        if (!afterGap || at + 1 >= _text.Length || !char.IsLetterOrDigit(_text[at + 1]) || at >= _lastSingleClose) return QuoteMark.None;
        var close = FindSingleClose(at + 1);
        if (close < 0) return QuoteMark.None;
        _singleCloseAt = close;
        _inSingle = true;
        return QuoteMark.Open;
    }

    /// <summary>
    /// The mark that ends a quotation in single marks: one before a gap or mark. One after an "s" may be a plural's
    /// apostrophe and yields to a later one after punctuation.
    /// </summary>
    private int FindSingleClose(int from)
    {
        var doubtful = -1;
        var limit = Math.Min(_text.Length, from + FarthestSingle);
        for (var i = from; i < limit; i++)
        {
            var c = _text[i];
            if (c is '“' or '"' or '”') break;
            if (c is not ('\'' or '’')) continue;
            if (char.IsLetterOrDigit(_text[i - 1]) && i + 1 < _text.Length && char.IsLetterOrDigit(_text[i + 1])) continue;
            if (_text[i - 1] == ' ')
            {
                if (doubtful >= 0) break;
                continue;
            }

            if (_text[i - 1] != 's') return i;
            if (doubtful >= 0) continue;
            doubtful = i;
            if (i + 2 >= _text.Length || _text[i + 1] != ' ' || !char.IsLower(_text[i + 2])) return i;
        }

        return doubtful;
    }

    private static bool IsGap(char c) => c is ' ' or '(' or '[' or '—' or '–' or '-' or '‘' or '/' or ':' or '\u200B' or '\u2060' or '*';
}
