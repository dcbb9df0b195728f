namespace Briefing.Knowledge.Topics.Terms;

/// <summary>What the ending of a word tells of its use.</summary>
internal enum WordEnding : byte
{
    Open,
    Noun,
    Adjective,
    Adverb,
    Participle,
    Gerund,
}

/// <summary>Tells the endings of English words.</summary>
internal static class WordEndings
{
    private const int Shortest = 5;
    private static readonly string[] Nouns =
        ["tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities", "ism", "ist", "ists", "ship", "ships", "ance", "ances", "ence", "ences", "ency", "ancy", "cy", "cies", "hood", "eers"];

    private static readonly string[] Adjectives =
        ["ous", "ful", "less", "able", "ible", "ical", "ic", "ish", "ese", "ian", "ean", "ican", "ern", "ary", "based", "wide"];

    internal static WordEnding Of(string word)
    {
        if (word.Length < Shortest) return WordEnding.Open;
        if (Ends(word, Nouns)) return WordEnding.Noun;
        if (Ends(word, "ly")) return WordEnding.Adverb;
        if (Ends(word, "eed")) return WordEnding.Open;
        if (Ends(word, "ed")) return WordEnding.Participle;
        if (Ends(word, "ing")) return WordEnding.Gerund;
        return Ends(word, Adjectives) ? WordEnding.Adjective : WordEnding.Open;
    }

    private static bool Ends(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
