using System.Buffers;
using System.Text;

namespace Briefing.Channels.Teams;

/// <summary>Text as it stands, where Teams reads Markdown and a little HTML.</summary>
/// <remarks>
/// A mark is escaped only where it would do something (CommonMark 0.31 with GitHub's tables and strikethrough), as a client that does
/// not know an escape shows its backslash: a full stop, a hyphen or a bracket of a sentence stays as it is.
/// </remarks>
internal static class TeamsMarkdown
{
    /// <summary>Marks that do something wherever they stand. With square brackets gone, round ones and exclamation marks do nothing.</summary>
    private const string Everywhere = "`*_[]~";

    /// <summary>Marks that do something at the beginning of a line: headings, lists, quotations, rules, fences, and the line under the head of a table.</summary>
    private const string AtLineStart = "#+->=|:";

    /// <summary>What an address begins with that a reader would make a link of.</summary>
    private static readonly string[] Addresses = ["://", "www."];

    private static readonly SearchValues<char> Letters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The text with everything that could be markup, a mention or a link made plain.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (plain.Length > 0) plain.Append('\n');
            // Spaces before a line say nothing, and four of them make it program text.
            Write(plain, line.AsSpan().TrimStart());
        }

        return plain.ToString();
    }

    private static void Write(StringBuilder plain, ReadOnlySpan<char> line)
    {
        var number = line.IndexOfAnyExceptInRange('0', '9'); // "1." and "1)" begin a list
        for (var at = 0; at < line.Length; at++)
        {
            var mark = line[at];
            if (mark == '<') plain.Append("&lt;");
            else if (mark == '&' && IsEntity(line[at..])) plain.Append("&amp;");
            else if (Acts(line, at, number)) plain.Append('\\').Append(mark);
            else plain.Append(mark);
        }
    }

    private static bool Acts(ReadOnlySpan<char> line, int at, int number) => line[at] switch
    {
        // It makes the next mark plain, and at the end of a line a break.
        '\\' => at + 1 == line.Length || !char.IsAsciiLetterOrDigit(line[at + 1]) && line[at + 1] != ' ',
        '.' or ')' when at == number && at is > 0 and < 10 => at + 1 == line.Length || char.IsWhiteSpace(line[at + 1]),
        var mark when Everywhere.Contains(mark, StringComparison.Ordinal) => true,
        var mark when at == 0 && AtLineStart.Contains(mark, StringComparison.Ordinal) => true,
        ':' => line[at..].StartsWith(Addresses[0], StringComparison.Ordinal),
        '.' => at >= 3 && line[(at - 3)..].StartsWith(Addresses[1], StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Whether a text begins with the name or number of a character, which a reader would put in its place.</summary>
    private static bool IsEntity(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(';');
        if (end < 2) return false;
        var name = text[1..end];
        return (name[0] == '#' ? name[1..] : name).IndexOfAnyExcept(Letters) < 0;
    }
}
