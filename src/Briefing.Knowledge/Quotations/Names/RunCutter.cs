using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Cuts a run of capital words into names.</summary>
/// <param name="lexicon">The listed names.</param>
/// <param name="offices">Titles and offices.</param>
/// <param name="withinSentences">Words that have a capital within a sentence too.</param>
internal sealed class RunCutter(NameLexicon lexicon, OfficeRun offices, IReadOnlySet<string> withinSentences)
{
    /// <summary>Adds the names of a run: listed ones, and one that is left at its end. Gives the token to go on from.</summary>
    internal int Add(ReadOnlySpan<Token> tokens, int at, int end, bool opening, IReadOnlySet<string> common, List<NamePart> found)
    {
        // A person's listed name at the end of the run, with nothing but titles before it.
        for (var i = at; i < end; i++)
        {
            if (lexicon.Match(tokens, i, end) is not { } listed) continue;
            var listedEnd = i + listed.Words.Length;
            var alone = listed.Words.Length > 1 || i == at || offices.IsOfficeRun(tokens, at, i);
            if (listed.Person is not null && alone && (listedEnd == end || listed.Words.Length > 1 || !FollowsName(tokens, listedEnd, end)))
            {
                if (i > at && !offices.IsOfficeRun(tokens, at, i)) AddUnlisted(tokens, at, i, opening, found, followedByName: true);
                found.Add(new NamePart(offices.IsOfficeRun(tokens, at, i) ? at : i, i, listedEnd, NameFinder.Text(tokens, i, listedEnd), listed, i > at, false));
                return listedEnd;
            }

            // "Roe Opens Bridge": a headline's verb behind a surname that is listed alone.
            if (listed.Person is not null && i == at && listed.Words.Length == 1 && IsHeadline(tokens, at, end, common))
            {
                found.Add(new NamePart(at, at, listedEnd, NameFinder.Text(tokens, at, listedEnd), listed, false, false));
                return end;
            }

            if (listed.Body is not null && i == at && (listedEnd == end || !offices.StartsOffice(tokens, listedEnd, end)) && !ContinuesBody(tokens, listedEnd, end))
            {
                found.Add(new NamePart(i, i, listedEnd, NameFinder.Text(tokens, i, listedEnd), listed, false, false));
                return listedEnd;
            }
        }

        AddUnlisted(tokens, at, end, opening, found, followedByName: false);
        return end;
    }

    private bool IsHeadline(ReadOnlySpan<Token> tokens, int at, int end, IReadOnlySet<string> common)
    {
        var last = tokens[end - 1].Text;
        return end - at > 1 && !PersonName.IsSuffix(tokens[at + 1].Text) && !lexicon.People.OrganisationWords.Contains(last) && !lexicon.People.ThingWords.Contains(last)
            && (common.Contains(tokens[at + 1].Lower) || end - at > 3 || (end - at == 3 && tokens[at + 1].Lower.EndsWith('s')));
    }

    private void AddUnlisted(ReadOnlySpan<Token> tokens, int at, int end, bool opening, List<NamePart> found, bool followedByName)
    {
        var name = offices.NameStart(tokens, at, end);
        if (name >= end || followedByName)
        {
            // Nothing but an office: "the Secretary of State".
            if (!followedByName) found.Add(new NamePart(at, end, end, "", null, true, false));
            return;
        }

        while (end > name + 1 && !tokens[end - 1].IsCapital && !PersonName.IsSuffix(tokens[end - 1].Text) && !PersonName.IsArticled(tokens[end - 1].Text)) end--;
        var last = end;
        while (last > name + 2 && PersonName.IsHonour(tokens[last - 1].Text)) last--;
        found.Add(new NamePart(at, name, end, NameFinder.Text(tokens, name, last), null, name > at, opening && end == at + 1 && !withinSentences.Contains(tokens[at].Text)));
    }

    private bool ContinuesBody(ReadOnlySpan<Token> tokens, int at, int end) =>
        at < end && tokens[at].IsCapital && lexicon.Match(tokens, at, end)?.Person is null;

    private static bool FollowsName(ReadOnlySpan<Token> tokens, int at, int end) => at < end && tokens[at].IsCapital;
}
