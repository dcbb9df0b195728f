using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Html;
using Briefing.Knowledge.Fetching.Addresses;

namespace Briefing.Knowledge.Fetching.Intake;

/// <summary>The feeds that a page says belong to it: its <c>link</c> elements with the relation "alternate" (RSS Autodiscovery).</summary>
internal static class FeedDiscovery
{
    /// <summary>The most feeds that a page is believed to have.</summary>
    private const int Most = 10;

    private const int DeepestTree = 400;

    /// <summary>The addresses, in the order of the page.</summary>
    internal static ImmutableArray<string> Of(WebPage page)
    {
        var html = Encoding.Latin1.GetString(page.Bytes.Span); // addresses are ASCII in every encoding of pages
        if (!html.Contains("alternate", StringComparison.OrdinalIgnoreCase) || MarkupDepth.Exceeds(html, DeepestTree)) return [];
        return [.. new HtmlParser().ParseDocument(html).QuerySelectorAll("link[rel~=alternate i][href]")
            .Where(link => link.GetAttribute("type")?.Trim().ToLowerInvariant() is "application/rss+xml" or "application/atom+xml" or "application/rdf+xml")
            .Select(link => Absolute(page.FinalAddress, link.GetAttribute("href")!.Trim())).OfType<string>()
            .Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static string? Absolute(Uri page, string href)
    {
        if (WebAddress.HoldsUnseen(href) || !Uri.TryCreate(page, href, out var address) || address.Scheme is not ("http" or "https")) return null;
        try
        {
            return SourceAddress.Parse(address.AbsoluteUri).AbsoluteUri;
        }
        catch (FetchException)
        {
            return null; // a link that leads nowhere is not followed
        }
    }
}
