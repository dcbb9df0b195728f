using System.Xml.Linq;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>Addresses in feeds, which may be relative to <c>xml:base</c> (W3C XML Base) or to the feed's own site.</summary>
internal static class FeedAddress
{
    /// <summary>The absolute address; null where the text is none.</summary>
    /// <param name="text">What the feed says.</param>
    /// <param name="element">Where it says so.</param>
    /// <param name="home">The address of the feed's site.</param>
    public static string? Of(string? text, XElement element, string? home)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (WebAddress.Absolute(text) is { } absolute) return absolute;
        var stated = element.AncestorsAndSelf().Select(one => one.Attribute(XNamespace.Xml + "base")?.Value).FirstOrDefault(value => value is not null);
        return WebAddress.Absolute(stated ?? home) is { } start && !WebAddress.HoldsUnseen(text.Trim()) && Uri.TryCreate(new Uri(start), text.Trim(), out var joined)
            ? WebAddress.Absolute(joined.AbsoluteUri) : null;
    }
}
