using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Which elements of a page are not its article: menus, boxes, banners, forms, scripts.</summary>
/// <param name="textLength">The length of the text around: what holds most of that is no box beside it.</param>
internal sealed class Boilerplate(int textLength)
{
    private readonly Dictionary<IElement, bool> _known = [];

    private static readonly FrozenSet<string> Elements =
        "script style noscript template svg canvas iframe object embed nav aside footer form button select input textarea dialog menu audio video map"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Roles =
        "navigation complementary contentinfo banner search dialog alertdialog menu menubar toolbar".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of class names and ids, which sites join with hyphens, underscores and capitals.</summary>
    private static readonly FrozenSet<string> Words = (
        "nav navbar navigation menu breadcrumb breadcrumbs sidebar related recommended recommendations recirculation newsletter subscribe "
        + "subscription signup share sharing social cookie cookies consent gdpr ccpa banner promo promotion advert advertisement ads ad "
        + "sponsored outbrain taboola footer comments comment disqus popup modal overlay paywall trending popular pagination pager tags "
        + "taglist toolbar skip hidden sr visually screenreader offscreen widget masthead submenu print").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an element and all in it is left out.</summary>
    public bool Is(IElement element)
    {
        if (!_known.TryGetValue(element, out var known)) _known[element] = known = Judge(element);
        return known;
    }

    /// <summary>Whether an element, or one around it up to a root, is left out.</summary>
    public bool Holds(IElement element, IElement root)
    {
        for (var at = element; at is not null && at != root; at = at.ParentElement)
            if (Is(at)) return true;
        return false;
    }

    private bool Judge(IElement element)
    {
        if (Elements.Contains(element.LocalName)) return true;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        if (element.GetAttribute("role") is { } role && Roles.Contains(role)) return true;
        if (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)) return true;
        if (!IsNamedSo(element.ClassName) && !IsNamedSo(element.Id)) return false;
        return element.TextContent.Length * 2 < textLength;
    }

    private static bool IsNamedSo(string? names)
    {
        if (string.IsNullOrEmpty(names)) return false;
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[24];
        var length = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : ' ';
            var starts = char.IsUpper(c) && i > 0 && char.IsLower(names[i - 1]);
            if (!char.IsLetter(c) || starts)
            {
                if (length > 0 && length < word.Length && lookup.Contains(word[..length])) return true;
                length = 0;
            }

            if (char.IsLetter(c) && length < word.Length) word[length++] = char.ToLowerInvariant(c);
        }

        return false;
    }
}
