using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>Numbers above the line: marks of notes that were numbered by hand, or in the page that a document was made from.</summary>
internal static class RaisedNumber
{
    private const int LongestLabel = 3;

    /// <summary>What a run says, where it is a number or sign above the line; null for any other run.</summary>
    public static string? Of(W.Run run)
    {
        if (!IsRaised(run.RunProperties)) return null;
        var label = run.InnerText.Trim().Trim('[', ']', '(', ')');
        return label.Length is > 0 and <= LongestLabel && (label.All(char.IsAsciiDigit) || label is "*" or "†" or "‡" or "§") ? label : null;
    }

    /// <summary>Whether a number behind the words so far belongs to them: "km²", "10³".</summary>
    public static bool IsExponent(WordLine line) =>
        char.IsDigit(line.FromEnd(1))
        || line.FromEnd(1) == 'm' && (!char.IsLetter(line.FromEnd(2)) || line.FromEnd(2) is 'k' or 'c' or 'm' or 'd' && !char.IsLetter(line.FromEnd(3)));

    /// <summary>The arrow behind a note that leads back to its mark.</summary>
    public static bool IsBackLink(W.Hyperlink link) => link.InnerText.Trim().TrimEnd('\uFE0E', '\uFE0F') is "↩" or "↑" or "^" or "⏎" or "↵";

    /// <summary>Programs raise numbers as a superscript, or by half-points above the line.</summary>
    private static bool IsRaised(W.RunProperties? properties) =>
        properties?.VerticalTextAlignment?.Val?.InnerText == "superscript"
        || properties?.Position?.Val?.InnerText is { Length: > 0 and < 4 } points && points[0] is > '0' and <= '9';
}
