using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Channels.ActivityProtocol.Schema.Writing;

/// <summary>
/// Writes JSON that was read from valid JSON as it stands, byte by byte. Written token by token, a card takes longer than the answer
/// on it took to find.
/// </summary>
internal sealed class RawElementConverter : JsonConverter<JsonElement?>
{
    /// <inheritdoc/>
    public override JsonElement? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : JsonElement.ParseValue(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonElement? value, JsonSerializerOptions options)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } element) writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(element), skipInputValidation: true);
        else writer.WriteNullValue();
    }
}
