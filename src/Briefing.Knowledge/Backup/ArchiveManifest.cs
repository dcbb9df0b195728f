using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Knowledge.Backup;

/// <summary>The first entry of a backup.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Version">The version of the layout; a reader refuses one above its own.</param>
/// <param name="Schema">The number of the last migration of the database that the rows come from.</param>
internal sealed record ArchiveHead(string Format, int Version, int Schema)
{
    internal const string FormatName = "briefing-bot-backup";
    internal const int CurrentVersion = 2;

    /// <summary>The number of the last script of each part that has tables; null for none, as in version 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? Parts { get; init; }

    /// <summary>A head that says as little as it can, so that an older program restores what it knows of.</summary>
    internal static ArchiveHead Of(int schema, IReadOnlyDictionary<string, int> parts) =>
        parts.Count == 0 ? new(FormatName, 1, schema) : new(FormatName, CurrentVersion, schema) { Parts = parts };
}

/// <summary>The last entry of a backup: what must have come before it.</summary>
internal sealed record ArchiveManifest
{
    /// <summary>The captured bytes.</summary>
    public required ObjectSummary Captures { get; init; }

    /// <summary>The texts that are not the bytes of their capture.</summary>
    public required ObjectSummary Texts { get; init; }

    /// <summary>The sections of rows, in their order.</summary>
    public required IReadOnlyList<RowSummary> Sections { get; init; }

    /// <summary>The captures that the store itself had lost, or whose bytes were damaged.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}

/// <summary>Entries that are named by their hash.</summary>
/// <param name="Count">How many.</param>
/// <param name="Bytes">How long together.</param>
/// <param name="Digest">The SHA-256 over their names, each with a line feed, in order.</param>
internal sealed record ObjectSummary(long Count, long Bytes, string Digest);

/// <summary>One section of rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Parts">The SHA-256 of each of its parts, in order.</param>
internal sealed record RowSummary(string Name, long Rows, IReadOnlyList<string> Parts);

/// <summary>How head, manifest and records are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ArchiveHead))]
[JsonSerializable(typeof(ArchiveManifest))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
