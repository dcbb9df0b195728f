using System.Text;

namespace Briefing.Knowledge.Documents;

/// <summary>
/// The web address that a passage cites. An address is often broken at the ends of lines, after a slash or another of its
/// own signs; its parts stand apart in the passage's text and are one here.
/// </summary>
internal static class CitedAddress
{
    /// <summary>The first address in a passage; null where there is none that can be opened.</summary>
    public static string? In(string documentText, Passage passage)
    {
        for (var i = 0; i < passage.Spans.Length; i++)
        {
            var span = passage.Spans[i];
            var words = documentText.AsSpan(span.Start, span.Length);
            var at = words.IndexOf("https://", StringComparison.OrdinalIgnoreCase);
            if (at < 0) at = words.IndexOf("http://", StringComparison.OrdinalIgnoreCase);
            if (at >= 0) return WebAddress.Absolute(From(documentText, passage, i, span.Start + at));
        }

        return null;
    }

    private static string From(string text, Passage passage, int index, int at)
    {
        var address = new StringBuilder();
        for (var end = passage.Spans[index].End; ;)
        {
            while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('<' or '>' or '"' or '“' or '”' or '»')) address.Append(text[at++]);
            if (at < end && !char.IsWhiteSpace(text[at])) break;
            var gap = at;
            while (at < end && char.IsWhiteSpace(text[at])) at++;
            if (at >= end)
            {
                if (index + 1 >= passage.Spans.Length) break;
                index++;
                (at, end) = (passage.Spans[index].Start, passage.Spans[index].End);
                // Spans that touch, or that a line-break hyphen parts, go on; over a page the address may as well.
            }

            if (!GoesOn(text, gap, at, address)) break;
        }

        return address.ToString().TrimEnd('.', ',', ';', ':', ')', ']', '’', '\'');
    }

    /// <summary>Whether what stands between the two parts is nothing, or the end of a line that an address may be broken at.</summary>
    private static bool GoesOn(string text, int gap, int next, StringBuilder address)
    {
        if (next <= gap) return true;
        if (!text.AsSpan(gap, next - gap).ContainsAny('\n', '\r')) return false;
        return address[^1] is '/' or '-' or '_' or '?' or '=' or '&' or '%' or '#' || text[next] is '/' or '-' or '_' or '?' or '=' or '&' or '%' or '#';
    }
}
