using System.Net;
using System.Text.Json.Nodes;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>What answers of the endpoint must look like.</summary>
internal static class Answers
{
    internal static void ShouldAnswer(JsonObject reply, JsonObject incoming)
    {
        ((string?)reply["type"]).ShouldBe("message");
        ((string?)reply["replyToId"]).ShouldBe((string?)incoming["id"]);
        ((string?)reply["recipient"]!["id"]).ShouldBe((string?)incoming["from"]!["id"]);
        ((string?)reply["from"]!["id"]).ShouldBe((string?)incoming["recipient"]?["id"] ?? "bot");
        JsonNode.DeepEquals(reply["conversation"], incoming["conversation"]).ShouldBeTrue();
        ((string?)reply["channelId"]).ShouldBe((string?)incoming["channelId"]);
    }

    /// <summary>A refusal is one line of JSON that has a code and a sentence.</summary>
    internal static async Task ShouldRefuseAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("\n");
        var error = (await ReadAsync(response))["error"]!;
        ((string?)error["code"]).ShouldNotBeNullOrEmpty();
        ((string?)error["message"]).ShouldNotBeNull().ShouldEndWith(".");
    }

    internal static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
}
