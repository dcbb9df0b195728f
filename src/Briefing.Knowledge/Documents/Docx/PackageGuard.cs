using System.IO.Compression;
using System.Xml;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>
/// Looks through the parts of an Office package before any of them is taken apart: what they inflate to is counted while
/// they inflate, since what an archive says of its sizes need not be true, and the XML in them must be of a depth that
/// readers can bear and without a document type.
/// </summary>
internal static class PackageGuard
{
    /// <summary>The most that all XML of a package may inflate to, in bytes; a thousand pages are a tenth of it.</summary>
    private const long MostXml = 48L << 20;

    /// <summary>The most that XML may inflate to for each byte of the archive, where it is more than <see cref="HarmlessXml"/>; Word's own stays below 60.</summary>
    private const long MostRatio = 250;

    private const long HarmlessXml = 2L << 20;
    private const int MostParts = 10_000;
    private const int DeepestTree = 200;

    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = true, CloseInput = false };

    /// <summary>Checks a package.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, or made to break readers.</exception>
    public static void Check(Capture capture)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(capture.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts) throw TooLarge(capture);
            var allowed = new Allowance(Math.Min(MostXml, Math.Max(HarmlessXml, capture.Bytes.Length * MostRatio)));
            foreach (var entry in archive.Entries)
                if (IsXml(entry, allowed)) Check(entry, allowed);
        }
        catch (AllowanceExceededException)
        {
            throw TooLarge(capture);
        }
        catch (XmlException fault)
        {
            throw new UnreadableDocumentException(
                FormattableString.Invariant($"{capture.RelativePath} is damaged ({OneLine(fault.Message)}); open it in Word or LibreOffice and save it again."), fault);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableDocumentException(
                $"{capture.RelativePath} is no whole Word document ({OneLine(fault.Message)}); open it in Word or LibreOffice and save it again.", fault);
        }
    }

    private static void Check(ZipArchiveEntry entry, Allowance allowed)
    {
        using var part = new CountedStream(entry.Open(), allowed);
        using var reader = XmlReader.Create(part, Settings);
        while (reader.Read())
            if (reader.Depth > DeepestTree) throw new XmlException("its elements nest too deep");
    }

    /// <summary>Whether the first sign is the one that XML begins with; pictures and fonts are left packed.</summary>
    private static bool IsXml(ZipArchiveEntry entry, Allowance allowed)
    {
        Span<byte> head = stackalloc byte[256];
        using var part = new CountedStream(entry.Open(), allowed);
        var length = part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        foreach (var b in head[..length])
            if (b is not (0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return b == '<';
        return length == head.Length;
    }

    private static string OneLine(string message) => PrintableLine.Of(message.TrimEnd('.'));

    private static UnreadableDocumentException TooLarge(Capture capture) => new(
        $"{capture.RelativePath} unpacks to far more than a document holds and was not read; save its text as .txt and ingest that file instead.");
}
