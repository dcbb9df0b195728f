using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Briefing.Knowledge.Documents.Decoding;
using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Reads a web page: its article as text, and what its head says of it.</summary>
internal static class HtmlReader
{
    /// <summary>Name and version of the extraction; the same page gives the same text as long as it stays.</summary>
    public const string Extractor = "html/1";

    public static Reading Read(Capture capture, ICollection<ReadingWarning> warnings)
    {
        var html = TextDecoder.Decode(capture, null, warnings);
        var page = new HtmlParser().ParseDocument(html);
        var text = new System.Text.StringBuilder();
        var drafts = new List<Draft>();
        foreach (var paragraph in page.QuerySelectorAll("p, h1, h2, h3, li"))
        {
            var words = string.Join(' ', paragraph.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length == 0) continue;
            if (text.Length > 0) text.Append("\n\n");
            drafts.Add(new Draft(BlockKind.Paragraph));
            drafts[^1].Spans.Add(new TextSpan(text.Length, text.Length + words.Length));
            text.Append(words);
        }

        return DraftPasses.Run(new DocumentText(text.ToString(), TextBasis.Extracted, Extractor), drafts, new Imprint { Title = page.Title });
    }
}
