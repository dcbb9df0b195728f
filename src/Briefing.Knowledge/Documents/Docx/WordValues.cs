using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>Values of attributes, read from what stands in the file: one that is not of its type is as good as none.</summary>
internal static class WordValues
{
    /// <summary>Whether a property that is on by being there is on.</summary>
    public static bool IsOn(this W.OnOffType? property) => property is not null && property.Val?.InnerText is not ("0" or "false" or "off");

    /// <summary>Whether an attribute says yes.</summary>
    public static bool IsOn(this OnOffValue? attribute) => attribute?.InnerText is "1" or "true" or "on";

    /// <summary>The words of an element, paragraphs apart, for reports: without the codes of fields.</summary>
    public static string Words(this OpenXmlElement element)
    {
        var words = new System.Text.StringBuilder();
        foreach (var one in element.Descendants())
        {
            if (one is W.Paragraph or W.TabChar or W.Break && words.Length > 0) words.Append(' ');
            else if (one is W.Text or W.DeletedText) words.Append(one.InnerText);
            if (words.Length > SetAside.LongestExcerpt * 2) break;
        }

        return words.ToString();
    }
}
