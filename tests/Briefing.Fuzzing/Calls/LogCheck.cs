namespace Briefing.Fuzzing.Calls;

/// <summary>What must not stand in a host's log, whatever it was called with.</summary>
internal static class LogCheck
{
    /// <summary>A word that stands in many messages and names, and so would be in the log if any of them were.</summary>
    public const string Canary = "zqxcanary";

    private const int LinesShown = 12;

    public static IEnumerable<(string What, string Detail)> Faults(string log)
    {
        var lines = log.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            // A failed turn is answered in words, so only the log tells of it.
            if (lines[i].StartsWith("fail:", StringComparison.Ordinal) || lines[i].StartsWith("crit:", StringComparison.Ordinal))
                yield return ($"logs a failure: {Cause(lines, i)}", string.Join('\n', lines.Skip(i).Take(LinesShown)));
            if (lines[i].Contains(Canary, StringComparison.OrdinalIgnoreCase)) yield return ("logs what a user wrote", lines[i]);
            if (lines[i].Contains('\u001B', StringComparison.Ordinal) || lines[i].Contains('\u202E', StringComparison.Ordinal)) yield return ("logs a stranger's control characters", lines[i]);
        }
    }

    /// <summary>The exception and the place, which failures of one cause share.</summary>
    private static string Cause(string[] lines, int at) => string.Join(' ', lines.Skip(at + 1).Take(LinesShown)
        .Where((line, place) => place == 1 || line.Contains("at Briefing.", StringComparison.Ordinal)).Take(2).Select(line => line.Trim()));
}
