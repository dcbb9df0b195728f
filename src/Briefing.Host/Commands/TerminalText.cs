namespace Briefing.Host.Commands;

/// <summary>Text from documents and file names, as it may be shown on a terminal.</summary>
internal static class TerminalText
{
    /// <summary>
    /// The text with a visible sign in place of each control character but the line feed and the tab, so that no document can
    /// move the cursor, colour the screen, rename the window or turn the order of letters around.
    /// </summary>
    internal static string ForTerminal(this string text) => !text.Any(IsCommand) ? text : string.Create(text.Length, text, static (shown, from) =>
    {
        for (var i = 0; i < from.Length; i++) shown[i] = IsCommand(from[i]) ? '\uFFFD' : from[i];
    });

    private static bool IsCommand(char unit) => (char.IsControl(unit) && unit is not ('\n' or '\t')) || unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
