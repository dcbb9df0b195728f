namespace Briefing.Knowledge.Documents.Sentences;

/// <summary>Whether one full stop before white space ends a sentence.</summary>
internal static class FullStop
{
    /// <param name="flow">The text.</param>
    /// <param name="before">The word before the stop, without it.</param>
    /// <param name="stop">The place of the stop.</param>
    /// <param name="end">The place after the marks that close behind the stop.</param>
    /// <param name="next">The place of the next word's first character, after opening marks; not a lower-case letter.</param>
    /// <param name="first">Whether the word before is the first of the sentence.</param>
    /// <param name="names">Surnames that the document uses.</param>
    public static bool Ends(string flow, TextSpan before, int stop, int end, int next, bool first, IReadOnlySet<string>? names)
    {
        var word = flow.AsSpan(before.Start, before.Length);
        if (word.IsEmpty) return true;
        var follower = Word(flow, next);
        if (first && IsListNumber(word)) return false;
        var quoteOpens = next > end + 1;
        if (end > stop + 1 && flow[end - 1] is '”' or '"' or '’' && !IsSingleLetter(word)) return true;
        if (Abbreviations.IsBeforeName(word)) return false;
        if (Abbreviations.IsInside(word)) return false;
        if (Abbreviations.IsBeforeNumber(word)) return !char.IsDigit(flow[next]) && !IsRoman(follower) && !(word is "No" && first);
        if (Abbreviations.IsAfterName(word)) return quoteOpens || Abbreviations.StartsSentence(follower);
        if (IsSingleLetter(word)) return Abbreviations.StartsSentence(follower) && !first && !follower.Equals("A", StringComparison.Ordinal);
        if (word is "a.m" or "p.m" or "A.M" or "P.M" or "am" or "pm")
            return char.IsUpper(flow[next]) && !Abbreviations.IsClock(follower);
        if (IsInitials(word) || word is "US" or "UK" or "EU" && flow[stop + 1] == ' ') return EndsAfterInitials(flow, word, next, follower, quoteOpens, names);
        return true;
    }

    /// <summary>"U.S. President" and "J.D. Vance" go on; "the U.S. The" and, where Miller is a name, "the U.S. Miller said" do not.</summary>
    private static bool EndsAfterInitials(
        string flow, ReadOnlySpan<char> initials, int next, ReadOnlySpan<char> follower, bool quoteOpens, IReadOnlySet<string>? names)
    {
        if (Abbreviations.StartsSentence(follower)) return true;
        if (initials is "US" or "UK" or "EU") return !Abbreviations.IsInstitution(follower);
        var state = initials is "U.S" or "U.K" or "U.N" or "E.U" or "D.C" or "U.S.A" or "U.A.E" or "U.S.S.R";
        if (!state || quoteOpens || char.IsDigit(flow[next])) return state && quoteOpens;
        if (names is null || Abbreviations.IsInstitution(follower) || !names.GetAlternate().Contains(follower)) return false;
        var after = next + follower.Length;
        return after + 1 < flow.Length && (flow[after] == ' ' && char.IsLower(flow[after + 1]) || flow[after] is '’' or '\'');
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> GetAlternate(this IReadOnlySet<string> names) =>
        ((HashSet<string>)names).GetAlternateLookup<ReadOnlySpan<char>>();

    private static ReadOnlySpan<char> Word(string flow, int at)
    {
        var end = at;
        while (end < flow.Length && char.IsLetterOrDigit(flow[end])) end++;
        return flow.AsSpan(at, end - at);
    }

    private static bool IsSingleLetter(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]);

    /// <summary>"J.D", "U.S", "Ph.D": letters with stops between, none of more than two.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.IndexOf('.') < 0) return false;
        foreach (var part in word.Split('.'))
            if (word[part].Length is 0 or > 2 || !char.IsLetter(word[part][0])) return false;
        return true;
    }

    private static bool IsListNumber(ReadOnlySpan<char> word) =>
        word.Length <= 3 && word.IndexOfAnyExceptInRange('0', '9') < 0 || word.Length == 1 && char.IsLetter(word[0]) || word.Length > 1 && IsRoman(word);

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length is > 0 and <= 6 && word.IndexOfAnyExcept("IVXLC") < 0;
}
