using System.Xml.Linq;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>The namespaces that feeds use.</summary>
internal static class FeedNames
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace DublinCoreTerms = "http://purl.org/dc/terms/";
    public static readonly XNamespace FeedBurner = "http://rssnamespace.org/feedburner/ext/1.0";
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static readonly XNamespace Slash = "http://purl.org/rss/1.0/modules/slash/";
    private static readonly XNamespace Threading = "http://purl.org/syndication/thread/1.0";

    /// <summary>The namespaces that the elements of RSS themselves stand in: none (0.91 to 2.0), and those of 0.90, 1.0 and of some exporters.</summary>
    private static readonly XNamespace[] Rss =
        [XNamespace.None, "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://backend.userland.com/rss2"];

    /// <summary>Whether a name is one of RSS itself.</summary>
    public static bool IsRss(XName name, string localName) => name.LocalName == localName && Array.IndexOf(Rss, name.Namespace) >= 0;

    /// <summary>Whether an element counts comments or views, and so changes though the entry does not.</summary>
    public static bool IsCounter(XElement element) =>
        element.Name.Namespace == Slash || element.Name == Threading + "total" || element.Name.LocalName is "statistics" or "starRating" or "community";
}
