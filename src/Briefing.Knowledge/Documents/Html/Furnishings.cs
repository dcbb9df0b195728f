using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>
/// Elements that are not the article for what they are, before their words are asked: scripts, forms, menus, what is hidden, and
/// boxes whose name says so. An element that holds most of the page is never one for its name alone.
/// </summary>
internal sealed class Furnishings
{
    private static readonly FrozenSet<string> Silent =
        "script style template svg canvas iframe object embed math video audio map head textarea select datalist".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Controls =
        "nav button input menu progress meter label".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Navigation =
        "navigation search menu menubar toolbar tablist banner contentinfo".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of class names and ids, which sites join with hyphens, underscores and capitals.</summary>
    private static readonly FrozenDictionary<string, (string Word, SetAsideReason Reason)> Names = Words(
        (SetAsideReason.Navigation, "nav navbar navigation menu submenu breadcrumb breadcrumbs skip pagination pager toolbar masthead tags taglist catlinks editsection toc"),
        (SetAsideReason.Related, "sidebar related relatedposts recommended recommendations recirculation recirc trending popular readmore outbrain taboola"),
        (SetAsideReason.Interruption, "newsletter subscribe subscription signup share sharing social cookie cookies consent gdpr ccpa banner promo promotion advert "
            + "advertisement ads ad sponsored footer comments comment disqus popup modal overlay paywall widget"),
        (SetAsideReason.Hidden, "screenreader offscreen noprint"));

    /// <summary>Whole class names of what only screen readers say.</summary>
    private static readonly FrozenSet<string> Unseen =
        "hidden visually-hidden visuallyhidden sr-only screen-reader-text element-invisible is-hidden u-hidden sf-hidden d-none".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A box with so many paragraphs holds text, whatever it is called; only comments are that long.</summary>
    private const int FewestParagraphs = 3;
    private const int ShortestParagraph = 80;

    /// <summary>A word in the names of elements that hold so much of a page is its builder's word for a box, and says nothing.</summary>
    private const double MostOfPage = 0.4;

    private readonly Dictionary<IElement, int> _lengths = [];
    private readonly int _whole;
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _everyday = [];

    public Furnishings(IElement body)
    {
        _whole = Measure(body);
        MeasureNames(body, []);
        _everyday = _named.Where(name => name.Value > _whole * MostOfPage && !IsCommentary(name.Key)).Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The number of characters in an element that can be seen.</summary>
    public int Length(IElement element) => _lengths.GetValueOrDefault(element);

    /// <summary>Why an element with all in it is not the article; null where it may be.</summary>
    public SetAsideReason? Reason(IElement element)
    {
        var name = element.LocalName;
        if (Silent.Contains(name)) return SetAsideReason.Unread;
        if (IsHidden(element)) return SetAsideReason.Hidden;
        if (IsAbove(element) && element.QuerySelector("h1, article, main") is null) return SetAsideReason.Interruption;
        var isMost = Length(element) * 2 > _whole;
        if (isMost) return null;
        if (Controls.Contains(name)) return SetAsideReason.Navigation;
        if (name is "footer" && element.Closest("blockquote") is null) return element.Closest("article, main") is null ? SetAsideReason.Navigation : Named(element) ?? SetAsideReason.Interruption;
        if (name is "noscript" or "form" or "dialog") return SetAsideReason.Interruption;
        if (name is "aside") return SetAsideReason.Related;
        if (element.GetAttribute("role") is { } role)
        {
            if (Navigation.Contains(role)) return SetAsideReason.Navigation;
            if (role is "complementary") return SetAsideReason.Interruption;
        }

        if ((element.GetAttribute("itemtype") ?? "").EndsWith("Comments", StringComparison.Ordinal) || element.GetAttribute("itemprop") == "comment") return SetAsideReason.Interruption;
        return name is not ("h1" or "html" or "body") && Named(element) is { } named && element.QuerySelector("h1") is null ? named : null;
    }

    private SetAsideReason? Named(IElement element)
    {
        if (element.ClassList.Any(Unseen.Contains)) return element.LocalName is "div" or "span" or "p" or "a" ? SetAsideReason.Hidden : null;
        if ((NameOf(element.ClassName) ?? NameOf(element.Id)) is not var (_, reason)) return null;
        return reason == SetAsideReason.Related || IsCommentary(element.ClassName) || IsCommentary(element.Id) || !HoldsText(element) ? reason : null;
    }

    private static bool IsCommentary(string? names) => names is not null && (names.Contains("comment", StringComparison.OrdinalIgnoreCase) || names.Contains("footer", StringComparison.OrdinalIgnoreCase));

    private static bool HoldsText(IElement element) =>
        element.QuerySelectorAll("p").Where(paragraph => paragraph.TextContent.Length >= ShortestParagraph).Take(FewestParagraphs).Count() == FewestParagraphs;

    /// <summary>Whether nobody is meant to read an element: a script, or what is hidden.</summary>
    public static bool IsUnseen(IElement element) => Silent.Contains(element.LocalName) || IsHidden(element);

    /// <summary>Whether an element lies above the page: a window or a bar that stays.</summary>
    private static bool IsAbove(IElement element) =>
        element.GetAttribute("role") is "dialog" or "alertdialog" || element.GetAttribute("style") is { } style && Declares(style, "position:fixed");

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style") is { } style && (Declares(style, "display:none") || Declares(style, "visibility:hidden"));

    private static bool Declares(string style, string declaration) =>
        style.Replace(" ", "", StringComparison.Ordinal).Contains(declaration, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds up what the elements of each name hold, the outermost of each only.</summary>
    private void MeasureNames(IElement element, HashSet<string> around)
    {
        foreach (var child in element.Children)
        {
            string[] added = [.. new[] { NameOf(child.ClassName)?.Word, NameOf(child.Id)?.Word }.OfType<string>().Distinct(StringComparer.Ordinal).Where(word => !around.Contains(word))];
            foreach (var word in added)
            {
                around.Add(word);
                _named[word] = _named.GetValueOrDefault(word) + Length(child);
            }

            MeasureNames(child, around);
            foreach (var word in added) around.Remove(word);
        }
    }

    private int Measure(INode node)
    {
        var length = 0;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) length += text.Data.AsSpan().Trim().Length;
            else if (child is IElement element && !IsUnseen(element)) length += Measure(element);
        }

        if (node is IElement self) _lengths[self] = length;
        return length;
    }

    private (string Word, SetAsideReason Reason)? NameOf(string? names)
    {
        if (string.IsNullOrEmpty(names)) return null;
        var lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[24];
        var length = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : ' ';
            var starts = char.IsUpper(c) && i > 0 && char.IsLower(names[i - 1]);
            if (!char.IsLetter(c) || starts)
            {
                // "has-sidebar", "no-ads": what stands around the element, not what it is.
                if (c == '-' && word[..length] is "has" or "no" or "with" or "without" or "not")
                {
                    while (i + 1 < names.Length && !char.IsWhiteSpace(names[i + 1])) i++;
                    length = 0;
                    continue;
                }

                if (length > 0 && length < word.Length && lookup.TryGetValue(word[..length], out var known) && !_everyday.Contains(known.Word)) return known;
                length = 0;
            }

            if (char.IsLetter(c) && length < word.Length) word[length++] = char.ToLowerInvariant(c);
        }

        return null;
    }

    private static FrozenDictionary<string, (string Word, SetAsideReason Reason)> Words(params (SetAsideReason Reason, string Words)[] groups) =>
        groups.SelectMany(group => group.Words.Split(' ').Select(word => (Word: word, group.Reason))).ToFrozenDictionary(one => one.Word, StringComparer.Ordinal);
}
