using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Briefing.Host.Serving.Models;

/// <summary>A chat model behind <c>/chat/completions</c>: https://platform.openai.com/docs/api-reference/chat.</summary>
internal sealed class CompatibleChat(ModelEndpoint endpoint, string model) : IChatClient
{
    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = new JsonObject
        {
            ["model"] = model,
            ["messages"] = new JsonArray([.. messages.Select(message => (JsonNode)new JsonObject { ["role"] = message.Role.Value, ["content"] = message.Text })]),
            ["temperature"] = options?.Temperature ?? 0,
            ["max_tokens"] = options?.MaxOutputTokens ?? 120,
        };
        var reply = await endpoint.PostAsync("chat/completions", body, cancellationToken);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, Content(reply)));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates()) yield return update;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose() => endpoint.Dispose();

    private static string Content(JsonObject reply) =>
        reply["choices"] is JsonArray { Count: > 0 } choices && choices[0] is JsonObject choice && choice["message"] is JsonObject message
            && message["content"] is JsonValue content && content.TryGetValue<string>(out var text)
            ? text : throw new InvalidDataException("The model's service sent no message.");
}
