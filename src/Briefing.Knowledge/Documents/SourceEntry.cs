using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents;

/// <summary>What <c>sources.yaml</c> says of one document.</summary>
public sealed record SourceEntry
{
    /// <summary>The path relative to the sources folder, with forward slashes; or the absolute address of a document that was fetched.</summary>
    public required string File { get; init; }

    /// <summary>The identifier the curator chose; null for the default one.</summary>
    public string? Id { get; init; }

    /// <summary>The title; null with <see cref="Says"/> true for "title" means that it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The authors.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The series, with its number.</summary>
    public string? Series { get; init; }

    /// <summary>The serial's ISSN.</summary>
    public string? Issn { get; init; }

    /// <summary>The day on which what the document records was said.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The absolute http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>The id of the document that this one summarises.</summary>
    public string? Summarises { get; init; }

    /// <summary>What kind of source it is, as <c>dialogs/sources.yaml</c> names kinds: <c>think tank</c>, <c>news</c>, ….</summary>
    public string? Kind { get; init; }

    /// <summary>How much of it the reader shows: <see cref="ReaderRights.Whole"/> or <see cref="ReaderRights.Context"/>; null where nothing is said.</summary>
    public string? Reader { get; init; }

    /// <summary>The keys that stand in the entry, also those that say <c>null</c>.</summary>
    public ImmutableHashSet<string> Keys { get; init; } = [];

    /// <summary>Whether the entry has a key, and so overrides what the document says of itself.</summary>
    public bool Says(string key) => Keys.Contains(key);

    /// <summary>Whether <see cref="File"/> is the address of a document that was fetched, and not a path.</summary>
    public bool IsAddress => WebAddress.Absolute(File) is not null;
}
