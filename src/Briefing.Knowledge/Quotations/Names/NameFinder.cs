using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>
/// Finds names by their capital letters: listed ones first, then a run of capital words, in which titles and offices at the
/// front are told from the name ("US Defense Secretary Pete Hegseth").
/// </summary>
internal sealed class NameFinder(NameLexicon lexicon)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Notes a word that has a capital within a sentence, which makes it a name at the start of one too.</summary>
    internal void KnowCapital(string word) => _names.Add(word);

    /// <summary>Adds the names of one sentence.</summary>
    /// <param name="tokens">The block's tokens.</param>
    /// <param name="from">The sentence's first token.</param>
    /// <param name="to">After its last token.</param>
    /// <param name="common">Words that the document also writes in lower case.</param>
    /// <param name="listedOnly">Whether every word has a capital (a heading), so that only known names count.</param>
    /// <param name="found">Where names are added.</param>
    internal void Find(ReadOnlySpan<Token> tokens, int from, int to, IReadOnlySet<string> common, bool listedOnly, List<NamePart> found)
    {
        for (var at = from; at < to;)
        {
            if (tokens[at].Kind != TokenKind.Word || !(tokens[at].IsCapital || tokens[at].Text[0] == '@' || PersonName.IsParticle(tokens[at].Text)))
            {
                at++;
                continue;
            }

            if (tokens[at].Text[0] == '@')
            {
                found.Add(new NamePart(at, at, at + 1, tokens[at].Text, null, false, false));
                at++;
                continue;
            }

            if (IsCalendarWord(tokens[at]))
            {
                at++;
                continue;
            }

            var opening = IsOpening(tokens, at, from);
            if (opening && IsCommon(tokens[at], common) && !OpensOffice(tokens, at, to) && !(Listed(tokens, at, to) is { Words.Length: > 1 }))
            {
                // "May said": a surname that is a common word counts where a verb of saying follows.
                if (tokens[at].IsCapital && (!Vocabulary.Openers.Contains(tokens[at].Lower) || tokens[at].Lower is "may" or "will"))
                    found.Add(new NamePart(at, at, at + 1, tokens[at].Text, null, false, true));
                at++;
                continue;
            }

            // "In Ukraine", "I", "Treating Ukraine": no name begins so, wherever it stands.
            if (tokens[at].IsCapital && !OpensOffice(tokens, at, to) && Listed(tokens, at, to) is null
                && (IsFunctionWord(tokens[at]) || (opening && tokens[at].Lower.EndsWith("ing", StringComparison.Ordinal) && at + 1 < to && Listed(tokens, at + 1, to) is not null)))
            {
                at++;
                continue;
            }

            // "Berlin-based Example Works"
            if (tokens[at].Text.EndsWith("-based", StringComparison.Ordinal) || tokens[at].Text.EndsWith("-led", StringComparison.Ordinal))
            {
                at++;
                continue;
            }

            if (!tokens[at].IsCapital && Listed(tokens, at, to) is null)
            {
                at++;
                continue;
            }

            var end = listedOnly ? at + 1 : RunEnd(tokens, at, to);
            at = listedOnly ? AddListed(tokens, at, to, found) : AddRun(tokens, at, end, opening, found);
        }
    }

    private ListedName? Listed(ReadOnlySpan<Token> tokens, int at, int to) => lexicon.Match(tokens, at, to);

    private int AddListed(ReadOnlySpan<Token> tokens, int at, int to, List<NamePart> found)
    {
        if (Listed(tokens, at, to) is { } listed)
        {
            found.Add(new NamePart(at, at, at + listed.Words.Length, Text(tokens, at, at + listed.Words.Length), listed, false, false));
            return at + listed.Words.Length;
        }

        if (IsTitle(tokens[at]) && RunEnd(tokens, at, to) is var run && run - at > 3 && NameStart(tokens, at, run) is var name
            && run - name is 2 or 3 && (run == to || tokens[run].Lower is "on" or "in" or "at" || tokens[run].Kind == TokenKind.Comma)
            && Listed(tokens, name, run) is null)
        {
            found.Add(new NamePart(at, name, run, Text(tokens, name, run), null, true, false));
            return run;
        }

        // In a line of capitals only an office tells a name: "Budget Director Jane Roe on the radio".
        var end = at;
        while (end < to && tokens[end] is { IsWord: true, IsCapital: true }) end++;
        var title = end - at is > 2 and < 8 && (end == to || tokens[end].Lower is "on" or "in" or "at" || tokens[end].Kind == TokenKind.Comma) ? LastTitle(tokens, at, end) : -1;
        if (title >= at && end - title is 3 or 4 && IsOfficeRun(tokens, at, title + 1))
        {
            found.Add(new NamePart(at, title + 1, end, Text(tokens, title + 1, end), null, true, false));
            return end;
        }

        found.Add(new NamePart(at, at, at + 1, tokens[at].Text, null, false, true));
        return at + 1;
    }

    private int LastTitle(ReadOnlySpan<Token> tokens, int at, int end)
    {
        for (var i = end - 1; i >= at; i--)
            if (IsTitle(tokens[i])) return i;
        return -1;
    }

    /// <summary>The end of a run of capital words, with particles, "of" between titles and names, initials, and "Jr." after a comma.</summary>
    private int RunEnd(ReadOnlySpan<Token> tokens, int at, int to)
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
        return IsTitle(before) || lexicon.People.OrganisationWords.Contains(before.Text) || lexicon.People.ThingWords.Contains(before.Text);
    }

    /// <summary>Whether a common word at the start of a sentence begins an office before a name: "Finance Minister Jane Roe".</summary>
    private bool OpensOffice(ReadOnlySpan<Token> tokens, int at, int to) =>
        at + 1 < to && tokens[at + 1] is { IsWord: true, IsCapital: true } && !Vocabulary.Openers.Contains(tokens[at].Lower) && (IsTitle(tokens[at]) || IsTitle(tokens[at + 1]));

    private static bool IsFunctionWord(Token token) =>
        Vocabulary.Openers.Contains(token.Lower) && token.Lower is not ("may" or "will" or "best" or "hope" or "first" or "second" or "one" or "great" or "most" or "hi");

    /// <summary>"On Monday Brandt said": a day or month is no part of a name, but for those that are also surnames.</summary>
    private static bool IsCalendarWord(Token token) => token.IsCapital && Vocabulary.Days.Contains(token.Lower) && !IsMonthName(token);

    private static bool IsMonthName(Token token) => token.Lower is "may" or "march" or "april" or "june" or "august";

    /// <summary>Cuts a run into names: listed ones, and one that is left at its end.</summary>
    private int AddRun(ReadOnlySpan<Token> tokens, int at, int end, bool opening, List<NamePart> found)
    {
        // A person's listed name at the end of the run, with nothing but titles before it.
        for (var i = at; i < end; i++)
        {
            if (lexicon.Match(tokens, i, end) is not { } listed) continue;
            var listedEnd = i + listed.Words.Length;
            var alone = listed.Words.Length > 1 || i == at || IsOfficeRun(tokens, at, i);
            if (listed.Person is not null && alone && (listedEnd == end || listed.Words.Length > 1 || !FollowsName(tokens, listedEnd, end)))
            {
                if (i > at && !IsOfficeRun(tokens, at, i)) AddUnlisted(tokens, at, i, opening, found, followedByName: true);
                found.Add(new NamePart(IsOfficeRun(tokens, at, i) ? at : i, i, listedEnd, Text(tokens, i, listedEnd), listed, i > at, false));
                return listedEnd;
            }

            if (listed.Body is not null && i == at && (listedEnd == end || !StartsOffice(tokens, listedEnd, end)) && !ContinuesBody(tokens, listedEnd, end))
            {
                found.Add(new NamePart(i, i, listedEnd, Text(tokens, i, listedEnd), listed, false, false));
                return listedEnd;
            }
        }

        AddUnlisted(tokens, at, end, opening, found, followedByName: false);
        return end;
    }

    private void AddUnlisted(ReadOnlySpan<Token> tokens, int at, int end, bool opening, List<NamePart> found, bool followedByName)
    {
        var name = NameStart(tokens, at, end);
        if (name >= end || followedByName)
        {
            // Nothing but an office: "the Secretary of State".
            if (!followedByName) found.Add(new NamePart(at, end, end, "", null, true, false));
            return;
        }

        while (end > name + 1 && !tokens[end - 1].IsCapital && !PersonName.IsSuffix(tokens[end - 1].Text)) end--;
        found.Add(new NamePart(at, name, end, Text(tokens, name, end), null, name > at, opening && end == at + 1 && !_names.Contains(tokens[at].Text)));
    }

    /// <summary>Where the name begins after titles and offices; the end where there is no name; the start where there is no title.</summary>
    private int NameStart(ReadOnlySpan<Token> tokens, int at, int end)
    {
        var title = -1;
        for (var i = at; i < end; i++)
            if (IsTitle(tokens[i])) title = i;
        if (title < 0) return at;
        var name = title + 1;
        if (name < end && (!tokens[name].IsWord || PersonName.IsSuffix(tokens[name].Text))) return at;
        if (name >= end) return title == at || IsOfficeRun(tokens, at, title) ? end : at;
        if (tokens[name].Lower is not ("of" or "for")) return name;

        // "Secretary of Defense Pete Hegseth": office words, then at most three words of a name.
        name++;
        while (name < end && (IsOfficeWord(tokens[name]) || tokens[name].Lower is "and" or "the")) name++;
        return end - name > 3 ? end - 2 : name < end && end - name == 3 && !IsInitial(tokens[end - 2]) ? end - 2 : name;
    }

    private bool IsOfficeRun(ReadOnlySpan<Token> tokens, int at, int end)
    {
        var title = false;
        for (var i = at; i < end; i++)
        {
            if (IsTitle(tokens[i])) title = true;
            else if (!IsOfficeWord(tokens[i]) && tokens[i].Lower is not ("of" or "for" or "and" or "the") && lexicon.Match(tokens, i, end)?.Body is null
                && !HasTitleAfter(tokens, i, end)) return false;
        }

        return end > at && (title || (end == at + 1 && !tokens[at].Is("the")) || lexicon.OfficeWords.Contains(Normal(tokens[at])));
    }

    private bool HasTitleAfter(ReadOnlySpan<Token> tokens, int at, int end)
    {
        for (var i = at + 1; i < end; i++)
            if (IsTitle(tokens[i])) return true;
        return false;
    }

    private bool StartsOffice(ReadOnlySpan<Token> tokens, int at, int end)
    {
        for (var i = at; i < end; i++)
            if (IsTitle(tokens[i])) return true;
        return false;
    }

    private bool ContinuesBody(ReadOnlySpan<Token> tokens, int at, int end) =>
        at < end && tokens[at].IsCapital && lexicon.Match(tokens, at, end)?.Person is null;

    private static bool FollowsName(ReadOnlySpan<Token> tokens, int at, int end) => at < end && tokens[at].IsCapital;

    private bool IsTitle(Token token) => lexicon.People.Titles.ContainsKey(token.Lower.TrimEnd('.'));

    private bool IsOfficeWord(Token token) => IsTitle(token) || lexicon.OfficeWords.Contains(Normal(token));

    private string Normal(Token token) => lexicon.People.Normalise([token.Text]) is [var word, ..] ? word : token.Lower;

    private static bool IsInitial(Token token) => token.Text.Length <= 2 && token.Text.EndsWith('.');

    /// <summary>Whether a capital here tells nothing: the first word of a sentence, a quotation, or after a colon or dash.</summary>
    private static bool IsOpening(ReadOnlySpan<Token> tokens, int at, int from) =>
        at == from || tokens[at - 1].Kind is TokenKind.OpenQuote or TokenKind.Colon or TokenKind.Stop or TokenKind.OpenBracket or TokenKind.Other or TokenKind.Number or TokenKind.Dash;

    private static bool IsCommon(Token token, IReadOnlySet<string> common) =>
        Vocabulary.Openers.Contains(token.Lower) || common.Contains(token.Lower);

    internal static string Text(ReadOnlySpan<Token> tokens, int from, int to)
    {
        if (to == from + 1) return tokens[from].Text;
        var text = new System.Text.StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (i > from && tokens[i].Start > tokens[i - 1].End) text.Append(' ');
            text.Append(tokens[i].Text);
        }

        return text.ToString();
    }
}
