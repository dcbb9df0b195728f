using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>
/// Writes the entries of a feed, each as a feed of its own. Of the feed around only what says whose it is goes with it, and
/// nothing that changes without the entry: no date of building, no count of comments.
/// </summary>
internal sealed class EntryFile
{
    /// <summary>What says whose a feed is says it in fewer characters; so a feed cannot grow by being parted.</summary>
    private const int LongestField = 2000;
    private const int MostFields = 12;

    private static readonly string[] KeptOfFeed = ["title", "link", "id", "publisher", "author"];
    private static readonly XName Base = XNamespace.Xml + "base";

    private readonly XElement _feed;
    private readonly XElement[] _head;

    /// <param name="feed">The element that says whose the entries are: the channel of RSS, the feed of Atom.</param>
    public EntryFile(XElement feed)
    {
        _feed = feed;
        _head = [.. feed.Elements().Where(IsKept).Take(MostFields).Select(element => new XElement(element))];
    }

    /// <summary>An entry as UTF-8 without a byte order mark; the same entry and feed title give the same bytes.</summary>
    public ReadOnlyMemory<byte> Of(XElement entry)
    {
        var own = new XElement(entry);
        own.Descendants().Where(FeedNames.IsCounter).ToList().ForEach(counter => counter.Remove());
        own.Nodes().OfType<XText>().Where(text => string.IsNullOrWhiteSpace(text.Value)).ToList().ForEach(text => text.Remove());
        var root = _feed.Parent is not { } around ? new XElement(_feed.Name, _head, own)
            : entry.Parent == _feed ? new XElement(around.Name, Version(around), new XElement(_feed.Name, _head, own))
            : new XElement(around.Name, new XElement(_feed.Name, _head), own); // RSS 1.0 has its items beside the channel
        // Addresses in the entry may be relative to an address that an element around it names.
        if (entry.Ancestors().Select(element => element.Attribute(Base)).FirstOrDefault(attribute => attribute is not null) is { Value.Length: <= LongestField } address)
            root.SetAttributeValue(Base, address.Value);
        return Bytes(root);
    }

    private static XAttribute? Version(XElement root) => root.Attribute("version") is { Value.Length: < 10 } version ? version : null;

    /// <summary>Not the feed's address of itself, which may name the page of a long feed, nor that of a hub, which comes and goes.</summary>
    private static bool IsKept(XElement element) =>
        Array.IndexOf(KeptOfFeed, element.Name.LocalName) >= 0
        && (element.Name.LocalName != "link" || element.Attribute("rel") is null or { Value: "alternate" })
        && element.DescendantsAndSelf().Sum(one => one.Attributes().Sum(attribute => attribute.Value.Length) + one.Nodes().OfType<XText>().Sum(text => text.Value.Length)) <= LongestField;

    private static ReadOnlyMemory<byte> Bytes(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false), NewLineChars = "\n", NewLineHandling = NewLineHandling.Replace, NamespaceHandling = NamespaceHandling.OmitDuplicates,
        }))
            root.WriteTo(writer);
        return bytes.ToArray();
    }
}
