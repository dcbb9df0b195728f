using System.Collections.Immutable;
using System.Net;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>Names of authors as feeds and messages write them.</summary>
internal static class AuthorNames
{
    private const int LongestName = 80;
    private const int MostAuthors = 50;

    /// <summary>The names, each once: "jon@courier.example (Jon Tamm)" is Jon Tamm, "Jon Tamm and Ida Roos" are two, an address alone is nobody.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> written) =>
        [.. written.Take(MostAuthors).SelectMany(Names).Where(name => name.Length is > 1 and <= LongestName).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Names(string written)
    {
        var name = FeedText.Line(WebUtility.HtmlDecode(written));
        if (name is null) return [];
        if (name.Contains('@', StringComparison.Ordinal))
        {
            // RSS 2.0 has the name in brackets behind the address; mail has the address in angle brackets behind the name.
            if (name.IndexOf('(') is > 0 and var open && name.IndexOf(')', open) is > 0 and var close) name = name[(open + 1)..close].Trim();
            else if (name.IndexOf('<') is > 0 and var angle) name = name[..angle].Trim().Trim('"');
            else return [];
        }

        if (name.StartsWith("By ", StringComparison.OrdinalIgnoreCase)) name = name[3..];
        var pieces = name.Replace(" and ", ",", StringComparison.Ordinal).Replace(" & ", ",", StringComparison.Ordinal)
            .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 1 && Array.TrueForAll(pieces, PlainText.Byline.IsName) ? pieces : [name];
    }
}
