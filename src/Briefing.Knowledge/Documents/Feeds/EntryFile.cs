using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>
/// Writes one entry as a feed of its own. Of the feed around it only what says whose it is goes with it, and nothing that
/// changes without the entry: no date of building, no count of comments.
/// </summary>
internal static class EntryFile
{
    private static readonly string[] KeptOfFeed = ["title", "link", "id", "publisher", "author"];

    /// <summary>The entry as UTF-8 without a byte order mark; the same entry and feed title give the same bytes.</summary>
    /// <param name="entry">The entry, an item of RSS or an entry of Atom.</param>
    /// <param name="feed">The element that says whose it is: the channel of RSS, the feed of Atom.</param>
    public static ReadOnlyMemory<byte> Of(XElement entry, XElement feed)
    {
        var own = new XElement(entry);
        own.DescendantsAndSelf().Where(FeedNames.IsCounter).ToList().ForEach(counter => counter.Remove());
        own.DescendantNodes().OfType<XText>().Where(text => text.Parent == own && string.IsNullOrWhiteSpace(text.Value)).ToList().ForEach(text => text.Remove());
        var head = feed.Elements().Where(element => Array.IndexOf(KeptOfFeed, element.Name.LocalName) >= 0 && IsConstant(element)).Select(element => new XElement(element));
        var root = feed.Parent is not { } around ? new XElement(feed.Name, head, own)
            : entry.Parent == feed ? new XElement(around.Name, around.Attribute("version"), new XElement(feed.Name, head, own))
            : new XElement(around.Name, new XElement(feed.Name, head), own); // RSS 1.0 has its items beside the channel
        KeepBase(entry, root);
        return Bytes(root);
    }

    /// <summary>The feed's address of itself may name the page of a long feed, and the address of a hub comes and goes.</summary>
    private static bool IsConstant(XElement element) =>
        element.Name.LocalName != "link" || element.Attribute("rel") is not { Value: not "alternate" };

    /// <summary>Addresses in the entry may be relative to an address that an element around it names.</summary>
    private static void KeepBase(XElement entry, XElement root)
    {
        var name = XNamespace.Xml + "base";
        if (entry.Ancestors().Select(element => element.Attribute(name)).FirstOrDefault(attribute => attribute is not null) is { } address)
            root.SetAttributeValue(name, address.Value);
    }

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
