using System.Globalization;
using System.Text;

namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>
/// Bytes to text: by byte order mark, else UTF-8 where the bytes are that, else the encoding the file declares, else
/// Windows-1252. The text never begins with a byte order mark, and the same bytes always give the same text.
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Decodes a captured file.</summary>
    /// <param name="capture">The file.</param>
    /// <param name="declared">The name of the encoding that the file itself declares, where it does (HTML).</param>
    /// <param name="warnings">Takes what the curator should know.</param>
    /// <exception cref="UnreadableDocumentException">The file is empty or is not text.</exception>
    public static string Decode(Capture capture, string? declared, ICollection<ReadingWarning> warnings)
    {
        var bytes = capture.Bytes.Span;
        if (bytes.IsEmpty) throw Empty(capture);
        if (FileSignature.Name(bytes) is { } format)
            throw new UnreadableDocumentException(
                $"{capture.RelativePath} is {format}, not text; save it as text, Markdown or HTML and ingest that file instead.");

        var text = DecodeBytes(capture, declared, warnings);
        if (LooksBinary(text))
            throw new UnreadableDocumentException(
                $"{capture.RelativePath} holds binary data, not text; leave it out of the folder or save its text as .txt.");
        if (string.IsNullOrWhiteSpace(text)) throw Empty(capture);
        return text;
    }

    private static string DecodeBytes(Capture capture, string? declared, ICollection<ReadingWarning> warnings)
    {
        var bytes = capture.Bytes.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Lenient(Encoding.UTF8, bytes[3..], capture, warnings);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Lenient(Encoding.Unicode, bytes[2..], capture, warnings);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Lenient(Encoding.BigEndianUnicode, bytes[2..], capture, warnings);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Legacy(capture, declared, warnings);
        }
    }

    private static string Legacy(Capture capture, string? declared, ICollection<ReadingWarning> warnings)
    {
        var bytes = capture.Bytes.Span;
        if (MostlyUtf8(bytes)) return Lenient(Encoding.UTF8, bytes, capture, warnings);
        if (declared is not null && Named(declared) is { } encoding) return Lenient(encoding, bytes, capture, warnings);
        warnings.Add(new ReadingWarning("guessed-encoding",
            $"{capture.RelativePath} is not UTF-8 and was read as Windows-1252; save it as UTF-8 if letters look wrong."));
        return Lenient(Named("windows-1252")!, bytes, capture, warnings);
    }

    /// <summary>Decodes, puts U+FFFD where bytes mean nothing, and warns when there are any.</summary>
    private static string Lenient(Encoding encoding, ReadOnlySpan<byte> bytes, Capture capture, ICollection<ReadingWarning> warnings)
    {
        var text = encoding.GetString(bytes);
        var unreadable = text.AsSpan().Count('\uFFFD');
        // The code page tables map the five bytes that Windows-1252 leaves open to C1 controls, which no text means.
        if (encoding.CodePage == 1252)
            unreadable += text.Count(c => c is >= '\u0080' and <= '\u009F');
        if (unreadable > 0)
            warnings.Add(new ReadingWarning("unreadable-bytes", string.Create(CultureInfo.InvariantCulture,
                $"{capture.RelativePath} has {unreadable} places that are no {encoding.WebName}; save it again as UTF-8.")));
        return text;
    }

    /// <summary>Whether the bytes hold more well-formed sequences of UTF-8 than stray bytes: a damaged file, not another encoding.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int wellFormed = 0, stray = 0;
        while (!bytes.IsEmpty)
        {
            var ok = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            if (!ok) stray++;
            else if (length > 1) wellFormed++;
            bytes = bytes[length..];
        }

        return wellFormed > stray;
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            // Unknown, or known and refused for being unsafe (UTF-7).
            return null;
        }
    }

    /// <summary>Text has no NUL, and hardly any control characters but tab, line ends, form feed and escape sequences.</summary>
    private static bool LooksBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0') return true;
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001B') || c == '\uFFFD') controls++;
        }

        return controls > 8 && controls > text.Length / 20;
    }

    private static UnreadableDocumentException Empty(Capture capture) =>
        new($"{capture.RelativePath} is empty; remove it or put the document's text in it.");
}
