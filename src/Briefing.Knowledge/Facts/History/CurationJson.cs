using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Knowledge.Facts.History;

/// <summary>The JSON of the history: one change a line, readable without a program.</summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CurationChange))]
[JsonSerializable(typeof(CuratedState))]
internal sealed partial class CurationJson : JsonSerializerContext
{
    private static CurationJson Lines => field ??= new CurationJson(
        new JsonSerializerOptions(Default.GeneratedSerializerOptions!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    internal static string Write(CurationChange change) => JsonSerializer.Serialize(change, Lines.CurationChange);

    internal static string Write(CuratedState state) => JsonSerializer.Serialize(state, Lines.CuratedState);

    /// <summary>The change of a line; null where it is none.</summary>
    internal static CurationChange? Read(string line)
    {
        try
        {
            var change = JsonSerializer.Deserialize(line, Lines.CurationChange);
            return change is null || change.Before is { Topics.IsDefault: true } || change.After is { Topics.IsDefault: true } ? null : change;
        }
        catch (JsonException)
        {
            return null; // a line that was cut short by a full disk, or edited
        }
    }
}
