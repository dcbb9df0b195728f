using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.Teams.Extension;

/// <summary>The answers to the invokes of a message extension.</summary>
internal static class ExtensionResult
{
    /// <summary>A list of cards.</summary>
    internal static InvokeResponse Of(IEnumerable<JsonObject> attachments) => Answer(new JsonObject
    {
        ["type"] = "result",
        ["attachmentLayout"] = "list",
        ["attachments"] = new JsonArray([.. attachments]),
    });

    /// <summary>A line in place of results.</summary>
    internal static InvokeResponse Saying(string text) => Answer(new JsonObject { ["type"] = "message", ["text"] = text });

    private static InvokeResponse Answer(JsonObject extension) => new()
    {
        Status = 200,
        Body = JsonSerializer.SerializeToElement(new JsonObject { ["composeExtension"] = extension }, ActivityJson.Wire.JsonObject),
    };
}
