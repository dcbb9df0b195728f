using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>A line that names the authors: "by Jane Doe and John Roe".</summary>
internal static class Byline
{
    private const int Longest = 120;

    private static readonly string[] Openings = ["by ", "by: ", "written by ", "author: ", "authors: ", "reported by "];
    private static readonly string[] Particles = ["de", "van", "von", "der", "den", "la", "le", "di", "da", "dos", "del", "al", "bin", "ibn", "ter", "zu"];
    private static readonly string[] Outlets = ["Post", "Times", "News", "Press", "Reuters", "AFP", "AP", "Agency", "Institute", "University", "Guardian", "Journal"];

    /// <summary>The names that a line gives as authors; none where the line is no by-line.</summary>
    public static ImmutableArray<string> Authors(string line)
    {
        line = line.Trim();
        if (line.Length > Longest) return [];
        var opening = Openings.FirstOrDefault(words => line.StartsWith(words, StringComparison.OrdinalIgnoreCase));
        if (opening is null) return [];
        var rest = line[opening.Length..];
        if (rest.IndexOf('|') is > 0 and var bar) rest = rest[..bar];
        var pieces = rest.Replace(" and ", ",", StringComparison.Ordinal).Replace(" & ", ",", StringComparison.Ordinal)
            .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length == 0 || !IsName(pieces[0])) return [];
        return [.. pieces.Where((piece, index) => IsName(piece) && (index == 0 || !IsOutlet(piece)))];
    }

    /// <summary>Whether some words look like a person's name: two to five, capitalised, without digits.</summary>
    public static bool IsName(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 5 || parts[0] is "The" or "THE" or "A" or "An" or "Our" or "All" or "ALL" or "Popular") return false;
        foreach (var part in parts)
        {
            if (Array.IndexOf(Particles, part) >= 0) continue;
            if (!char.IsUpper(part[0]) || !part.All(c => char.IsLetter(c) || c is '.' or '’' or '\'' or '-')) return false;
        }

        return char.IsUpper(parts[^1][0]) && !words.EndsWith('.');
    }

    private static bool IsOutlet(string piece) => Array.Exists(Outlets, outlet => piece.Contains(outlet, StringComparison.Ordinal));
}
