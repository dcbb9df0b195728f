using System.Collections.Frozen;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>The parts of a person's name.</summary>
internal static class PersonName
{
    private static readonly FrozenSet<string> Suffixes =
        new[] { "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles = new[]
    {
        "de", "del", "della", "der", "den", "di", "da", "dos", "du", "van", "von", "von", "zu", "la", "le", "el", "al", "bin", "ben", "ibn", "ter", "ten",
    }.ToFrozenSet(StringComparer.Ordinal);

    internal static bool IsSuffix(ReadOnlySpan<char> word) => Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>A small word inside names: "Ursula von der Leyen".</summary>
    internal static bool IsParticle(ReadOnlySpan<char> word) => Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The words of a name without "Jr." and the like.</summary>
    internal static string[] Words(string name) =>
        [.. name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => !IsSuffix(word))];

    /// <summary>The last word with the particles before it: "von der Leyen".</summary>
    internal static string Surname(string[] words)
    {
        if (words.Length == 0) return "";
        var first = words.Length - 1;
        while (first > 1 && IsParticle(words[first - 1])) first--;
        return string.Join(' ', words[first..]);
    }
}
