using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Conversation.Digests.Sending.Attempts;

/// <summary>One attempt at one claimed delivery, from what it has to say to what came of it.</summary>
/// <remarks>
/// The order is what the guarantee rests on. The message is kept before it is sent, and the answer is kept after: a sender that
/// dies before the first sends nothing; one that dies between the two leaves a message that the next sender sends again, the
/// same under the same key; after the second it is never sent again. Before it is sent the lease is seen to outlast the attempt.
/// </remarks>
internal sealed class DeliveryAttempt(SendingParts parts, StoreGate store, ConversationWindows windows)
{
    /// <summary>What of a lease must be left when the time of an attempt is over, to note what came of it.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(4);

    /// <summary>Makes the attempt.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="composer">What makes the message where none was begun.</param>
    /// <param name="lane">The others to the same tenant.</param>
    /// <param name="place">Its place among them.</param>
    /// <param name="stopping">No more is begun; the claim is given back.</param>
    /// <param name="hurry">What is on the wire is given up too.</param>
    internal async Task RunAsync(Claim claim, IDigestComposer composer, TenantLane lane, TenantTurns.Place place, CancellationToken stopping, CancellationToken hurry)
    {
        var preparation = new DeliveryPreparation(parts, composer);
        var prepared = await store.RunAsync(() => preparation.Of(claim, Now));
        switch (prepared)
        {
            case Prepared.Ending ending:
                await EndAsync(claim, ending.State, ending.Reason, ending.State == DeliveryState.Failed ? SendingEventKind.Failed : SendingEventKind.Dropped);
                if (ending.IsAnswered) await StopAnsweredAsync(claim.Delivery.SubscriptionId);
                break;
            case Prepared.Message message:
                await SendAsync(claim, message, lane, place, stopping, hurry);
                break;
        }
    }

    private DateTimeOffset Now => parts.Time.GetUtcNow();

    private async Task SendAsync(
        Claim claim, Prepared.Message message, TenantLane lane, TenantTurns.Place place, CancellationToken stopping, CancellationToken hurry)
    {
        Claim? held;
        try
        {
            var turn = await place.TakeAsync(stopping);
            if (await IsPutOffAsync(claim, message, lane, turn)) return;

            // The message is kept while its turn comes, so that only the wire lies between the turn and the channel.
            held = await HoldAsync(claim, Margin);
            if (held is not null && !await store.RunAsync(() => parts.Deliveries.Begin(claim, message.ContentJson, message.Text, Now))) held = null;
            if (held is not null) await place.ReachAsync(turn, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await ReleaseAsync(claim, Now, "The sender is stopping.", SendingEventKind.Postponed);
            return;
        }

        if (held is not null && await HoldAsync(held, Margin / 2) is not null) await SettleAsync(claim, message, await TryAsync(claim, message, hurry), lane);
        else Tell(SendingEventKind.ClaimLost, claim, "Another sender has it; nothing was sent.");
    }

    /// <summary>Where its tenant is left alone, or its conversation has no room at its turn, the claim is given back.</summary>
    private async Task<bool> IsPutOffAsync(Claim claim, Prepared.Message message, TenantLane lane, DateTimeOffset turn)
    {
        if (lane.HeldUntil is { } until)
            return await GiveBackAsync(until + (parts.Options.FirstRetry * parts.Randomness()), "Its tenant is left alone for a while.");
        return windows.TryEnter(message.Reference.Key, parts.Options.LimitsOf(message.Reference.Channel).PerConversation, turn) is { } full
            && await GiveBackAsync(full, "Its conversation has had as many messages as the channel allows.");

        async Task<bool> GiveBackAsync(DateTimeOffset notBefore, string reason)
        {
            await ReleaseAsync(claim, notBefore, reason, SendingEventKind.Postponed);
            return true;
        }
    }

    /// <summary>Sees that the lease outlasts an attempt.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="margin">What must be left of the lease beyond the attempt; with less it is made longer.</param>
    /// <returns>The claim as it is held now; null where another has it.</returns>
    private async Task<Claim?> HoldAsync(Claim claim, TimeSpan margin)
    {
        var (now, options) = (Now, parts.Options);
        if (claim.Until - now >= options.AttemptTimeout + margin) return claim;
        var until = now + options.AttemptTimeout + options.Lease;
        return await store.RunAsync(() => parts.Deliveries.Extend(claim, until)) ? claim with { Until = until } : null;
    }

    private async Task<SendOutcome> TryAsync(Claim claim, Prepared.Message message, CancellationToken hurry)
    {
        using var timeout = new CancellationTokenSource(parts.Options.AttemptTimeout, parts.Time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, hurry);
        try
        {
            return await message.Channel.SendAsync(message.Reference, message.Text, DeliveryKey.Of(claim.Delivery), ended.Token).WaitAsync(ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return new SendOutcome(SendOutcomeKind.Unknown, Reason: "No answer came in time.");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Tell(SendingEventKind.Faulted, claim, "The channel failed.", fault);
            return new SendOutcome(SendOutcomeKind.Unknown, Reason: fault.GetType().Name);
        }
    }

    private async Task SettleAsync(Claim claim, Prepared.Message message, SendOutcome outcome, TenantLane lane)
    {
        if (outcome.Kind is SendOutcomeKind.Refused or SendOutcomeKind.Unknown) lane.Failed(message.Reference.Key, outcome.RetryAfter);
        else lane.Succeeded();
        switch (outcome.Kind)
        {
            case SendOutcomeKind.Taken:
                await InsistAsync(claim, SendingEventKind.Sent, outcome.Reason, () => parts.Deliveries.Complete(claim, outcome.MessageId, Now));
                if (message.Subscription.Kind == SubscriptionKind.StandingQuestion) await StopAnsweredAsync(message.Subscription.Id);
                break;
            case SendOutcomeKind.Unreachable:
                await EndAsync(claim, DeliveryState.Failed, outcome.Reason, SendingEventKind.Stopped);
                await store.InsistAsync(() => parts.Subscriptions.StopAll(message.Reference.Key, outcome.Reason, Now));
                break;
            case SendOutcomeKind.Invalid:
                await EndAsync(claim, DeliveryState.Failed, outcome.Reason, SendingEventKind.Failed);
                break;
            default:
                var wait = BackOff.After(parts.Options, claim.Delivery.Attempts + 1, outcome.RetryAfter, parts.Randomness());
                await ReleaseAsync(claim, Now + wait, outcome.Reason, SendingEventKind.Postponed);
                break;
        }
    }

    /// <summary>A question that has been answered is kept no longer; its owner may be changing it in the same moment.</summary>
    private Task StopAnsweredAsync(string id) => store.InsistAsync(() =>
    {
        for (var tries = 0; tries < 5; tries++)
            if (parts.Subscriptions.Find(id) is not { State: not SubscriptionState.Stopped } kept
                || parts.Subscriptions.Change(kept with { State = SubscriptionState.Stopped, NextDue = null }) is not null) return true;
        return false;
    });

    private Task ReleaseAsync(Claim claim, DateTimeOffset notBefore, string reason, SendingEventKind kind) =>
        InsistAsync(claim, kind, reason, () => parts.Deliveries.Release(claim, notBefore, reason));

    private Task EndAsync(Claim claim, DeliveryState state, string reason, SendingEventKind kind) =>
        InsistAsync(claim, kind, reason, () => parts.Deliveries.End(claim, state, reason, Now));

    private async Task InsistAsync(Claim claim, SendingEventKind kind, string reason, Func<bool> change)
    {
        if (await store.InsistAsync(change)) Tell(kind, claim, reason);
        else Tell(SendingEventKind.ClaimLost, claim, kind == SendingEventKind.Sent ? "It was sent, and another sender may send it again." : reason);
    }

    private void Tell(SendingEventKind kind, Claim claim, string reason, Exception? cause = null) =>
        parts.Report?.Invoke(new SendingEvent(kind, claim.Delivery, reason, cause));
}
