using System.Collections.Immutable;
using Briefing.Knowledge.Storage;

namespace Briefing.Channels.Turns;

/// <summary>
/// Remembers each turn from before its work begins until its answer has gone out, so that a turn which is sent twice is answered
/// once, and one that a crash cut short is taken up again. One is at work on a turn at any time, however many hosts there are.
/// What a finished turn said is not kept. All methods but <see cref="IsHeld"/> throw <see cref="StoreException"/> where the
/// database is locked, damaged or out of reach; a turn whose acceptance fails so was not taken.
/// </summary>
public interface ITurnInbox
{
    /// <summary>Whether this host still holds what it accepted; where not, another may be at work on it, and nothing is sent any more.</summary>
    bool IsHeld { get; }

    /// <summary>Takes a turn, unless it came before.</summary>
    Task<Acceptance> AcceptAsync(InboxTurn turn, CancellationToken cancellation);

    /// <summary>Keeps what is about to be sent, so that after a crash this is sent and nothing is asked again.</summary>
    /// <param name="id">The turn's <see cref="InboxTurn.Id"/>.</param>
    /// <param name="answer">The messages as the channel keeps them.</param>
    Task AnswerReadyAsync(string id, string answer);

    /// <summary>Notes how many messages of the answer have arrived.</summary>
    Task SentAsync(string id, int count);

    /// <summary>The turn is over: what it said and its answer are forgotten, and only that it came is kept.</summary>
    Task AnsweredAsync(string id);

    /// <summary>Gives a turn back that could not be answered now; whoever looks first after a moment takes it up again.</summary>
    Task PutBackAsync(string id, DateTimeOffset notBefore);

    /// <summary>The turn was turned away: it is as if it had never come, and may be sent again.</summary>
    Task ForgetAsync(string id);

    /// <summary>Takes up turns that nobody works on: of hosts that died or were stopped, and those put back. The oldest come first.</summary>
    Task<ImmutableArray<InboxTurn>> ClaimAsync(string kind, int most);

    /// <summary>How many turns are not over, of all hosts.</summary>
    int CountUnfinished();

    /// <summary>Says that this host is alive; what it holds is not claimed by others for the time of a lease.</summary>
    void Renew();

    /// <summary>This host stops: what it has not finished may be claimed at once.</summary>
    void Leave();

    /// <summary>Removes turns that came before a moment.</summary>
    /// <returns>How many.</returns>
    int Sweep(DateTimeOffset before);

    /// <summary>Removes what is kept of a user.</summary>
    /// <param name="user">The user's <see cref="Conversation.Turns.Turn.UserId"/>.</param>
    /// <returns>How many turns.</returns>
    int Forget(string user);
}

/// <summary>What became of a turn that was handed in.</summary>
public enum Acceptance
{
    /// <summary>It is new and the caller's to answer.</summary>
    New,

    /// <summary>It came before and is being answered, here or by another host, or will be taken up again.</summary>
    AtWork,

    /// <summary>It came before and was answered.</summary>
    Answered,
}
