using System.Globalization;
using Briefing.Knowledge.Documents.Decoding;
using Briefing.Knowledge.Documents.Feeds;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>A text that a message shows.</summary>
/// <param name="Text">The words, or the HTML that they stand in.</param>
/// <param name="IsHtml">Which of both.</param>
internal readonly record struct ShownText(string Text, bool IsHtml);

/// <summary>Chooses the parts of a message that are its text; the others are attachments, and only listed.</summary>
internal sealed class MessageBody
{
    /// <summary>A plain version says less than the HTML when it has not this share of its words: it only asks to look at the other.</summary>
    private const double FullShare = 0.8;

    private readonly string _path;
    private readonly ICollection<ReadingWarning> _warnings;

    private MessageBody(string path, ICollection<ReadingWarning> warnings) => (_path, _warnings) = (path, warnings);

    /// <summary>The texts, in order.</summary>
    public List<ShownText> Texts { get; } = [];

    /// <summary>What was attached: name or media type, and size.</summary>
    public List<string> Attachments { get; } = [];

    /// <summary>Whether the text is encrypted.</summary>
    public bool IsEncrypted { get; private set; }

    public static MessageBody Of(MimePart message, string path, ICollection<ReadingWarning> warnings)
    {
        var body = new MessageBody(path, warnings);
        body.Visit(message);
        return body;
    }

    private void Visit(MimePart part)
    {
        switch (part.MediaType)
        {
            case "multipart/encrypted" or "application/pkcs7-mime" or "application/x-pkcs7-mime":
                IsEncrypted = true;
                break;
            case "multipart/alternative" when part.Parts.Length > 0:
                Alternative(part);
                break;
            case "multipart/related" when part.Parts.Length > 0:
                Visit(part.Parts[0]);
                foreach (var other in part.Parts.Skip(1)) Attach(other);
                break;
            case var type when type.StartsWith("multipart/", StringComparison.Ordinal) && part.Parts.Length > 0:
                foreach (var inner in part.Parts) Visit(inner);
                break;
            default:
                if (part.IsShown && Decoded(part) is { } text) Texts.Add(text);
                else if (!part.IsShown) Attach(part);
                break;
        }
    }

    /// <summary>Of several versions the plain one, which has no layout to guess at, unless the HTML says more.</summary>
    private void Alternative(MimePart part)
    {
        var versions = part.Parts.Select(version =>
        {
            var body = new MessageBody(_path, []);
            body.Visit(version);
            return body;
        }).ToList();
        var plain = versions.Find(version => version.Texts is [{ IsHtml: false }]);
        var rich = versions.Find(version => version.Texts.Exists(text => text.IsHtml));
        var chosen = plain is null ? rich : rich is null || Words(plain) >= Words(rich) * FullShare ? plain : rich;
        if (chosen is not null) Texts.AddRange(chosen.Texts);
        IsEncrypted |= versions.Exists(version => version.IsEncrypted);
        Attachments.AddRange(versions.SelectMany(version => version.Attachments));
    }

    private static int Words(MessageBody body) => body.Texts.Sum(text => (text.IsHtml ? FeedText.Line(text.Text) ?? "" : text.Text).AsSpan().Count(' '));

    private ShownText? Decoded(MimePart part)
    {
        var bytes = part.Decode();
        if (bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0) return null;
        var html = part.MediaType == "text/html";
        var capture = new Capture(_path, "", bytes) { ContentType = part.Header["Content-Type"] };
        try
        {
            var text = TextDecoder.Decode(capture, html ? Html.DeclaredEncoding.Of(bytes) : null, _warnings);
            if (html) return new ShownText(text, true);
            text = text.ReplaceLineEndings("\n");
            var type = part.Header.ContentType;
            return new ShownText("flowed".Equals(type.Parameter("format"), StringComparison.OrdinalIgnoreCase)
                ? FlowedText.Unwrap(text, "yes".Equals(type.Parameter("delsp"), StringComparison.OrdinalIgnoreCase)) : text, false);
        }
        catch (UnreadableDocumentException)
        {
            Attach(part); // it calls itself text and is something else
            return null;
        }
    }

    private void Attach(MimePart part)
    {
        if (part.MediaType is "application/pgp-signature" or "application/pkcs7-signature" or "application/x-pkcs7-signature" || part.Body.Length == 0) return;
        Attachments.Add(string.Create(CultureInfo.InvariantCulture, $"{part.FileName ?? part.MediaType} ({(part.Body.Length + 1023) / 1024} KB)"));
    }
}
