using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>How far a run of capital words goes, and which capitals tell nothing.</summary>
internal sealed class CapitalRun(NameLexicon lexicon, OfficeRun offices)
{
    /// <summary>The end of a run of capital words, with particles, "of" between titles and names, initials, and "Jr." after a comma.</summary>
    internal int RunEnd(ReadOnlySpan<Token> tokens, int at, int to)
    {
        var end = at;
        while (end < to)
        {
            var token = tokens[end];
            if (token.Kind == TokenKind.Word && token.IsCapital)
            {
                if (IsCalendarWord(token)) break;
                if (end > at && Vocabulary.Openers.Contains(token.Lower) && !PersonName.IsSuffix(token.Text) && !IsMonthName(token)) break;
                end++;
            }
            else if (end > at && end + 1 < to && IsInside(tokens, end) && tokens[end + 1] is { Kind: TokenKind.Word, IsCapital: true })
            {
                end++;
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

    /// <summary>Whether a small word goes on with the name: "von", or "of" and "for" behind a title or a body's first word.</summary>
    private bool IsInside(ReadOnlySpan<Token> tokens, int end)
    {
        if (PersonName.IsParticle(tokens[end].Text)) return true;
        if (tokens[end].Lower is not ("of" or "for")) return false;
        var before = tokens[end - 1];
        return offices.IsTitle(before) || lexicon.People.OrganisationWords.Contains(before.Text) || lexicon.People.ThingWords.Contains(before.Text);
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
