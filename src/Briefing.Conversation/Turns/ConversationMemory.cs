using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Turns;

/// <summary>Reads and keeps the state of conversations. What is too old, or cannot be read, is as if nothing had been said.</summary>
internal sealed class ConversationMemory(IFactStore store, TimeSpan lifetime)
{
    private const int LongestKey = 512;

    internal ConversationState Recall(string conversationId, DateTimeOffset now)
    {
        try
        {
            var json = store.ReadState(Key(conversationId));
            var state = json is null ? null : JsonSerializer.Deserialize(json, ConversationStateJson.Default.ConversationState);
            return state is not null && now - state.At <= lifetime ? state : new ConversationState();
        }
        catch (JsonException)
        {
            return new ConversationState();
        }
    }

    internal void Keep(string conversationId, ConversationState state, DateTimeOffset now) =>
        store.WriteState(Key(conversationId), JsonSerializer.Serialize(state with { At = now }, ConversationStateJson.Default.ConversationState), now);

    private static string Key(string conversationId) =>
        "conversation/" + (conversationId.Length <= LongestKey ? conversationId : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversationId))));
}
