using System.Collections.Frozen;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>The parts of a person's name.</summary>
internal static class PersonName
{
    private static readonly FrozenSet<string> Suffixes =
        new[] { "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles = new[]
    {
        "de", "del", "della", "der", "den", "di", "da", "das", "dos", "du", "van", "von", "zu", "zur", "af", "av", "la", "le", "los", "las", "el", "al", "bin", "bint", "ben", "ibn", "ter", "ten", "wa", "y",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Letters behind a name that are no part of it: "Jane Roe KC".</summary>
    internal static bool IsHonour(string word) => word is "KC" or "QC" or "MP" or "MEP" or "MSP" or "PhD" or "CBE" or "OBE" or "MBE" or "TD" or "MLA";

    internal static bool IsSuffix(ReadOnlySpan<char> word) => Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>A small word inside names: "Ursula von der Leyen".</summary>
    internal static bool IsParticle(ReadOnlySpan<char> word) => Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>A name with a small article in front: "al-Sisi", "d’Estaing".</summary>
    internal static bool IsArticled(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny('-', '’', '\'');
        return mark is > 0 and < 4 && mark + 1 < word.Length && char.IsUpper(word[mark + 1]) && char.IsLower(word[0])
            && word[..mark] is "al" or "el" or "ul" or "as" or "ash" or "ad" or "an" or "ar" or "at" or "az" or "d" or "l" or "t";
    }

    /// <summary>Whether words can be a person's full name: no article, preposition or -ing word in front, and not in capitals.</summary>
    internal static bool IsPlausible(string[] words) =>
        words.Length > 0 && !Tokens.Vocabulary.Openers.Contains(words[0].ToLowerInvariant()) && !words[0].EndsWith("ing", StringComparison.Ordinal)
        && words.Any(word => word.Any(char.IsLower)) && !words.Any(word => word is "of" or "and" or "for");

    /// <summary>The words of a name without "Jr." and the like.</summary>
    internal static string[] Words(string name) =>
        [.. name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => !IsSuffix(word))];

    /// <summary>The first word of a name; empty for a name of one word.</summary>
    internal static string GivenName(string name) => name.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? name[..end] : "";

    /// <summary>Whether a name is the father's of two: "Carl Roe Sr.".</summary>
    internal static bool IsElder(string name) => name.EndsWith(" Sr.", StringComparison.Ordinal) || name.EndsWith(" Sr", StringComparison.Ordinal);

    /// <summary>The last word with the particles before it: "von der Leyen".</summary>
    internal static string Surname(string[] words)
    {
        if (words.Length == 0) return "";
        var first = words.Length - 1;
        while (first > 1 && IsParticle(words[first - 1])) first--;
        return string.Join(' ', words[first..]);
    }

    /// <summary>The key of a full name; a middle initial does not make another person.</summary>
    internal static string FullKey(string name)
    {
        var words = Words(name);
        var key = Lexicon.PersonKey.Of(words.Length < 3 ? string.Join(' ', words) : string.Join(' ', words.Where((word, i) => i == 0 || word.Length > 2 || !word.EndsWith('.'))));
        return IsElder(name) ? key + "-sr" : key;
    }
}
