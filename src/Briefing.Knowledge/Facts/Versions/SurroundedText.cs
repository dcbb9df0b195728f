namespace Briefing.Knowledge.Facts.Versions;

/// <summary>A piece of a text with the words around it, for showing where it stands.</summary>
internal static class SurroundedText
{
    /// <summary>How much is shown on either side, in UTF-16 code units, before it is cut at a word.</summary>
    private const int Length = 60;

    internal static string Of(string text, int start, int end)
    {
        var from = Math.Max(0, start - Length);
        while (from > 0 && from < start && text[from - 1] != ' ') from++;
        var to = Math.Min(text.Length, end + Length);
        while (to < text.Length && to > end && text[to] != ' ') to--;
        return $"{(from > 0 ? "… " : "")}{text[from..to].Trim()}{(to < text.Length ? " …" : "")}";
    }
}
