namespace Briefing.Knowledge.Documents.Yaml;

/// <summary>The lines of a YAML text.</summary>
internal static class YamlLines
{
    /// <summary>The line break that the text is written with.</summary>
    internal static string Break(string yaml) => yaml.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>How far a place stands from the start of its line.</summary>
    internal static int Column(string yaml, int at) => at - (at == 0 ? 0 : yaml.AsSpan(0, at).LastIndexOfAny('\n', '\r') + 1);

    /// <summary>The end of the line that a place stands on, before its break.</summary>
    internal static int EndOfLine(string yaml, int at) => yaml.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var length ? at + length : yaml.Length;

    /// <summary>The end of the line before the one that a place stands on.</summary>
    internal static int EndOfLineBefore(string yaml, int at)
    {
        var start = at - Column(yaml, at);
        if (start > 0) start--;
        return start > 0 && yaml[start] == '\n' && yaml[start - 1] == '\r' ? start - 1 : start;
    }
}
