using Briefing.Knowledge.Documents.Decoding;
using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>
/// Reads messages as mail programs save them (.eml; RFC 5322, MIME). The sender is the author. Words of others that the message
/// quotes are given to their writers; a message that was only sent on is read as the one inside.
/// </summary>
internal static class MessageReader
{
    /// <summary>Name and version of the extraction: the same message gives the same text as long as they stay.</summary>
    public const string Extractor = "eml/1";

    /// <summary>Who sends a message on with more words than these has something to say.</summary>
    private const int LongestCoveringNote = 60;

    private static readonly string[] Known = ["From", "To", "Subject", "Date", "Message-ID", "Received", "MIME-Version", "Content-Type"];
    private static readonly string[] ForwardPrefixes = ["fwd:", "fw:", "wg:", "tr:", "rv:", "i:", "vs:", "vb:", "pd:"];

    /// <summary>Reads a captured message.</summary>
    /// <exception cref="UnreadableDocumentException">It is encrypted, empty, or no message.</exception>
    public static Reading Read(Capture capture, SourceEntry? entry, ICollection<ReadingWarning> warnings)
    {
        if (FileSignature.Name(capture.Bytes.Span) is { } other)
            throw new UnreadableDocumentException($"{capture.RelativePath} is {other}, not a message; save the message from the mail program as .eml.");
        var message = MimeParser.Parse(capture.Bytes.Span);
        if (!Array.Exists(Known, name => message.Header[name] is not null)) return PlainTextReader.Read(TextDecoder.Decode(capture, null, warnings), entry);
        var body = MessageBody.Of(message, capture.RelativePath, warnings);
        if (body.Texts.Count == 0) throw WithoutText(capture, body);

        var segments = new List<MessageSegment>();
        InnerHead? inner = null;
        foreach (var shown in body.Texts)
        {
            var (found, head) = shown.IsHtml ? HtmlSegments.Of(shown.Text) : PlainSegments.Of(shown.Text);
            segments.AddRange(found);
            inner ??= head;
        }

        var imprint = Header(message.Header);
        if (inner is not null && IsForward(message.Header, inner) && Words(segments) <= LongestCoveringNote)
        {
            segments = [.. segments.Select(segment => Whose(segment, inner))];
            imprint = (new Imprint
            {
                Origin = MetadataOrigin.MessageHeader,
                Title = inner.Subject,
                Authors = inner.Writer.Contains('@', StringComparison.Ordinal) ? [] : [inner.Writer],
                Dates = inner.Sent is { } day ? [day] : [],
            }).Or(imprint with { Authors = [], Publisher = null, Dates = [] });
        }

        return Write(capture, segments, imprint, body, warnings);
    }

    private static Reading Write(Capture capture, List<MessageSegment> segments, Imprint imprint, MessageBody body, ICollection<ReadingWarning> warnings)
    {
        var text = new ExtractedText();
        var writing = new MessageText(text);
        if (imprint.Title is { } title) writing.Heading(title);
        foreach (var segment in segments) writing.Write(segment);
        if (text.Length == 0) throw WithoutText(capture, body);
        foreach (var attachment in body.Attachments) text.Leave(SetAsideReason.Unread, "attachment: " + attachment);
        if (body.Attachments.Count > 0)
            warnings.Add(new ReadingWarning("attachments",
                $"{capture.RelativePath} has attachments that are not read ({string.Join(", ", body.Attachments.Take(3))}{(body.Attachments.Count > 3 ? ", …" : "")}); save those that are documents into the folder."));
        return writing.Read(Extractor, imprint);
    }

    private static Imprint Header(MimeHeader header) => new()
    {
        Origin = MetadataOrigin.MessageHeader,
        Title = header.Words("Subject"),
        Authors = MessageAddress.Names(header.Raw("From")),
        Publisher = header.Words("Organization"),
        Dates = MessageDate.Parse(header["Date"]) is { } sent ? [DateOnly.FromDateTime(sent.DateTime)] : [],
        Url = WebAddress.Absolute(header["Archived-At"]?.Trim('<', '>', ' ')),
    };

    private static bool IsForward(MimeHeader header, InnerHead inner) =>
        inner.IsForwarded || header.Words("Subject") is { } subject && Array.Exists(ForwardPrefixes, prefix => subject.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>What was sent on is the text, and the covering note is not.</summary>
    private static MessageSegment Whose(MessageSegment segment, InnerHead inner) => segment.Kind switch
    {
        SegmentKind.Own => segment with { Kind = SegmentKind.Apparatus },
        SegmentKind.Quoted when segment.Writer == inner.Writer => segment with { Kind = SegmentKind.Own, Writer = null },
        _ => segment,
    };

    private static int Words(List<MessageSegment> segments) => segments.Where(segment => segment.Kind == SegmentKind.Own)
        .Sum(segment => (segment.IsHtml ? Feeds.FeedText.Line(segment.Text) ?? "" : segment.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    private static UnreadableDocumentException WithoutText(Capture capture, MessageBody body) => new(
        body.IsEncrypted ? $"{capture.RelativePath} is encrypted; open it in the mail program and save its text as .txt."
        : body.Attachments.Count > 0 ? $"{capture.RelativePath} holds no text but attachments ({string.Join(", ", body.Attachments.Take(3))}); save those that are documents into the folder."
        : $"{capture.RelativePath} holds no text; remove it or save its text as .txt.");
}
