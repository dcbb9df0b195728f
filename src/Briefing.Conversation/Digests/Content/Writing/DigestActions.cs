using System.Collections.Immutable;
using System.Globalization;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Digests.Content.Writing;

/// <summary>The buttons of a digest. Each names the subscription that it is for, so that one under an old message never changes another.</summary>
internal static class DigestActions
{
    /// <summary>The buttons of a digest that is sent or shown.</summary>
    internal static ImmutableArray<ReplyAction> Of(Wording wording, DigestDraft draft)
    {
        var subscription = draft.Subscription;
        var actions = ImmutableArray.CreateBuilder<ReplyAction>();
        if (More(wording, subscription, draft.Content, 0) is { } more) actions.Add(more);
        // Who reads alone need not tell anybody that it was read.
        if (subscription.OwnerName.Length > 0 && draft.Delivery != 0)
            actions.Add(new("Acknowledge", wording.Say("DigestReadTitle"), wording.Say("DigestReadAsk"), Number(draft.Delivery)));
        actions.Add(new("ChangeSubscription", wording.Say("DigestChangeTitle"), wording.Say("DigestChangeAsk"), subscription.Id));
        actions.Add(new("PauseSubscription", wording.Say("DigestPauseTitle"), wording.Say("DigestPauseAsk"), subscription.Id));
        actions.Add(new("Unsubscribe", wording.Say("DigestStopTitle"), wording.Say("DigestStopAsk"), subscription.Id));
        return actions.ToImmutable();
    }

    /// <summary>The button that goes on; null where all was shown.</summary>
    internal static ReplyAction? More(Wording wording, Subscription subscription, DigestContent content, int shown) => content.HeldBack.Length > shown
        ? new("More", wording.Say("DigestMoreTitle", (double)(content.HeldBack.Length - shown)), wording.Say("DigestMoreAsk"), $"{subscription.Id}/{Number(shown)}")
        : null;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
