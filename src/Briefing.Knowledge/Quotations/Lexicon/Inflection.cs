namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>The regular forms of English verbs; irregular ones are written in the file.</summary>
internal static class Inflection
{
    internal static string Third(string verb)
    {
        if (EndsInSibilant(verb)) return verb + "es";
        return EndsInConsonantY(verb) ? verb[..^1] + "ies" : verb + "s";
    }

    internal static string Past(string verb)
    {
        if (verb.EndsWith('e')) return verb + "d";
        if (EndsInConsonantY(verb)) return verb[..^1] + "ied";
        return (Doubles(verb) ? verb + verb[^1] : verb) + "ed";
    }

    internal static string Ing(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal)) return verb[..^2] + "ying";
        if (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal)) return verb[..^1] + "ing";
        return (Doubles(verb) ? verb + verb[^1] : verb) + "ing";
    }

    internal static string Plural(string noun) => Third(noun);

    /// <summary>A verb of one syllable that ends consonant, vowel, consonant doubles its last letter ("vet", "rap"); longer ones are given in the file.</summary>
    private static bool Doubles(string verb) =>
        verb.Length is >= 3 and <= 4 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y')
        && IsVowel(verb[^2]) && !IsVowel(verb[^3]) && verb.Count(IsVowel) == 1;

    private static bool EndsInSibilant(string verb) =>
        verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z')
        || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal);

    private static bool EndsInConsonantY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !IsVowel(verb[^2]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
