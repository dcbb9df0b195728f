using System.Globalization;
using System.Net;
using System.Text;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>Mends what makes XML unreadable though nobody can be in doubt of what is meant.</summary>
internal static class XmlRepair
{
    private const int LongestReference = 12;

    /// <summary>Whether a document type has declarations of its own: the way in for entity bombs.</summary>
    public static bool DeclaresEntities(string xml)
    {
        var start = xml.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return xml.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase) && xml.AsSpan().TrimStart().StartsWith("<!ENTITY");
        // The document type stands before the first element; later ones are content (CDATA).
        if (FirstElement(xml) is var element && element >= 0 && element < start) return false;
        var end = xml.AsSpan(start).IndexOfAny('>', '[');
        return end < 0 || xml[start + end] == '[';
    }

    /// <summary>
    /// References that only HTML knows (<c>&amp;nbsp;</c>) become their characters, bare ampersands are escaped, and characters that XML
    /// forbids are dropped; CDATA sections stay.
    /// </summary>
    public static string Repaired(string xml)
    {
        var mended = new StringBuilder(xml.Length + 64);
        for (var at = 0; at < xml.Length;)
        {
            if (xml[at] == '<' && xml.AsSpan(at).StartsWith("<![CDATA["))
            {
                var end = xml.IndexOf("]]>", at, StringComparison.Ordinal);
                end = end < 0 ? xml.Length : end + 3;
                foreach (var c in xml.AsSpan(at, end - at))
                    if (IsAllowed(c)) mended.Append(c);
                at = end;
            }
            else if (xml[at] == '&') at = Reference(xml, at, mended);
            else
            {
                if (IsAllowed(xml[at])) mended.Append(xml[at]);
                at++;
            }
        }

        return mended.ToString();
    }

    private static int Reference(string xml, int at, StringBuilder mended)
    {
        var length = xml.AsSpan(at, Math.Min(LongestReference, xml.Length - at)).IndexOf(';');
        if (length > 1)
        {
            var reference = xml.Substring(at, length + 1);
            if (reference is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
            {
                mended.Append(reference);
                return at + length + 1;
            }

            var meant = WebUtility.HtmlDecode(reference);
            if (meant != reference)
            {
                foreach (var c in meant)
                    if (c is '&' or '<' or '>') mended.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
                    else if (IsAllowed(c)) mended.Append(c);
                return at + length + 1;
            }
        }

        mended.Append("&amp;");
        return at + 1;
    }

    /// <summary>Surrogates are allowed here: decoding leaves no lone ones.</summary>
    private static bool IsAllowed(char c) => c is '\t' or '\n' or '\r' or >= ' ' and not ('\uFFFE' or '\uFFFF');

    private static int FirstElement(string xml)
    {
        for (var at = xml.IndexOf('<'); at >= 0 && at + 1 < xml.Length; at = xml.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(xml[at + 1])) return at;
            if (!xml.AsSpan(at).StartsWith("<!--")) continue;
            at = xml.IndexOf("-->", at, StringComparison.Ordinal);
            if (at < 0) return -1;
        }

        return -1;
    }
}
