using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// What is kept beside a capture for one document: enough to build the document again when the database is lost and the
/// sources folder is gone.
/// </summary>
internal sealed record CaptureRecord
{
    /// <summary>The file name of the database that this belongs to: several may share a folder.</summary>
    public required string Store { get; init; }

    /// <summary>The hash of the captured bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The absolute path of the sources folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The path of the file in it.</summary>
    public required string RelativePath { get; init; }

    /// <summary>When the file was last written.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>What was known of the document, with what its sources.yaml said.</summary>
    public required DocumentMetadata Metadata { get; init; }

    /// <summary>When this version was captured first.</summary>
    public required DateTimeOffset Captured { get; init; }

    /// <summary>When this version became the active one; of several versions the last one is active.</summary>
    public required DateTimeOffset Activated { get; init; }

    /// <summary>What the server called the bytes; null for a file.</summary>
    public string? ContentType { get; init; }

    /// <summary>How the bytes came over the web; null for a file.</summary>
    public FetchedFrom? Fetched { get; init; }

    /// <summary>When the file was found to be gone; null while it is there.</summary>
    public DateTimeOffset? Removed { get; init; }
}

/// <summary>A facts.yaml, kept beside the captures so that curated facts outlive their folder.</summary>
/// <param name="Store">The file name of the database that it belongs to.</param>
/// <param name="Folder">The absolute path of the sources folder.</param>
/// <param name="Yaml">The text of the file.</param>
internal sealed record FactsRecord(string Store, string Folder, string Yaml)
{
    /// <summary>Where its facts and hidden quotations were anchored last.</summary>
    public ImmutableArray<KeptAnchor> Anchors { get => field.IsDefault ? [] : field; init; } = [];
}
