using System.Collections.Frozen;
using System.Reflection;

namespace Briefing.Knowledge.Recognizers.Money;

/// <summary>A unit of money.</summary>
/// <param name="Name">Its name: "Japanese yen", or "Dollar" where the word fits several.</param>
/// <param name="Iso">Its ISO 4217 code; null where the word fits several.</param>
internal sealed record CurrencyUnit(string Name, string? Iso);

/// <summary>The currencies of <c>currencies.txt</c>, by word, by sign and by code.</summary>
internal static class CurrencyUnits
{
    /// <summary>The longest name or sign with its prefix, in characters.</summary>
    internal const int Longest = 48;

    private static readonly FrozenDictionary<string, CurrencyUnit> Words = Load(words: true);

    private static readonly FrozenDictionary<string, CurrencyUnit> Signs = Load(words: false);

    /// <summary>How many hundredths of a unit a smaller one is worth, where both stand together: "five dollars and ten cents".</summary>
    private static readonly FrozenDictionary<string, double> Shares = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["Cent"] = 0.01, ["Pence"] = 0.01, ["Kopek"] = 0.01, ["Jiao"] = 0.1, ["Fen"] = 0.01, ["Centavo"] = 0.01, ["Paisa"] = 0.01, ["Groszy"] = 0.01, ["Sen"] = 0.01,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static readonly FrozenDictionary<string, CurrencyUnit>.AlternateLookup<ReadOnlySpan<char>> ByWord = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static readonly FrozenDictionary<string, CurrencyUnit>.AlternateLookup<ReadOnlySpan<char>> BySign = Signs.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static double? ShareOf(CurrencyUnit unit) => Shares.TryGetValue(unit.Name, out var share) ? share : null;

    private static FrozenDictionary<string, CurrencyUnit> Load(bool words)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("currencies.txt")!;
        using var reader = new StreamReader(stream);
        var found = new Dictionary<string, CurrencyUnit>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var unit = new CurrencyUnit(parts[1], parts[0] == "-" ? null : parts[0]);
            foreach (var form in parts[words ? 2 : 3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) found.TryAdd(form, unit);
            if (words && unit.Iso is { } iso) found.TryAdd(iso.ToLowerInvariant(), unit);
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
