using System.Collections.Immutable;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Names of authors as sites write them into their heads.</summary>
internal static class AuthorNames
{
    private const int Longest = 80;

    /// <summary>
    /// The names in some values: without "By", one for each person; addresses and the names of accounts ("editor", "admin2") are
    /// no names.
    /// </summary>
    public static ImmutableArray<string> Of(IEnumerable<string> values) => [.. values.SelectMany(Split).Where(IsName).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Split(string value)
    {
        var words = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.StartsWith("By ", StringComparison.OrdinalIgnoreCase)) words = words[3..];
        var several = Byline.Authors("by " + words);
        return several.Length > 1 ? several : [words];
    }

    private static bool IsName(string name) =>
        name.Length is > 2 and < Longest && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) && name.Any(c => char.IsUpper(c) || c > 0x24F);
}
