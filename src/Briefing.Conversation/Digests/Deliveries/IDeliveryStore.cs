using System.Collections.Immutable;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Conversation.Digests.Deliveries;

/// <summary>The messages that are owed, and who sends them. Every method is one transaction, safe beside other programs.</summary>
public interface IDeliveryStore
{
    /// <summary>
    /// Owes what has come due: for each subscription whose time has come one delivery, however many of its times were missed, and
    /// sets its next time. One of an earlier time that still waits is dropped.
    /// </summary>
    /// <param name="now">Now.</param>
    /// <param name="most">How many subscriptions at most; call again while it returns as many.</param>
    /// <returns>How many came due.</returns>
    int OweDue(DateTimeOffset now, int most);

    /// <summary>
    /// Owes a message out of turn; nothing where it is owed or was sent already, or the subscription has been stopped or removed.
    /// </summary>
    /// <returns>Whether it is new.</returns>
    bool Owe(Subscription subscription, string occurrence, DateTimeOffset due);

    /// <summary>
    /// Claims waiting deliveries whose time has come and those whose sender has let its lease run out: fairly over tenants, and
    /// of one conversation one at a time, the oldest first.
    /// </summary>
    /// <param name="sender">Who claims.</param>
    /// <param name="now">Now.</param>
    /// <param name="lease">How long they are held.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="except">Tenants of which nothing is claimed, since enough of them waits at the sender already.</param>
    ImmutableArray<Claim> Claim(string sender, DateTimeOffset now, TimeSpan lease, int most, IReadOnlyCollection<string> except);

    /// <summary>Holds a claim for longer; false where it was lost.</summary>
    bool Extend(Claim claim, DateTimeOffset until);

    /// <summary>
    /// Notes what is about to be sent, before it is: after a crash the same message is sent again under the same key, so that a
    /// channel that can tell drops the second.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="contentJson">What the recipient has got when it arrives.</param>
    /// <param name="messageJson">The message as the channel takes it; kept until the delivery is sent or ended, and then removed.</param>
    /// <param name="at">Now.</param>
    /// <returns>False where the claim was lost or its lease has run out, and then nothing may be sent.</returns>
    bool Begin(Claim claim, string contentJson, string messageJson, DateTimeOffset at);

    /// <summary>
    /// Marks it as taken by the channel, and keeps what the recipient has got now, also where the subscription was stopped while
    /// it was on its way; false where the claim was lost.
    /// </summary>
    bool Complete(Claim claim, string? messageId, DateTimeOffset at);

    /// <summary>Gives it back to be sent again at a time; false where the claim was lost.</summary>
    bool Release(Claim claim, DateTimeOffset notBefore, string reason);

    /// <summary>Ends it without sending, as dropped or failed; false where the claim was lost.</summary>
    bool End(Claim claim, DeliveryState state, string reason, DateTimeOffset at);

    /// <summary>The deliveries of a subscription, the latest first.</summary>
    ImmutableArray<Delivery> Of(string subscriptionId, int most);

    /// <summary>What the recipient was last sent and has got: the content of the latest delivery that the channel took; null before the first.</summary>
    string? LastContent(string subscriptionId);

    /// <summary>When something is owed next, over all; null where nothing is.</summary>
    DateTimeOffset? NextDue();

    /// <summary>When due times were last looked for, to the minute, by whichever program; null before the first time.</summary>
    DateTimeOffset? LastTick();

    /// <summary>Notes that somebody has read a delivery; false where it is none of the conversation's, or is noted already.</summary>
    bool Acknowledge(long delivery, string conversation, Acknowledgement acknowledgement);

    /// <summary>Who has read a delivery, the first first.</summary>
    ImmutableArray<Acknowledgement> Acknowledgements(long delivery, string conversation);

    /// <summary>Removes deliveries that ended before a moment, the oldest first.</summary>
    /// <returns>How many; call again while it is as many as asked for.</returns>
    int Purge(DateTimeOffset before, int most);
}

/// <summary>A delivery that one sender holds.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Token">What tells this claim from an earlier one of the same delivery.</param>
/// <param name="Until">When its lease runs out.</param>
/// <param name="ContentJson">What the recipient has got when what an earlier attempt was about to send arrives; null where none was.</param>
/// <param name="MessageJson">What an earlier attempt was about to send, as the channel takes it; null where none was.</param>
public sealed record Claim(Delivery Delivery, long Token, DateTimeOffset Until, string? ContentJson, string? MessageJson);

/// <summary>That somebody has read a delivery.</summary>
/// <param name="ReaderId">Who, unique over all channels and tenants: <c>channel/tenant/user</c>.</param>
/// <param name="ReaderName">The name, as the channel tells it.</param>
/// <param name="At">When.</param>
public sealed record Acknowledgement(string ReaderId, string ReaderName, DateTimeOffset At);
