using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>
/// Spellings of one name that differ by the way it is written in Latin letters: "Zelensky" and "Zelenskyi", "Lukashenko" and
/// "Lukashenka", "Müller" and "Mueller", "al-Sisi" and "el-Sisi". Names that only sound alike ("Hansen", "Hanson"; "Meyer",
/// "Meier") are different ones.
/// </summary>
internal static class NameSpelling
{
    private static readonly (string Ending, string As)[] SlavicEndings =
    [
        ("skyy", "ski"), ("skyi", "ski"), ("skiy", "ski"), ("skii", "ski"), ("skij", "ski"), ("skyj", "ski"), ("sky", "ski"), ("ski", "ski"),
        ("skaya", "ska"), ("skaia", "ska"), ("skaja", "ska"), ("enko", "enko"), ("enka", "enko"),
        ("ovych", "ovich"), ("ovitch", "ovich"), ("ovich", "ovich"), ("evych", "evich"), ("evitch", "evich"), ("evich", "evich"),
    ];

    private static readonly (string Letters, string As)[] Umlauts =
        [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("Ø", "Oe"), ("Å", "Aa")];

    /// <summary>One spelling for all: of a key as <see cref="PersonKey"/> makes it.</summary>
    internal static string Fold(string key)
    {
        if (key.StartsWith("el-", StringComparison.Ordinal)) key = "al-" + key[3..];
        foreach (var (ending, same) in SlavicEndings)
            if (key.Length > ending.Length + 2 && key.EndsWith(ending, StringComparison.Ordinal))
                return key[..^ending.Length].Replace('y', 'i').Replace("ii", "i", StringComparison.Ordinal) + same;
        return key;
    }

    /// <summary>One spelling of a given name: "Sergey" and "Sergei", "Andriy" and "Andrii".</summary>
    internal static string FoldGiven(string key)
    {
        foreach (var ending in (ReadOnlySpan<string>)["iy", "yi", "ij", "yj", "ii", "yy", "ei", "ey"])
            if (key.Length > ending.Length + 2 && key.EndsWith(ending, StringComparison.Ordinal)) return key[..^2] + (ending[0] == 'e' ? "ey" : "i");
        return key;
    }

    /// <summary>The name with two letters for each that has two dots, a ring or a stroke; null where it has none.</summary>
    internal static string? Spelt(string name)
    {
        if (System.Text.Ascii.IsValid(name)) return null;
        var spelt = name;
        foreach (var (letters, same) in Umlauts) spelt = spelt.Replace(letters, same, StringComparison.Ordinal);
        return string.Equals(spelt, name, StringComparison.Ordinal) ? null : spelt;
    }

    /// <summary>The key of a surname without its article: "tarawneh" for "al-tarawneh"; null where it has none.</summary>
    internal static string? WithoutArticle(string key) =>
        key.Length > 6 && (key.StartsWith("al-", StringComparison.Ordinal) || key.StartsWith("el-", StringComparison.Ordinal)) ? key[3..] : null;
}
