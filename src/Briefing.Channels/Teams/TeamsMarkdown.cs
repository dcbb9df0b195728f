using System.Text;

namespace Briefing.Channels.Teams;

/// <summary>Text as it stands, where Teams reads Markdown and a little HTML.</summary>
internal static class TeamsMarkdown
{
    private const string Marks = "\\`*_{}[]()#+-.!|~>";

    /// <summary>The text with everything that could be markup, a mention or a link made plain.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '<': plain.Append("&lt;"); break;
                case '&': plain.Append("&amp;"); break;
                case var mark when Marks.Contains(mark, StringComparison.Ordinal): plain.Append('\\').Append(mark); break;
                default: plain.Append(letter); break;
            }
        }

        return plain.ToString();
    }
}
