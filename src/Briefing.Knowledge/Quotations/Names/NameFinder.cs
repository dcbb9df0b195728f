using System.Runtime.CompilerServices;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;
using KnownWords = Briefing.Knowledge.Documents.PlainText.KnownWords;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>
/// Finds names by their capital letters: listed ones first, then a run of capital words, in which titles and offices at the
/// front are told from the name ("US Defense Secretary Pete Hegseth").
/// </summary>
internal sealed class NameFinder
{
    private readonly NameLexicon _lexicon;
    private readonly OfficeRun _offices;
    private readonly CapitalRun _runs;
    private readonly RunCutter _cutter;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    internal NameFinder(NameLexicon lexicon)
    {
        _lexicon = lexicon;
        _offices = new OfficeRun(lexicon);
        _runs = new CapitalRun(lexicon, _offices);
        _cutter = new RunCutter(lexicon, _offices, _names);
    }

    /// <summary>Notes a word that has a capital within a sentence, which makes it a name at the start of one too.</summary>
    internal void KnowCapital(string word) => _names.Add(word);

    /// <summary>Adds the names of one sentence.</summary>
    /// <param name="tokens">The block's tokens.</param>
    /// <param name="from">The sentence's first token.</param>
    /// <param name="to">After its last token.</param>
    /// <param name="common">Words that the document also writes in lower case.</param>
    /// <param name="listedOnly">Whether every word has a capital (a heading), so that only known names count.</param>
    /// <param name="found">Where names are added.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Find(ReadOnlySpan<Token> tokens, int from, int to, IReadOnlySet<string> common, bool listedOnly, List<NamePart> found)
    {
        for (var at = from; at < to;)
        {
            if (tokens[at].Kind != TokenKind.Word || !(tokens[at].IsCapital || tokens[at].Text[0] == '@' || PersonName.IsParticle(tokens[at].Text) || PersonName.IsArticled(tokens[at].Text)))
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

            if (CapitalRun.IsCalendarWord(tokens[at]))
            {
                at++;
                continue;
            }

            var opening = CapitalRun.IsOpening(tokens, at, from);
            if (!listedOnly && IsTradeBefore(tokens, at, to, common))
            {
                at++;
                continue;
            }

            if (opening && CapitalRun.IsCommon(tokens[at], common) && !CapitalRun.BeginsSurname(tokens, at, to) && !_offices.OpensOffice(tokens, at, to) && !(Listed(tokens, at, to) is { Words.Length: > 1 }))
            {
                // "May said": a surname that is a common word counts where a verb of saying follows.
                if (tokens[at].IsCapital && (!Vocabulary.Openers.Contains(tokens[at].Lower) || tokens[at].Lower is "may" or "will"))
                    found.Add(new NamePart(at, at, at + 1, tokens[at].Text, null, false, true) { IsCommonWord = true });
                at++;
                continue;
            }

            // "In Ukraine", "I", "Treating Ukraine": no name begins so, wherever it stands.
            if (tokens[at].IsCapital && !_offices.OpensOffice(tokens, at, to) && Listed(tokens, at, to) is null
                && (CapitalRun.IsFunctionWord(tokens[at]) || (opening && tokens[at].Lower.EndsWith("ing", StringComparison.Ordinal) && at + 1 < to && (Listed(tokens, at + 1, to) is not null || IsParticiple(tokens, at, to)))))
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

            if (!tokens[at].IsCapital && Listed(tokens, at, to) is null && !CapitalRun.BeginsSurname(tokens, at, to))
            {
                at++;
                continue;
            }

            // A listed name may begin with a small word ("von der Leyen"), which begins no run of capitals.
            var end = listedOnly ? at + 1 : Math.Max(_runs.RunEnd(tokens, CapitalRun.BehindSmallWords(tokens, at), to), at + (Listed(tokens, at, to)?.Words.Length ?? 1));
            at = listedOnly ? AddListed(tokens, at, to, found) : _cutter.Add(tokens, at, end, opening, common, found);
        }
    }

    /// <summary>"Using Jane Roe?": an ordinary word in -ing before two capital words, in a heading.</summary>
    private static bool IsParticiple(ReadOnlySpan<Token> tokens, int at, int to) =>
        at + 2 < to && tokens[at].Text.Length > 4 && KnownWords.Has(tokens[at].Text) && tokens[at + 1] is { IsWord: true, IsCapital: true } && tokens[at + 2] is { IsWord: true, IsCapital: true };

    /// <summary>"Teacher Jane Roe said", "Farmer Roe said": what somebody does, with a capital, before a full name or where the document writes the word small too.</summary>
    private bool IsTradeBefore(ReadOnlySpan<Token> tokens, int at, int to, IReadOnlySet<string> common) =>
        at + 1 < to && tokens[at].IsCapital && tokens[at + 1] is { IsWord: true, IsCapital: true } next && !Vocabulary.Openers.Contains(next.Lower) && !CapitalRun.IsCalendarWord(next)
        && _lexicon.People.IsPersonNoun(tokens[at].Lower) && !_offices.IsTitle(tokens[at]) && !_offices.IsTitle(next)
        && (common.Contains(tokens[at].Lower) || (at + 2 < to && tokens[at + 2] is { IsWord: true, IsCapital: true } third && !Vocabulary.Openers.Contains(third.Lower) && !_lexicon.People.OrganisationWords.Contains(third.Text) && !_lexicon.People.ThingWords.Contains(third.Text)))
        && _lexicon.People.Given.GenderOf(PersonKey.Of(tokens[at].Text)) == Gender.Unknown && (at == 0 || !tokens[at - 1].IsCapital) && Listed(tokens, at, to) is null
        && !_lexicon.People.OrganisationWords.Contains(next.Text) && !_lexicon.People.ThingWords.Contains(next.Text);

    private ListedName? Listed(ReadOnlySpan<Token> tokens, int at, int to) => _lexicon.Match(tokens, at, to);

    private int AddListed(ReadOnlySpan<Token> tokens, int at, int to, List<NamePart> found)
    {
        if (Listed(tokens, at, to) is { } listed)
        {
            found.Add(new NamePart(at, at, at + listed.Words.Length, Text(tokens, at, at + listed.Words.Length), listed, false, false));
            return at + listed.Words.Length;
        }

        if (_offices.IsTitle(tokens[at]) && _runs.RunEnd(tokens, at, to) is var run && run - at > 3 && _offices.NameStart(tokens, at, run) is var name
            && run - name is 2 or 3 && (run == to || tokens[run].Lower is "on" or "in" or "at" || tokens[run].Kind == TokenKind.Comma)
            && Listed(tokens, name, run) is null)
        {
            found.Add(new NamePart(at, name, run, Text(tokens, name, run), null, true, false));
            return run;
        }

        // In a line of capitals only an office tells a name: "Budget Director Jane Roe on the radio".
        var end = at;
        while (end < to && tokens[end] is { IsWord: true, IsCapital: true }) end++;
        var title = end - at is > 2 and < 8 && (end == to || tokens[end].Lower is "on" or "in" or "at" || tokens[end].Kind == TokenKind.Comma) ? _offices.LastTitle(tokens, at, end) : -1;
        if (title >= at && end - title is 3 or 4 && _offices.IsOfficeRun(tokens, at, title + 1))
        {
            found.Add(new NamePart(at, title + 1, end, Text(tokens, title + 1, end), null, true, false));
            return end;
        }

        found.Add(new NamePart(at, at, at + 1, tokens[at].Text, null, false, true) { IsCommonWord = true });
        return at + 1;
    }

    internal static string Text(ReadOnlySpan<Token> tokens, int from, int to)
    {
        if (to == from + 1) return tokens[from].Text;
        var text = new System.Text.StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (i > from && tokens[i].Start > tokens[i - 1].End) text.Append(' ');
            text.Append(tokens[i].Kind != TokenKind.Possessive ? tokens[i].Text : tokens[i].End - tokens[i].Start == 1 ? "’" : "’s");
        }

        return text.ToString();
    }
}
