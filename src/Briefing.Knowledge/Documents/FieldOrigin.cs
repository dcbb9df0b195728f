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
