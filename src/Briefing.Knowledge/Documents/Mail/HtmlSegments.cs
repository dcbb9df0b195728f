using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Briefing.Knowledge.Documents.Html;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>Parts the sender's own words in a message of HTML from those of others, by the elements that mail programs put around these.</summary>
internal static class HtmlSegments
{
    private const int DeepestTree = 400;
    private const int MostQuotations = 50;

    /// <summary>Elements that hold a message inside this one.</summary>
    private const string Containers = "blockquote[type=cite], .gmail_quote, .yahoo_quoted, .moz-forward-container, .protonmail_quote, .tutanota_quote, blockquote[class*=quote]";

    /// <summary>Elements that say whose words follow.</summary>
    private const string Attributions = ".gmail_attr, .moz-cite-prefix, .moz-email-headers-table, .gmail_sendername";

    /// <summary>The head that Outlook writes, behind which all the rest of the message is another's.</summary>
    private const string OutlookHead = "#divRplyFwdMsg, #appendonsend";

    /// <summary>The segments of some HTML, the sender's own first, and the head of the first message inside, where there is one.</summary>
    public static (IReadOnlyList<MessageSegment> Segments, InnerHead? Head) Of(string html)
    {
        if (MarkupDepth.Exceeds(html, DeepestTree) || new HtmlParser().ParseDocument(html).Body is not { } body) return ([], null);
        foreach (var unseen in body.QuerySelectorAll("style, script, title, template").ToList()) unseen.Remove();
        var quoted = new List<MessageSegment>();
        InnerHead? first = null;
        while (quoted.Count < MostQuotations && Next(body) is { } container)
        {
            var said = Introduction(container);
            var (head, writer) = Head(said);
            first ??= head;
            if (said.Length > 0) quoted.Add(new MessageSegment(SegmentKind.Apparatus, said, IsHtml: false));
            // What is quoted inside a quotation is nobody's who can be told.
            foreach (var deeper in container.QuerySelectorAll(Containers).ToList())
                if (deeper.ParentElement is not null && deeper.ParentElement != container) deeper.Remove();
            quoted.Add(new MessageSegment(writer is null ? SegmentKind.Apparatus : SegmentKind.Quoted, container.InnerHtml, IsHtml: true, writer));
            container.Remove();
        }

        var own = body.TextContent.Trim().Length > 0 ? new MessageSegment(SegmentKind.Own, body.InnerHtml, IsHtml: true) : null;
        return (own is null ? quoted : [own, .. quoted], first);
    }

    private static IElement? Next(IElement body)
    {
        if (body.QuerySelector(OutlookHead) is not { } outlook) return body.QuerySelector(Containers);
        // All siblings behind the head become its quotation.
        var box = body.Owner!.CreateElement("div");
        var siblings = new List<INode>();
        for (var node = outlook.NextSibling; node is not null; node = node.NextSibling) siblings.Add(node);
        outlook.ParentElement!.AppendChild(box);
        foreach (var sibling in siblings) box.AppendChild(sibling);
        if (outlook.TextContent.Trim().Length == 0)
        {
            outlook.Remove();
            return box.QuerySelector("#divRplyFwdMsg") is null && box.TextContent.Trim().Length > 0 ? box : Next(body);
        }

        outlook.RemoveAttribute("id");
        outlook.ClassName = "gmail_attr";
        box.Prepend(outlook);
        return box;
    }

    /// <summary>What says whose the quotation is, line by line; it is taken out of the message.</summary>
    private static string Introduction(IElement container)
    {
        var inside = container.QuerySelector(Attributions);
        if (inside is null && container.PreviousElementSibling is { } before && (before.Matches(Attributions) || InnerHeads.IsAttribution(Folded(before.TextContent)))) inside = before;
        if (inside is null && container.PreviousSibling is IText text && InnerHeads.IsAttribution(Folded(text.Data)))
        {
            text.Remove();
            return Folded(text.Data);
        }

        if (inside is null) return "";
        foreach (var lineBreak in inside.QuerySelectorAll("br, tr, div, p").ToList()) lineBreak.Before(inside.Owner!.CreateTextNode("\n"));
        inside.Remove();
        return string.Join('\n', inside.TextContent.Split('\n').Select(Folded).Where(line => line.Length > 0));
    }

    private static (InnerHead? Head, string? Writer) Head(string said)
    {
        var head = InnerHeads.At(said.Split('\n'), 0, out _);
        return head is not null ? (head, head.Writer) : (null, InnerHeads.Writer(Folded(said)));
    }

    private static string Folded(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
