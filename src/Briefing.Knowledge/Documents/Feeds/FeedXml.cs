using System.Xml;
using System.Xml.Linq;
using Briefing.Knowledge.Documents.Decoding;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>Parses feeds: nothing is fetched, nothing is expanded, and nothing nests deeper than readers can bear.</summary>
internal static class FeedXml
{
    /// <summary>Deeper than any feed; XHTML inside an entry is the deepest that occurs.</summary>
    private const int DeepestTree = 200;

    /// <summary>Parses a captured feed.</summary>
    /// <exception cref="UnreadableDocumentException">It is not text, not well-formed, or declares entities.</exception>
    public static XElement Root(Capture capture, ICollection<ReadingWarning> warnings)
    {
        var xml = TextDecoder.Decode(capture, Decoding.XmlDeclaration.Encoding(capture.Bytes.Span), warnings);
        if (XmlRepair.DeclaresEntities(xml))
            throw new UnreadableDocumentException(
                $"{capture.RelativePath} declares entities of its own, which feeds have no use for; remove its <!DOCTYPE …> and ingest it again.");
        if (Parse(xml, out var root) is not { } first) return root!;
        // What exporters get wrong most often: names of HTML for characters, bare ampersands, control characters.
        if (Parse(XmlRepair.Repaired(xml), out root) is not { } fault)
        {
            warnings.Add(new ReadingWarning("feed-markup",
                FormattableString.Invariant($"{capture.RelativePath} is not well-formed XML (line {first.LineNumber}) and was mended; check how it reads.")));
            return root!;
        }

        throw new UnreadableDocumentException(FormattableString.Invariant(
            $"{capture.RelativePath} is not well-formed XML (line {fault.LineNumber}: {OneLine(fault.Message)}); save the feed again, or ingest its articles."), fault);
    }

    private static XmlException? Parse(string xml, out XElement? root)
    {
        root = null;
        try
        {
            using (var depth = Reader(xml))
                while (depth.Read())
                    if (depth.Depth > DeepestTree) throw new XmlException("elements nest too deep", null, ((IXmlLineInfo)depth).LineNumber, 0);
            using var reader = Reader(xml);
            root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            return null;
        }
        catch (XmlException fault)
        {
            return fault;
        }
    }

    /// <summary>A document type without declarations of its own, as old RSS has it, is skipped; references to entities fail.</summary>
    private static XmlReader Reader(string xml) => XmlReader.Create(
        new StringReader(xml.TrimStart()),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private static string OneLine(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return PrintableLine.Of((end < 0 ? message : message[..end]).TrimEnd('.'));
    }
}
