using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Turns;

/// <summary>Reads and keeps the state of conversations. What is too old, or cannot be read, is as if nothing had been said.</summary>
internal sealed class ConversationMemory(IFactStore store, TimeSpan lifetime, Action<BotEvent>? report)
{
    private const int LongestKey = 512;

    /// <summary>After a pause of this length a user is on a new visit.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>
    /// What the asker said before; in a conversation of several people, for who has not asked yet, what the last one asked.
    /// </summary>
    internal ConversationState Recall(Turn turn, DateTimeOffset now)
    {
        try
        {
            return RecallOrFail(turn, now);
        }
        catch (Exception fault) when (IsOfStore(fault))
        {
            report?.Invoke(new BotEvent(BotEventKind.StateUnavailable, "the state of a conversation could not be read", fault));
            return new ConversationState();
        }
    }

    /// <summary>Keeps the state for who asked, and for whoever joins in.</summary>
    internal void Keep(Turn turn, ConversationState state, DateTimeOffset now)
    {
        try
        {
            KeepOrFail(turn, state, now);
        }
        catch (Exception fault) when (IsOfStore(fault))
        {
            report?.Invoke(new BotEvent(BotEventKind.StateUnavailable, "the state of a conversation could not be kept", fault));
        }
    }

    private static bool IsOfStore(Exception fault) => fault is StoreException or IOException or InvalidOperationException;

    private ConversationState RecallOrFail(Turn turn, DateTimeOffset now)
    {
        var shared = Read(Key(turn.ConversationId), now) ?? new ConversationState();
        if (turn.Asker is not { } asker) return shared;
        var own = Read(KeyOf(turn.ConversationId, asker), now);
        // What somebody is setting up is nobody else's.
        return own is { Last: not null } ? own : shared with { LastVisit = own?.LastVisit, Talk = own?.Talk };
    }

    private void KeepOrFail(Turn turn, ConversationState state, DateTimeOffset now)
    {
        var json = JsonSerializer.Serialize(state with { At = now }, ConversationStateJson.Default.ConversationState);
        if (turn.Asker is { } asker) store.WriteState(KeyOf(turn.ConversationId, asker), json, now);
        store.WriteState(Key(turn.ConversationId), json, now);
    }

    private ConversationState? Read(string key, DateTimeOffset now)
    {
        try
        {
            var json = store.ReadState(key);
            var state = json is null ? null : JsonSerializer.Deserialize(json, ConversationStateJson.Default.ConversationState);
            return state is null || now - state.At <= Pause ? state
                : now - state.At <= lifetime ? state with { LastVisit = state.At } : new ConversationState { LastVisit = state.At };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Only a hash of who asks is kept, in a form that no conversation's own key can have.</summary>
    private static string KeyOf(string conversationId, string asker) =>
        "asker/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{conversationId.Length}:{conversationId}{asker}"))));

    private static string Key(string conversationId) =>
        "conversation/" + (conversationId.Length <= LongestKey ? conversationId : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversationId))));
}
