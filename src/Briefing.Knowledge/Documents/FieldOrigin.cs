namespace Briefing.Knowledge.Documents;

/// <summary>Where a value of <see cref="DocumentMetadata"/> was found.</summary>
public enum MetadataOrigin
{
    /// <summary>The curator's sources.yaml, which wins over all else.</summary>
    Curator,

    /// <summary>The front matter of a Markdown file.</summary>
    FrontMatter,

    /// <summary>JSON-LD in a web page.</summary>
    StructuredData,

    /// <summary>A meta element or link in the head of a web page.</summary>
    MetaElement,

    /// <summary>The properties of a PDF or Office file.</summary>
    FileProperties,

    /// <summary>The header of a message.</summary>
    MessageHeader,

    /// <summary>The feed that named the document.</summary>
    Feed,

    /// <summary>What is printed in the document itself: title, by-line, masthead, dateline.</summary>
    Print,

    /// <summary>The address it was fetched from.</summary>
    Address,

    /// <summary>The name of the file.</summary>
    FileName,
}

/// <summary>Where one value was found.</summary>
/// <param name="Field">The name of the value as sources.yaml calls it: title, authors, publisher, series, said, published, url.</param>
/// <param name="Origin">Where it was found.</param>
public sealed record FieldOrigin(string Field, MetadataOrigin Origin);

/// <summary>The names of origins in running text.</summary>
public static class MetadataOrigins
{
    /// <summary>The origin as a sentence about a document names it: "its front matter", "sources.yaml".</summary>
    public static string Phrase(this MetadataOrigin origin) => origin switch
    {
        MetadataOrigin.Curator => SourcesFile.FileName,
        MetadataOrigin.FrontMatter => "its front matter",
        MetadataOrigin.StructuredData => "its structured data",
        MetadataOrigin.MetaElement => "the head of the page",
        MetadataOrigin.FileProperties => "its file properties",
        MetadataOrigin.MessageHeader => "its message header",
        MetadataOrigin.Feed => "its feed",
        MetadataOrigin.Print => "its own text",
        MetadataOrigin.Address => "its address",
        MetadataOrigin.FileName => "the name of its file",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "There is no such origin."),
    };
}
