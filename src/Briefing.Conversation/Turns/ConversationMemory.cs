using System.Text.Json;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Turns;

/// <summary>Reads and keeps the state of conversations. What is too old, or cannot be read, is as if nothing had been said.</summary>
internal sealed class ConversationMemory(IFactStore store, TimeSpan lifetime, Action<BotEvent>? report)
{
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
    /// <param name="turn">The turn that leaves it.</param>
    /// <param name="state">The state.</param>
    /// <param name="before">What was recalled for the turn; null where nothing was.</param>
    /// <param name="now">The time.</param>
    internal void Keep(Turn turn, ConversationState state, ConversationState? before, DateTimeOffset now)
    {
        try
        {
            var by = StateKey.NameOf(turn);
            KeepOrFail(turn, state with { By = by, Before = by is null || before is null or { Last: null, Talk: null } ? null : before with { By = null, Before = null } }, now);
        }
        catch (Exception fault) when (IsOfStore(fault))
        {
            report?.Invoke(new BotEvent(BotEventKind.StateUnavailable, "the state of a conversation could not be kept", fault));
        }
    }

    /// <summary>Ends what the asker said before, where the parts that forget have not removed it already.</summary>
    internal void Forget(Turn turn, DateTimeOffset now)
    {
        try
        {
            if (store.ReadState(StateKey.Of(turn)) is not null) KeepOrFail(turn, new ConversationState(), now);
        }
        catch (Exception fault) when (IsOfStore(fault))
        {
            report?.Invoke(new BotEvent(BotEventKind.NotForgotten, "the state of a conversation could not be removed", fault));
        }
    }

    private static bool IsOfStore(Exception fault) => fault is StoreException or IOException or InvalidOperationException;

    private ConversationState RecallOrFail(Turn turn, DateTimeOffset now)
    {
        var own = Read(StateKey.Of(turn), now);
        // The same turn once more: a crash cut its answer short, and what it left must not count as said before.
        if (own?.By is { } by && by == StateKey.NameOf(turn)) own = own.Before is { } before ? Aged(before, now) : new ConversationState { LastVisit = own.LastVisit };
        if (turn.Asker is null) return own ?? new ConversationState();
        if (own is { Last: not null }) return own;
        // What somebody is setting up is nobody else's.
        var shared = Read(StateKey.OfConversation(turn.ConversationId), now)?.AskedLast is { } other ? Read(other, now) : null;
        return (shared ?? new ConversationState()) with { LastVisit = own?.LastVisit, Talk = own?.Talk };
    }

    private void KeepOrFail(Turn turn, ConversationState state, DateTimeOffset now)
    {
        var key = StateKey.Of(turn);
        Write(key, state);
        // A shared conversation knows who asked last, and not what: who is forgotten leaves no question of theirs behind.
        if (turn.Asker is not null) Write(StateKey.OfConversation(turn.ConversationId), new ConversationState { AskedLast = key });

        void Write(string under, ConversationState kept) =>
            store.WriteStateSoon(under, JsonSerializer.Serialize(kept with { At = now }, ConversationStateJson.Default.ConversationState), now);
    }

    private ConversationState? Read(string key, DateTimeOffset now)
    {
        try
        {
            var json = store.ReadState(key);
            var state = json is null ? null : JsonSerializer.Deserialize(json, ConversationStateJson.Default.ConversationState);
            return state is null ? null : Aged(state, now);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A state as it is after a while: after a pause on a new visit, and in the end forgotten.</summary>
    private ConversationState Aged(ConversationState state, DateTimeOffset now) =>
        now - state.At <= Pause ? state : now - state.At <= lifetime ? state with { LastVisit = state.At } : new ConversationState { LastVisit = state.At };
}
