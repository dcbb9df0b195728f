using System.Text.Json.Serialization;

namespace Briefing.Host.Contract;

/// <summary>What <c>ingest --json</c> reports.</summary>
/// <param name="Store">The database.</param>
/// <param name="Documents">How many documents these sources have in it.</param>
/// <param name="Added">How many files are new.</param>
/// <param name="Changed">How many have another content, or were read again by better means.</param>
/// <param name="Unchanged">How many had nothing to do.</param>
/// <param name="Removed">How many are gone.</param>
/// <param name="Failed">How many could not be read.</param>
/// <param name="Passages">How many paragraphs, headings, list items, turns and notes the documents have.</param>
/// <param name="Quotations">How many quotations.</param>
/// <param name="Statements">How many statements that can answer.</param>
/// <param name="Facts">How many curated facts are anchored in them.</param>
/// <param name="Warnings">What the curator should know.</param>
/// <param name="Changes">What became of the quotes of documents that have changed; of each the first twenty that are not the same.</param>
/// <param name="ElapsedMs">How long it took, in milliseconds.</param>
internal sealed record IngestLine(
    string Store,
    int Documents,
    int Added,
    int Changed,
    int Unchanged,
    int Removed,
    int Failed,
    int Passages,
    int Quotations,
    int Statements,
    int Facts,
    IReadOnlyList<WarningElement> Warnings,
    IReadOnlyList<ChangeElement> Changes,
    [property: JsonPropertyName("elapsed_ms")] double ElapsedMs);

/// <summary>Something that the curator should know; of one file, or of none in particular.</summary>
internal sealed record WarningElement(string? File, string Code, string Message);
