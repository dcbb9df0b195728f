using System.Globalization;
using System.Text;

namespace Briefing.Knowledge.Documents;

/// <summary>Addresses that a document may be linked to: absolute, http or https, without user name or password.</summary>
internal static class WebAddress
{
    private const int MaximumLength = 2000;

    /// <summary>The address as given, trimmed; null where it is not such an address.</summary>
    public static string? Absolute(string? text)
    {
        text = text?.Trim();
        return text is { Length: > 0 and <= MaximumLength } && !HoldsUnseen(text) && Parsed(text) is not null ? text : null;
    }

    /// <summary>
    /// Whether a text holds what no address does. It is asked before <see cref="Uri"/> is, which indexes out of its bounds where
    /// a mark of direction stands for the host of a file's address.
    /// </summary>
    public static bool HoldsUnseen(string text) => text.EnumerateRunes().Any(IsUnseen);

    /// <summary>What no address holds, and what shows another one than it leads to: controls, line ends, marks of direction, halves of pairs.</summary>
    private static bool IsUnseen(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>The name of the site, without "www."; null where the text is no such address.</summary>
    public static string? Site(string? text)
    {
        if (Absolute(text) is not { } absolute) return null;
        var host = Parsed(absolute)!.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static Uri? Parsed(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { UserInfo: "", Host.Length: > 0 } ? uri : null;
}
