using System.Collections.Frozen;

namespace Briefing.Knowledge.Search.Analysis;

/// <summary>Numbers written in words. "One" is left out: it is a pronoun as often as a number.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, string> Digits = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8",
        ["nine"] = "9", ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12", ["thirteen"] = "13", ["fourteen"] = "14",
        ["fifteen"] = "15", ["sixteen"] = "16", ["seventeen"] = "17", ["eighteen"] = "18", ["nineteen"] = "19", ["twenty"] = "20",
        ["thirty"] = "30", ["forty"] = "40", ["fifty"] = "50", ["sixty"] = "60", ["seventy"] = "70", ["eighty"] = "80", ["ninety"] = "90",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Quantities = FrozenSet.ToFrozenSet(
        """
        hundred hundreds thousand thousands million millions billion billions trillion trillions bn dozen dozens half halves
        quarter third thirds quarters fifth fifths sixth tenth tenths double twice triple threefold percent zero single several
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>The digits of a number word, so that "three" and "3" are one term; else null.</summary>
    internal static string? ToDigits(string word) => Digits.GetValueOrDefault(word);

    /// <summary>Whether a word is a number or part of one.</summary>
    internal static bool IsNumber(string word) => Digits.ContainsKey(word) || Quantities.Contains(word);
}
