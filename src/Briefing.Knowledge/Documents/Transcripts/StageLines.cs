namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>Lines of a transcript that nobody says: stage directions, times, ends.</summary>
internal static class StageLines
{
    private const int Longest = 160;

    /// <summary>Whether a line is a stage direction ("(Applause.)"), a time ("12:49 P.M. EST"), an end mark or a row of signs.</summary>
    public static bool Is(ReadOnlySpan<char> line) => IsDirection(line) || IsTime(line) || IsEnd(line) || IsRule(line);

    /// <summary>Whether a line says that the transcript is over: "END", "END 1:20 P.M. EST", "###".</summary>
    public static bool IsEnd(ReadOnlySpan<char> line)
    {
        line = line.Trim().Trim("-–—*().");
        if (!line.StartsWith("END")) return IsRule(line) && line.Contains('#');
        var rest = line[3..].Trim();
        return rest.IsEmpty || rest is "OF TRANSCRIPT" or "TRANSCRIPT" || IsTime(rest);
    }

    /// <summary>Brackets and nothing outside.</summary>
    private static bool IsDirection(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > Longest) return false;
        while (!line.IsEmpty)
        {
            var close = line[0] switch { '(' => ')', '[' => ']', _ => '\0' };
            var end = close == '\0' ? -1 : line.IndexOf(close);
            if (end < 0) return false;
            line = line[(end + 1)..].TrimStart(" .");
        }

        return true;
    }

    /// <summary>A time of day, with a zone or alone: "12:10 P.M. EST", "(1:05 p.m. EDT)".</summary>
    public static bool IsTime(ReadOnlySpan<char> line)
    {
        line = line.Trim().Trim("()[]. ");
        if (line.Length is < 4 or > 24 || !char.IsAsciiDigit(line[0])) return false;
        var at = 0;
        while (at < line.Length && (char.IsAsciiDigit(line[at]) || line[at] is ':' or '.')) at++;
        var rest = line[at..].Trim();
        if (at < 3 && rest.IsEmpty || rest.IsEmpty && !line[..at].Contains(':')) return false;
        foreach (var c in rest)
            if (!char.IsWhiteSpace(c) && c != '.' && !"AMPESTDCGBULOCHRWI".Contains(char.ToUpperInvariant(c), StringComparison.Ordinal)) return false;
        return rest.IsEmpty || rest[0] is 'A' or 'a' or 'P' or 'p' or 'E' or 'C' or 'G' or 'U' or 'M' or 'L' or 'h';
    }

    /// <summary>Nothing but signs: "* * *", "# # #", "- 30 -".</summary>
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (char.IsLetterOrDigit(c)) return line is "- 30 -" or "-30-" or "–30–";
        return true;
    }
}
