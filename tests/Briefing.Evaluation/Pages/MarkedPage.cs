using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Briefing.Knowledge.Documents.Sentences;

namespace Briefing.Evaluation.Pages;

/// <summary>What the marks of a page say: its article sentence by sentence, what may be shown, and what may not.</summary>
internal sealed class MarkedPage
{
    private static readonly FrozenSet<string> Inline = (
        "a abbr b bdi bdo big button cite code data dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly StringBuilder _unit = new();
    private Part _part = Part.Rest;

    private enum Part { Rest, Article, Either, Mark }

    internal MarkedPage(string marked)
    {
        var page = new HtmlParser().ParseDocument(marked);
        Visit(page.Body!, Part.Rest);
        Flush();
    }

    /// <summary>The sentences of the article.</summary>
    internal List<string> Article { get; } = [];

    /// <summary>By-lines, captions and the like.</summary>
    internal List<string> Either { get; } = [];

    /// <summary>The sentences and lines of all else.</summary>
    internal List<string> Rest { get; } = [];

    internal static string Folded(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Visit(INode node, Part part)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Append(text.Data, part);
            else if (child is IElement element && element.LocalName is not ("script" or "style" or "template" or "textarea" or "title")) Element(element, part);
        }
    }

    private void Element(IElement element, Part part)
    {
        if (element.HasAttribute("data-mark")) return;
        if (element.HasAttribute("data-rest")) part = Part.Rest;
        if (element.GetAttribute("data-article") is { } mark) part = mark == "either" ? Part.Either : Part.Article;
        var breaks = !Inline.Contains(element.LocalName) && (element.LocalName != "br" || part != Part.Article || IsSecondBreak(element));
        if (element.LocalName == "br" && !breaks) _unit.Append(' ');
        if (breaks) Flush();
        Visit(element, part);
        if (breaks) Flush();
    }

    private static bool IsSecondBreak(IElement element)
    {
        for (var next = element.NextSibling; next is not null; next = next.NextSibling)
            if (next is not IText { Data: var text } || !string.IsNullOrWhiteSpace(text)) return next is IElement { LocalName: "br" };
        return false;
    }

    private void Append(string text, Part part)
    {
        if (part != _part && !string.IsNullOrWhiteSpace(text)) Flush();
        if (!string.IsNullOrWhiteSpace(text)) _part = part;
        _unit.Append(text.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200C", "", StringComparison.Ordinal));
    }

    private void Flush()
    {
        var words = Folded(_unit.ToString());
        _unit.Clear();
        if (!words.Any(char.IsLetterOrDigit)) return;
        if (_part == Part.Either) Either.Add(words);
        else
            (_part == Part.Article ? Article : Rest).AddRange(
                SentenceSplitter.Split(words, DocumentNames.In(words)).Select(range => words[range.Start..range.End]));
    }
}
