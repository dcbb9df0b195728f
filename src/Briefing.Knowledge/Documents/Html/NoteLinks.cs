using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>
/// The links between marks and notes: a short sign that leads to a later place of the same page is a mark, one that leads back
/// is the return from a note. Names of classes are not asked; every system has its own.
/// </summary>
internal sealed partial class NoteLinks
{
    private readonly Dictionary<string, IElement> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<IElement, int> _order = [];

    public NoteLinks(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("*"))
        {
            _order.Add(element, _order.Count);
            if (element.Id is { Length: > 0 } id) _byId.TryAdd(id, element);
            if (element is IHtmlAnchorElement && element.GetAttribute("name") is { Length: > 0 } name) _byId.TryAdd(name, element);
        }
    }

    /// <summary>The element of an id.</summary>
    public IElement? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What a mark says and where it leads; null where the element is no mark. A mark is a raised or bracketed link, or a raised number behind words.</summary>
    public (string Label, string? Target)? MarkOf(IElement element, bool behindWords)
    {
        if (element.LocalName is not ("sup" or "a") || element.TextContent.Length > 12 || !behindWords) return null;
        var words = element.TextContent.Trim();
        if (LabelOf(words) is not { } label) return null;
        var link = element as IHtmlAnchorElement ?? element.QuerySelector("a") as IHtmlAnchorElement;
        if (link is null || Fragment(link) is not { } target || !_byId.TryGetValue(target, out var note)) return null;
        var raised = element.LocalName == "sup" || link.Closest("sup") is not null || link.QuerySelector("sup") is not null || words != label;
        return raised && _order[note] > _order[link] ? (label, target) : null;
    }

    /// <summary>Whether an element only leads back from a note to its mark.</summary>
    public bool IsReturn(IElement element)
    {
        if (element is not IHtmlAnchorElement link || Fragment(link) is not { } target) return false;
        var words = element.TextContent.Trim();
        if (words.Length is > 0 and <= 3 && !words.Any(char.IsLetterOrDigit) && LabelOf(words) is null) return true;
        if (ReturnWords().IsMatch(words)) return true;
        if (words.Length > 20 || !_byId.TryGetValue(target, out var mark) || _order[mark] >= _order[element]) return false;
        return LabelOf(words) is not null || !words.Any(char.IsLetterOrDigit);
    }

    /// <summary>Whether a raised remark of editors stands in brackets ("[citation needed]").</summary>
    public static bool IsRemark(IElement element) =>
        element.LocalName == "sup" && element.TextContent.Trim() is ['[', .., ']'] words && words.Any(char.IsLetter) && words.Length < 40;

    /// <summary>What a note is called: a number, one letter, a small roman number or a sign, without its brackets; null for other words.</summary>
    private static string? LabelOf(string words) => Label().Match(words) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The place of the same page that a link leads to; browsers save it with the whole address before it.</summary>
    private static string? Fragment(IHtmlAnchorElement link)
    {
        var href = link.GetAttribute("href") ?? "";
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || hash == href.Length - 1) return null;
        return Uri.UnescapeDataString(href[(hash + 1)..]);
    }

    [GeneratedRegex(@"^[\[(]?(\d{1,3}|[a-z]|[ivxlc]{1,6}|[*†‡§¶#]{1,4})[\])]?[,;]?$")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\W*(back to (text|top|content|reference)|jump up( to.*)?|return to text)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ReturnWords();
}
