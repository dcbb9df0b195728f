using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>How far a run of capital words goes, and which capitals tell nothing.</summary>
internal sealed class CapitalRun(NameLexicon lexicon, OfficeRun offices)
{
    /// <summary>No surname has more small words in a row: "van der".</summary>
    private const int MostParticles = 3;

    /// <summary>The end of a run of capital words, with particles, "of" and "of the" between titles and names, initials, and "Jr." after a comma.</summary>
    internal int RunEnd(ReadOnlySpan<Token> tokens, int at, int to)
    {
        var end = at;
        while (end < to)
        {
            var token = tokens[end];
            if (token.Kind == TokenKind.Word && token.IsCapital)
            {
                if (IsCalendarWord(token)) break;
                if (ListedBodyEnd(tokens, end, to) is var listed && listed > end + 1)
                {
                    end = listed;
                    continue;
                }

                if (end > at && Vocabulary.Openers.Contains(token.Lower) && !PersonName.IsSuffix(token.Text) && !IsMonthName(token)) break;
                end++;
            }
            else if (token.IsWord && PersonName.IsArticled(token.Text))
            {
                end++;
            }
            else if (end > at && IsOwnedBody(tokens, end, to))
            {
                end++;
            }
            else if (end > at && InsideEnd(tokens, end, to) is var inside && inside > end)
            {
                end = inside;
            }
            else if (end > at && end + 2 < to && tokens[end].Lower is "of" or "for" && tokens[end + 1].Is("the") && offices.IsTitle(tokens[end - 1])
                && tokens[end + 2] is { Kind: TokenKind.Word, IsCapital: true })
            {
                end += 2;
            }
            else if (end > at && JoinedEnd(tokens, at, end, to) is var joined && joined > end)
            {
                end = joined;
            }
            else if (end > at && token.Kind == TokenKind.Comma && end + 1 < to && PersonName.IsSuffix(tokens[end + 1].Text))
            {
                end += 2;
            }
            else if (end > at && token.Kind == TokenKind.Number && tokens[end - 1].Lower is "article" or "section" or "no.")
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>"Harbour Workers’ Union", "People’s Party": an owner's mark inside a body's name, behind many owners.</summary>
    private bool IsOwnedBody(ReadOnlySpan<Token> tokens, int mark, int to)
    {
        if (tokens[mark].Kind != TokenKind.Possessive || !(tokens[mark].End - tokens[mark].Start == 1 || tokens[mark - 1].Text is "People" or "Women" or "Men" or "Children")) return false;
        for (var i = mark + 1; i < Math.Min(to, mark + 4) && tokens[i] is { IsWord: true, IsCapital: true }; i++)
            if (lexicon.People.OrganisationWords.Contains(tokens[i].Text)) return true;
        return false;
    }

    /// <summary>The end of a listed body's name of several words, which may hold "and" ("Office of Management and Budget").</summary>
    private int ListedBodyEnd(ReadOnlySpan<Token> tokens, int at, int to) => lexicon.Match(tokens, at, to) is { Body: not null } listed ? at + listed.Words.Length : at;

    /// <summary>
    /// The end of a body's name that goes on behind "and": "Ministry of Mines and Energy", "Department of Housing and Urban
    /// Development"; <paramref name="and"/> itself where another name begins there.
    /// </summary>
    private int JoinedEnd(ReadOnlySpan<Token> tokens, int at, int and, int to)
    {
        if (tokens[and].Text == "&" && and + 1 < to && tokens[and + 1] is { IsWord: true, IsCapital: true })
        {
            var last = and + 1;
            while (last < to && last < and + 3 && tokens[last] is { IsWord: true, IsCapital: true }) last++;
            return last;
        }

        if (tokens[and].Lower is not ("and" or "&")) return and;
        if (IsPurview(tokens, at, and, to)) return and + 1;
        if (!IsBodyOf(tokens, at, and)) return and;
        var end = and + 1;
        while (end < to && tokens[end] is { IsWord: true, IsCapital: true } && !IsCalendarWord(tokens[end]))
        {
            if (offices.IsTitle(tokens[end]) || lexicon.Match(tokens, end, to) is not null) return and;
            end++;
        }

        // Two plain words may be a person's name; a body's subject ends in a word that no person's does.
        var words = end - and - 1;
        return words == 1 || (words is 2 or 3 && lexicon.People.ThingWords.Contains(tokens[end - 1].Text)) ? end : and;
    }

    /// <summary>
    /// "Secretary of Health and Human Services Paula Roe": one word of an office before "and", and a purview with a name behind it;
    /// of "Minister of Ports Ilse Roe and Ada Lund" the first part has a name already.
    /// </summary>
    private bool IsPurview(ReadOnlySpan<Token> tokens, int at, int and, int to)
    {
        if (and - at < 3 || tokens[and - 2].Lower is not ("of" or "for") || !offices.IsTitle(tokens[and - 3])) return false;
        var end = and + 1;
        while (end < to && tokens[end] is { IsWord: true, IsCapital: true } && !offices.IsTitle(tokens[end])) end++;
        return end - and > 3;
    }

    /// <summary>"Department of …", "Center for …": a body's word with "of" or "for" behind.</summary>
    private bool IsBodyOf(ReadOnlySpan<Token> tokens, int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
            if (tokens[i + 1].Lower is "of" or "for" && lexicon.People.OrganisationWords.Contains(tokens[i].Text)) return true;
        return false;
    }

    /// <summary>After the small words within a name, of which there may be several ("von der"); the place itself where no capital follows them.</summary>
    private int InsideEnd(ReadOnlySpan<Token> tokens, int at, int to)
    {
        var end = at;
        if (IsInside(tokens, end)) end++;
        while (end > at && end + 1 < to && end < at + MostParticles && PersonName.IsParticle(tokens[end].Text)) end++;
        return end > at && end < to && tokens[end] is { Kind: TokenKind.Word, IsCapital: true } ? end : at;
    }

    /// <summary>Whether a small word goes on with the name: "von", or "of" and "for" behind a title or a body's first word.</summary>
    private bool IsInside(ReadOnlySpan<Token> tokens, int end)
    {
        if (PersonName.IsParticle(tokens[end].Text)) return true;
        if (tokens[end].Lower is not ("of" or "for")) return false;
        var before = tokens[end - 1];

        // "Assistant Secretary of State for Europe".
        if (tokens[end].Is("for") && end > 2 && tokens[end - 2].Is("of") && offices.IsTitle(tokens[end - 3])) return true;
        return offices.IsTitle(before) || lexicon.People.OrganisationWords.Contains(before.Text) || lexicon.People.ThingWords.Contains(before.Text);
    }

    /// <summary>"von Storck said", "al-Sisi said"; of small words that are English ones ("van") only several: "van der Meer".</summary>
    internal static bool BeginsSurname(ReadOnlySpan<Token> tokens, int at, int to)
    {
        if (PersonName.IsArticled(tokens[at].Text)) return true;
        var end = at;
        while (end < to && end < at + MostParticles && PersonName.IsParticle(tokens[end].Lower)) end++;
        return end > at && end < to && tokens[end] is { IsWord: true, IsCapital: true }
            && (end > at + 1 || tokens[at].Lower is "von" or "de" or "du" or "di" or "da" or "dos" or "bin" or "ibn" or "zu" or "af" or "av");
    }

    /// <summary>The capital word behind the small words that begin a surname.</summary>
    internal static int BehindSmallWords(ReadOnlySpan<Token> tokens, int at)
    {
        while (at + 1 < tokens.Length && PersonName.IsParticle(tokens[at].Text)) at++;
        return at;
    }

    internal static bool IsFunctionWord(Token token) =>
        Vocabulary.Openers.Contains(token.Lower) && token.Lower is not ("may" or "will" or "best" or "hope" or "first" or "second" or "one" or "great" or "most" or "hi");

    /// <summary>"On Monday Brandt said": a day or month is no part of a name, but for those that are also surnames.</summary>
    internal static bool IsCalendarWord(Token token) => token.IsCapital && Vocabulary.Days.Contains(token.Lower) && !IsMonthName(token);

    private static bool IsMonthName(Token token) => token.Lower is "may" or "march" or "april" or "june" or "august";

    /// <summary>Whether a capital here tells nothing: the first word of a sentence, a quotation, or after a colon or dash.</summary>
    internal static bool IsOpening(ReadOnlySpan<Token> tokens, int at, int from) =>
        at == from || tokens[at - 1].Kind is TokenKind.OpenQuote or TokenKind.Colon or TokenKind.Stop or TokenKind.OpenBracket or TokenKind.Other or TokenKind.Number or TokenKind.Dash;

    internal static bool IsCommon(Token token, IReadOnlySet<string> common) =>
        Vocabulary.Openers.Contains(token.Lower) || common.Contains(token.Lower);
}
