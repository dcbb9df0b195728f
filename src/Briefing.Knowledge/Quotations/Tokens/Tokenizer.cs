using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Quotations.Tokens;

/// <summary>
/// Cuts a flow into words and marks. One pass from left to right; every character is looked at a bounded number of times. No
/// token reaches over the end of a sentence, so that none is longer than what can be quoted, or holds half a surrogate pair.
/// </summary>
internal sealed class Tokenizer
{
    private static readonly FrozenSet<string> Shortened = new[]
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Maj", "Capt", "Adm", "Sgt", "Rev", "Jr", "Sr", "St", "Hon", "No", "Inc", "Corp", "Ltd", "Co", "vs",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Marks that are not seen (joiners, directions, soft hyphens), which pages carry inside names.</summary>
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>Marks and digits of one code unit, as strings.</summary>
    private static readonly string[] Single = [.. Enumerable.Range(0, 'A').Select(c => ((char)c).ToString())];

    private readonly Dictionary<string, (string Text, string Lower)> _words = new(StringComparer.Ordinal);
    private readonly List<Token> _tokens = [];

    /// <param name="text">The flow.</param>
    /// <param name="sentences">Its sentences, in order; none for a name or a title.</param>
    // A command reads once and ends: loops over all characters are compiled well from the start, not after many calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal Token[] Cut(string text, ReadOnlySpan<Sentence> sentences = default)
    {
        var tokens = _tokens;
        tokens.Clear();
        var quotes = new QuoteReader(text);
        var sentence = 0;
        for (var at = 0; at < text.Length;)
        {
            while (sentence < sentences.Length && sentences[sentence].InFlow.End <= at) sentence++;
            var limit = sentence < sentences.Length ? sentences[sentence].InFlow.End : text.Length;
            var c = text[at];
            if (c == ' ' || IsInvisible(c))
            {
                at++;
                continue;
            }

            var quote = quotes.At(at);
            if (quote != QuoteMark.None)
            {
                var twin = QuoteReader.IsTwin(text, at);
                var mark = Mark(text, at, quote == QuoteMark.Open ? TokenKind.OpenQuote : TokenKind.CloseQuote);
                tokens.Add(twin ? mark with { End = at + 2 } : mark);
                at += twin ? 2 : 1;
                continue;
            }

            if (IsApostrophe(c) && IsPossessive(text, at, out var length))
            {
                tokens.Add(new Token(at, at + length, TokenKind.Possessive, "'s", "'s", false));
                at += length;
                continue;
            }

            var isLetter = char.IsLetter(text, at);
            var end = Math.Min(limit, isLetter || c == '@' ? WordEnd(text, at, limit) : char.IsDigit(c) ? NumberEnd(text, at, limit) : at + Width(text, at));
            tokens.Add(isLetter || (c == '@' && end > at + 1) ? Word(text, at, end)
                : Mark(text, at, char.IsDigit(c) ? TokenKind.Number : KindOf(text, at), end - at));
            at = end;
        }

        return [.. tokens];
    }

    private Token Word(string text, int at, int end)
    {
        var (word, lower) = Keep(text.AsSpan(at, end - at));
        return new Token(at, end, TokenKind.Word, word, lower, char.IsUpper(text[at]));
    }

    private Token Mark(string text, int at, TokenKind kind, int length = 1)
    {
        if (length == 1 && text[at] < Single.Length) return new Token(at, at + 1, kind, Single[text[at]], Single[text[at]], false);
        var (mark, lower) = Keep(text.AsSpan(at, length));
        return new Token(at, at + length, kind, mark, lower, false);
    }

    /// <summary>Two for a surrogate pair, else one.</summary>
    private static int Width(string text, int at) => char.IsSurrogatePair(text, at) ? 2 : 1;

    private static TokenKind KindOf(string text, int at) => text[at] switch
    {
        ',' => TokenKind.Comma,
        ';' => TokenKind.Semicolon,
        ':' => TokenKind.Colon,
        '.' or '!' or '?' or '…' => TokenKind.Stop,
        '–' or '—' or '―' => TokenKind.Dash,
        '-' when at > 0 && text[at - 1] is ' ' or '-' => TokenKind.Dash,
        '(' or '[' => TokenKind.OpenBracket,
        ')' or ']' => TokenKind.CloseBracket,
        _ => TokenKind.Other,
    };

    /// <summary>Letters and digits, with hyphens, apostrophes and full stops inside ("Jean-Pierre", "O'Grady", "doesn't", "U.S.").</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int WordEnd(string text, int start, int limit)
    {
        var at = start + Width(text, start);
        for (; at < limit; at++)
        {
            var c = text[at];
            if (IsInvisible(c) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])) continue;
            if (char.IsHighSurrogate(c) && char.IsLetter(text, at))
            {
                at++;
                continue;
            }

            if (char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark) continue;
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            if (!char.IsLetterOrDigit(next)) break;
            if (c is '-' or '\u2011' or '\u2010' or '&') continue;
            if (IsApostrophe(c) && !IsPossessive(text, at, out _)) continue;
            if (c == '.' && IsInitials(text, start, at)) continue;
            break;
        }

        if (at < limit && text[at] == '.' && (IsInitials(text, start, at) || Shortened.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, at - start)))) at++;
        return at;
    }

    /// <summary>Whether a full stop at this place ends one letter, alone or after others: "J.", "U.S.".</summary>
    private static bool IsInitials(string text, int start, int stop) =>
        stop > 0 && char.IsLetter(text[stop - 1]) && (stop - 1 == start ? char.IsUpper(text[start]) : text[stop - 2] == '.');

    private static int NumberEnd(string text, int start, int limit)
    {
        var at = start + 1;
        while (at < limit && (char.IsLetterOrDigit(text[at])
            || (text[at] is '.' or ',' or '-' or ':' or '/' && at + 1 < text.Length && char.IsDigit(text[at + 1])))) at++;
        return at;
    }

    private static bool IsInvisible(char c) => c >= '\u00AD' && Invisible.Contains(c);

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`';

    /// <summary>"'s" at the end of a word, or the lone apostrophe of a plural owner.</summary>
    private static bool IsPossessive(string text, int at, out int length)
    {
        length = 0;
        if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return false;
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (next is 's' or 'S' && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]))) length = 2;
        else if (!char.IsLetterOrDigit(next) && text[at - 1] is 's' or 'z' or 'x') length = 1;
        return length > 0;
    }

    private (string Text, string Lower) Keep(ReadOnlySpan<char> word)
    {
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var kept)) return kept;
        var text = word.ToString();
        if (text.AsSpan().IndexOfAny(Invisible) >= 0) return Keep(string.Concat(text.Where(c => !IsInvisible(c))));
        var lower = text.ToLowerInvariant().Replace('’', '\'');
        kept = (text, lower == text ? text : lower);
        _words[text] = kept;
        return kept;
    }
}
