namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>What the letters of a label tell of it, before any word around it is looked at.</summary>
internal static class LabelShape
{
    private const int MostWords = 10;
    private const int LongestSurname = 40;

    /// <summary>How sure a label is; null where its words are no label.</summary>
    internal static LabelForm? FormOf(ReadOnlySpan<char> name)
    {
        int count = 0, depth = 0;
        bool upper = true, speaker = false, described = false;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty) continue;
            if (word[0] is '(' or '[') depth++;
            var inside = depth > 0;
            if (word.TrimEnd(",.") is [.., ')' or ']']) depth--;
            if (inside || described)
            {
                described |= count > 1 && word[^1] == ',';
                continue;
            }

            if (++count > MostWords) return null;
            var bare = word.Trim(".,’'\"");
            if (bare.IsEmpty || LabelWords.NoSpeakers.Contains(bare) && !(count > 1 && (bare.Equals("for", StringComparison.OrdinalIgnoreCase) || bare.Equals("and", StringComparison.OrdinalIgnoreCase))) || IsPossessive(word)) return null;
            speaker |= LabelWords.Certain.Contains(bare);
            if (!IsName(word, bare, ref upper)) return null;
            described = count > 1 && word[^1] == ',' && !upper;
        }

        if (count == 0 || depth != 0) return null;
        if (described) return LabelForm.Described;
        if (upper) return speaker ? LabelForm.Certain : LabelForm.UpperCase;
        return LabelForm.Named;
    }

    private static bool IsPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '’' or '\'';

    private static bool IsName(ReadOnlySpan<char> word, ReadOnlySpan<char> bare, ref bool upper)
    {
        if (word[0] == '#' || char.IsAsciiDigit(word[0])) return word.Length <= 3;
        foreach (var c in word)
            if (!char.IsLetter(c) && c is not ('.' or ',' or '’' or '\'' or '-' or '"' or '&' or '“' or '”')) return false;
        if (bare.StartsWith("Mc") || bare.StartsWith("Mac") && bare.Length > 4 && char.IsUpper(bare[3]))
            upper &= bare[2..].IndexOfAnyInRange('a', 'z') < 0 || bare.StartsWith("Mac") && bare[3..].IndexOfAnyInRange('a', 'z') < 0;
        else upper &= PlainText.Wording.IsUpperCase(bare);
        if (char.IsUpper(bare[0])) return true;
        foreach (var particle in LabelWords.Particles)
            if (bare.SequenceEqual(particle)) return true;
        return false;
    }

    /// <summary>Whether a name is in capitals, with nothing in it but spaces, hyphens and apostrophes.</summary>
    internal static bool IsSurname(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (!char.IsUpper(c) && c is not (' ' or '-' or '’' or '\'')) return false;
        return name.Length < LongestSurname;
    }
}
