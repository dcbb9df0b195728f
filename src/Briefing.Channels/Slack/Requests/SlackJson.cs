using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Turns;

namespace Briefing.Channels.Slack.Requests;

/// <summary>Reads what is wanted out of Slack's JSON, of which there is far more, and which may hold anything.</summary>
internal static class SlackJson
{
    /// <summary>The longest identifier; Slack's have about a dozen letters.</summary>
    private const int LongestId = 64;

    private static readonly JsonDocumentOptions Bounds = new() { MaxDepth = 32 };

    /// <summary>The document; null where the body is none, or is nested too deep.</summary>
    internal static JsonDocument? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Bounds);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text at the end of a path of names; null where there is none.</summary>
    internal static string? Text(this JsonElement element, params ReadOnlySpan<string> path) => WireText.Of(At(element, path));

    /// <summary>An identifier of Slack's at the end of a path: capital letters, digits, and the point of a time; null where there is none.</summary>
    internal static string? Id(this JsonElement element, params ReadOnlySpan<string> path) => AsId(WireText.Of(At(element, path)));

    /// <summary>The same of a text.</summary>
    internal static string? AsId(string? text) =>
        text is { Length: > 0 and <= LongestId } && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '.') ? text : null;

    /// <summary>Whether the end of a path is true.</summary>
    internal static bool IsTrue(this JsonElement element, params ReadOnlySpan<string> path) => At(element, path).ValueKind == JsonValueKind.True;

    /// <summary>The first element of the array at the end of a path; undefined where there is none.</summary>
    internal static JsonElement First(this JsonElement element, params ReadOnlySpan<string> path) =>
        At(element, path) is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() > 0 ? array[0] : default;

    /// <summary>The end of a path; undefined where there is none.</summary>
    internal static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetMember(name, out element)) return default;
        return element;
    }
}
