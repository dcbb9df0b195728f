using System.Collections.Immutable;

namespace Briefing.Knowledge.Backup;

/// <summary>
/// What a backup holds, in the order of its entries. A table that a later schema adds is one more line here; a test fails
/// for a table that is missing.
/// </summary>
/// <remarks>
/// <code>
/// archive.json                     format, version and schema, so that a newer backup is refused at once
/// captures/ab/abcd…                captured bytes, each under its SHA-256
/// texts/ab/abcd…                   texts in UTF-8 that are not the bytes of their capture, likewise
/// sections/NAME/000001.jsonl       rows: a line with the names of the columns, then one array a line
/// manifest.json                    counts and hashes of everything before it; a backup without it is cut short
/// </code>
/// </remarks>
internal static class ArchiveSections
{
    internal const string Head = "archive.json";
    internal const string Captures = "captures";
    internal const string Texts = "texts";
    internal const string Rows = "sections";
    internal const string Manifest = "manifest.json";

    /// <summary>The section of the records beside the captures, from which a lost database is built again.</summary>
    internal const string Records = "records";

    /// <summary>The section of the facts.yaml files as they were kept last.</summary>
    internal const string FactsFiles = "facts-files";

    /// <summary>The table that <see cref="Texts"/> stands for.</summary>
    internal const string TextTable = "texts";

    /// <summary>The tables that are kept row by row, each a section of its own name.</summary>
    internal static readonly ImmutableArray<string> Tables =
    [
        "store",      // the number of the last change
        "documents",  // versions, active and earlier
        "files",      // where the active ones were found
        "passages",
        "quotations",
        "statements",
        "people",
        "facts",      // curated facts with their anchors
        "watches",    // sources that are looked at on a schedule
        "feed_entries",
        "fetches",    // what servers said of fetched addresses
        "hidden_quotes",
        "version_changes",
        "curation_history",
        "state",      // conversations
    ];

    /// <summary>Every section of rows, in order.</summary>
    internal static readonly ImmutableArray<string> RowSections = [.. Tables, Records, FactsFiles];
}
