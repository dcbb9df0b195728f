using System.Globalization;
using System.Text;

namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>
/// Bytes to text: by byte order mark, else UTF-16 or UTF-8 where the bytes are that, else by the encoding that the sender or
/// the file itself names, else by the one whose letters fit best. The text never begins with a byte order mark, and the same
/// bytes under the same names always give the same text.
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Decodes a captured file.</summary>
    /// <param name="capture">The file, with the content type that its sender gave it.</param>
    /// <param name="declared">The name of the encoding that the file itself declares, where it does (HTML, XML).</param>
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

    /// <summary>
    /// The texts that some bytes can be, the likeliest first: for a seal, which knows the hash of the text and not by what name
    /// it was decoded.
    /// </summary>
    public static IEnumerable<string> Candidates(byte[] bytes)
    {
        var capture = new Capture("", "", bytes);
        yield return DecodeBytes(capture, null, []);
        if (ByteOrderMark(bytes, out _) is not null) yield break;
        foreach (var encoding in EncodingGuess.All) yield return encoding.GetString(bytes);
    }

    private static string DecodeBytes(Capture capture, string? declared, ICollection<ReadingWarning> warnings)
    {
        var bytes = capture.Bytes.Span;
        if (ByteOrderMark(bytes, out var mark) is { } marked) return Lenient(marked, bytes[mark..], capture, warnings);
        if (Utf16Guess.Of(bytes) is { } wide) return Lenient(wide, bytes, capture, warnings);
        var named = Named(MediaType.Charset(capture.ContentType), declared);
        // Encodings that switch by escape sequences are UTF-8 to whoever looks at the bytes alone.
        if (named is not null && named.WebName.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase)) return Lenient(named, bytes, capture, warnings);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Legacy(capture, named, warnings);
        }
    }

    private static string Legacy(Capture capture, Encoding? named, ICollection<ReadingWarning> warnings)
    {
        var bytes = capture.Bytes.Span;
        if (MostlyUtf8(bytes)) return Lenient(Encoding.UTF8, bytes, capture, warnings);
        if (named is not null && named.CodePage is not (65001 or 1200 or 1201)) return Lenient(named, bytes, capture, warnings);
        var guess = EncodingGuess.Of(bytes);
        warnings.Add(new ReadingWarning("guessed-encoding",
            $"{capture.RelativePath} is not UTF-8 and was read as {guess.WebName}; save it as UTF-8 if letters look wrong."));
        return Lenient(guess, bytes, capture, warnings);
    }

    /// <summary>
    /// The encoding that is named. Servers name the Western one for files they know nothing of, so that there the file's own
    /// word goes first.
    /// </summary>
    private static Encoding? Named(string? sent, string? declared)
    {
        var (sender, file) = (NamedEncoding.Of(sent), NamedEncoding.Of(declared));
        return sender is null || sender.CodePage == 1252 ? file ?? sender : sender;
    }

    /// <summary>The encoding of a byte order mark and its length; null where there is none.</summary>
    private static Encoding? ByteOrderMark(ReadOnlySpan<byte> bytes, out int length)
    {
        (length, var encoding) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (3, Encoding.UTF8),
            [0xFF, 0xFE, 0, 0, ..] => (4, Encoding.UTF32),
            [0, 0, 0xFE, 0xFF, ..] => (4, new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
            [0xFF, 0xFE, ..] => (2, Encoding.Unicode),
            [0xFE, 0xFF, ..] => (2, Encoding.BigEndianUnicode),
            _ => (0, (Encoding?)null),
        };
        return encoding;
    }

    /// <summary>Decodes, puts U+FFFD where bytes mean nothing, and warns when there are any.</summary>
    private static string Lenient(Encoding encoding, ReadOnlySpan<byte> bytes, Capture capture, ICollection<ReadingWarning> warnings)
    {
        var text = encoding.GetString(bytes);
        var unreadable = text.AsSpan().Count('\uFFFD');
        // The code page tables map the bytes that a code page leaves open to C1 controls, which no text means.
        if (encoding.IsSingleByte)
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
