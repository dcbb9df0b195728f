using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Fuzzing.Inputs.Mutations;

namespace Briefing.Fuzzing.Calls.Making;

/// <summary>Changes to JSON that leave it JSON, then some that do not.</summary>
internal static class JsonMutations
{
    private static readonly string[] Tokens = ["{", "}", "[", "]", ":", ",", "\"", "\\u0000", "\\ud800", "null", "true", "1e999", "-", "//", "\\", "\"type\":\"message\"", "\"text\":", "{\"a\":"];

    private static readonly JsonSerializerOptions Written = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 2000 };

    /// <summary>Makes a few changes to an object, and writes it.</summary>
    public static byte[] Apply(JsonObject json, Random random)
    {
        for (var left = random.Next(4) switch { 0 => 0, 1 => 1, 2 => random.Next(1, 4), _ => random.Next(1, 10) }; left > 0; left--) Once(json, random);
        var bytes = Encoding.UTF8.GetBytes(Text(json));
        return random.Next(12) switch
        {
            0 => ByteMutations.Apply(bytes, random, Tokens, () => bytes),
            1 => Transcoding.Apply(bytes, random),
            2 => Doubled(bytes, random),
            _ => bytes,
        };
    }

    /// <summary>A value that some reader does not expect where it stands.</summary>
    public static JsonNode? Value(Random random) => random.Next(12) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextInt64(long.MinValue, long.MaxValue)),
        3 => JsonValue.Create(random.NextDouble() * 1e300),
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => Nested(random.Next(1, 200)),
        7 => new JsonArray([.. Enumerable.Range(0, random.Next(1, 300)).Select(_ => (JsonNode)JsonValue.Create(HostileText.Piece(random)))]),
        _ => JsonValue.Create(HostileText.Piece(random)),
    };

    private static void Once(JsonObject json, Random random)
    {
        var objects = Objects(json).ToList();
        var place = objects[random.Next(objects.Count)];
        if (place.Count == 0)
        {
            place[HostileText.Piece(random)] = Value(random);
            return;
        }

        var (name, value) = place.ElementAt(random.Next(place.Count));
        switch (random.Next(6))
        {
            case 0:
                place.Remove(name);
                break;
            case 1:
                place.Remove(name);
                place[name.ToUpperInvariant()] = value;
                break;
            case 2:
                place[HostileText.Piece(random)] = Value(random);
                break;
            case 3 when value is not null:
                place[name] = random.Next(2) == 0 ? new JsonArray(value.DeepClone(), value.DeepClone()) : new JsonObject { [name] = value.DeepClone() };
                break;
            case 4:
                place[name] = objects[random.Next(objects.Count)].DeepClone();
                break;
            default:
                place[name] = Value(random);
                break;
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.Select(field => field.Value).SelectMany(Objects).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    private static JsonNode Nested(int depth)
    {
        JsonNode inner = JsonValue.Create("deep");
        for (var i = 0; i < depth; i++) inner = i % 2 == 0 ? new JsonArray(inner) : new JsonObject { ["a"] = inner };
        return inner;
    }

    /// <summary>The object with a name that comes twice: readers differ in which of both counts.</summary>
    private static byte[] Doubled(byte[] bytes, Random random)
    {
        var name = new[] { "type", "text", "conversation", "serviceUrl", "channelId", "from", "value" }[random.Next(7)];
        var more = JsonSerializer.Serialize(Value(random), Written);
        return [.. Encoding.UTF8.GetBytes($"{{\"{name}\":{more},"), .. bytes.AsSpan(Math.Min(1, bytes.Length))];
    }

    /// <summary>Half a character cannot be written by the serializer, but arrives as an escape all the same.</summary>
    private static string Text(JsonObject json) => json.ToJsonString(Written);
}
