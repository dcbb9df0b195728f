using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Storage;

/// <summary>A mark in a column.</summary>
/// <param name="Label">What it says.</param>
/// <param name="At">After the last character that it annotates.</param>
/// <param name="Note">The ordinal of its note.</param>
internal sealed record NoteMarkRecord(string Label, int At, int? Note);

/// <summary>What was set aside, in a column.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Span">Where it stands, as links write it; null where it stands nowhere.</param>
/// <param name="Excerpt">What it says; null where the span says it.</param>
internal sealed record SetAsideRecord(
    SetAsideReason Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Span,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Excerpt);

/// <summary>Note marks and what was set aside, to columns and back.</summary>
internal static class StoredNotes
{
    /// <summary>Null for no marks, as most passages have it.</summary>
    internal static string? Write(ImmutableArray<NoteMark> marks) => marks.IsDefaultOrEmpty ? null
        : JsonSerializer.Serialize([.. marks.Select(mark => new NoteMarkRecord(mark.Label, mark.At, mark.Note))], StoredJson.Readable.NoteMarkRecordArray);

    internal static ImmutableArray<NoteMark> ReadMarks(ReadOnlySpan<byte> json) => json.IsEmpty ? []
        : [.. JsonSerializer.Deserialize(json, StoredJson.Readable.NoteMarkRecordArray)!.Select(mark => new NoteMark(mark.Label, mark.At, mark.Note))];

    internal static string Write(ImmutableArray<SetAside> aside) => aside.IsDefaultOrEmpty ? "[]"
        : JsonSerializer.Serialize(
            [.. aside.Select(one => new SetAsideRecord(one.Reason, one.Span?.ToString(), one.Span is null ? one.Excerpt : null))],
            StoredJson.Readable.SetAsideRecordArray);

    /// <exception cref="StoreException">A span is none, or not in the text.</exception>
    internal static ImmutableArray<SetAside> ReadSetAside(string json, string text) =>
        [.. JsonSerializer.Deserialize(json, StoredJson.Readable.SetAsideRecordArray)!.Select(one => Read(one, text))];

    private static SetAside Read(SetAsideRecord record, string text)
    {
        if (record.Span is not { } locator) return new SetAside(record.Reason, null, record.Excerpt ?? "");
        if (!Passage.TryParseLocator(locator, out var spans) || spans[0].End > text.Length)
            throw StoredSpans.Damaged($"\"{locator}\" is no span of its text");
        return new SetAside(record.Reason, spans[0], Excerpt.Of(text.AsSpan(spans[0].Start, spans[0].Length)));
    }
}
