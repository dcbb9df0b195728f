using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Tells titles and the words of offices from the name they stand before: "US Defense Secretary Pete Hegseth".</summary>
internal sealed class OfficeRun(NameLexicon lexicon)
{
    /// <summary>Whether a common word at the start of a sentence begins an office before a name: "Finance Minister Jane Roe".</summary>
    internal bool OpensOffice(ReadOnlySpan<Token> tokens, int at, int to) => OpensPurview(tokens, at, to) ||
        at + 1 < to && tokens[at + 1] is { IsWord: true, IsCapital: true } && !Vocabulary.Openers.Contains(tokens[at].Lower) && (IsTitle(tokens[at]) || IsTitle(tokens[at + 1])
            || (at + 3 < to && tokens[at].Lower is "former" or "acting" or "deputy" or "interim" or "outgoing" or "incoming" && tokens[at + 2].IsCapital && IsTitle(tokens[at + 2])));

    /// <summary>"Secretary of Ports Jane Roe", "Minister for the Interior Jane Roe": the office and at least a word of it and of a name.</summary>
    private bool OpensPurview(ReadOnlySpan<Token> tokens, int at, int to)
    {
        if (at + 3 >= to || !IsTitle(tokens[at]) || tokens[at + 1].Lower is not ("of" or "for")) return false;
        var purview = tokens[at + 2].Is("the") ? at + 3 : at + 2;
        return purview + 1 < to && tokens[purview] is { IsWord: true, IsCapital: true } && (tokens[purview + 1].IsCapital || tokens[purview + 1].Is("and"));
    }

    internal int LastTitle(ReadOnlySpan<Token> tokens, int at, int end)
    {
        for (var i = end - 1; i >= at; i--)
            if (IsTitle(tokens[i])) return i;
        return -1;
    }

    /// <summary>Where the name begins after titles and offices; the end where there is no name; the start where there is no title.</summary>
    internal int NameStart(ReadOnlySpan<Token> tokens, int at, int end)
    {
        var title = -1;
        for (var i = at; i < end; i++)
            if (IsTitle(tokens[i])) title = i;
        if (title < 0) return at;
        var name = title + 1;
        if (name < end && (!tokens[name].IsWord || PersonName.IsSuffix(tokens[name].Text))) return at;
        // "Mr. Prince", "Ms. Judge": behind a form of address the last word is a name, whatever else it may be.
        if (name >= end && title == at + 1 && tokens[at].Lower.TrimEnd('.') is "mr" or "mrs" or "ms" or "miss") return title;
        if (name >= end) return title == at || IsOfficeRun(tokens, at, title) ? end : at;
        if (tokens[name].Lower is not ("of" or "for")) return name;

        // "Secretary of Defense Pete Hegseth": office words, then at most three words of a name.
        name++;
        if (name < end && tokens[name].Is("the")) name++;
        var purview = name;
        while (name < end && (IsOfficeWord(tokens[name]) || tokens[name].Lower is "and" or "the" || (name > purview && tokens[name].Lower is "for" or "of"))) name++;
        if (name == purview && end - name == 1) return end;
        return end - name > 3 ? end - 2 : name < end && end - name == 3 && !IsInitial(tokens[end - 2]) ? end - 2 : name;
    }

    internal bool IsOfficeRun(ReadOnlySpan<Token> tokens, int at, int end)
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

    internal bool StartsOffice(ReadOnlySpan<Token> tokens, int at, int end)
    {
        for (var i = at; i < end; i++)
            if (IsTitle(tokens[i])) return true;
        return false;
    }

    internal bool IsTitle(Token token) => lexicon.People.Titles.ContainsKey(token.Lower.TrimEnd('.'));

    private bool IsOfficeWord(Token token) => IsTitle(token) || lexicon.OfficeWords.Contains(Normal(token));

    private string Normal(Token token) => lexicon.People.NormalWord(token.Text) ?? token.Lower;

    private static bool IsInitial(Token token) => token.Text.Length <= 2 && token.Text.EndsWith('.');
}
