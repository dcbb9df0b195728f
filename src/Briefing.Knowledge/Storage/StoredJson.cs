using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>The JSON in columns: metadata, names and lists.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DocumentMetadata))]
[JsonSerializable(typeof(CaptureRecord))]
[JsonSerializable(typeof(FactsRecord))]
[JsonSerializable(typeof(WatchesRecord))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableArray<PersonReference>))]
[JsonSerializable(typeof(ImmutableArray<ReadingWarning>))]
[JsonSerializable(typeof(NoteMarkRecord[]))]
[JsonSerializable(typeof(SetAsideRecord[]))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>Names and titles stay readable in the database; nothing of this JSON goes into a page.</summary>
    internal static StoredJson Readable => field ??= new StoredJson(
        new JsonSerializerOptions(Default.GeneratedSerializerOptions!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    internal static string Write(DocumentMetadata metadata) => JsonSerializer.Serialize(metadata, Readable.DocumentMetadata);

    /// <summary>What an earlier program did not write is empty.</summary>
    internal static DocumentMetadata ReadMetadata(string json)
    {
        var metadata = JsonSerializer.Deserialize(json, Readable.DocumentMetadata)!;
        return metadata with { Authors = OrEmpty(metadata.Authors), BasedOn = OrEmpty(metadata.BasedOn), Origins = OrEmpty(metadata.Origins) };
    }

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> values) => values.IsDefault ? [] : values;

    internal static string Write(ImmutableArray<string> values) =>
        values.IsDefaultOrEmpty ? "[]" : JsonSerializer.Serialize(values, Readable.ImmutableArrayString);

    internal static ImmutableArray<string> ReadStrings(string json) =>
        json == "[]" ? [] : JsonSerializer.Deserialize(json, Readable.ImmutableArrayString);

    internal static string Write(ImmutableArray<ReadingWarning> warnings) =>
        warnings.IsDefaultOrEmpty ? "[]" : JsonSerializer.Serialize(warnings, Readable.ImmutableArrayReadingWarning);

    internal static ImmutableArray<ReadingWarning> ReadWarnings(string json) =>
        json == "[]" ? [] : JsonSerializer.Deserialize(json, Readable.ImmutableArrayReadingWarning);

    /// <summary>Null for nobody, as most statements have it.</summary>
    internal static string? Write(ImmutableArray<PersonReference> people) =>
        people.IsDefaultOrEmpty ? null : JsonSerializer.Serialize(people, Readable.ImmutableArrayPersonReference);

    internal static ImmutableArray<PersonReference> ReadPeople(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Readable.ImmutableArrayPersonReference);
}
