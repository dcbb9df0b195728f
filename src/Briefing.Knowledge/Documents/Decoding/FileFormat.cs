namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>The kinds of files that there is a reader for.</summary>
internal enum FileFormat
{
    /// <summary>None of those below.</summary>
    Unknown,

    /// <summary>Text, also as it came out of a PDF.</summary>
    PlainText,

    /// <summary>Markdown with front matter.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A Word document in Office Open XML.</summary>
    Word,

    /// <summary>A message as mail programs save it (.eml).</summary>
    Message,

    /// <summary>A web page with its pictures in one file, as browsers save it (.mhtml).</summary>
    WebArchive,

    /// <summary>A feed, RSS or Atom.</summary>
    Feed,
}
