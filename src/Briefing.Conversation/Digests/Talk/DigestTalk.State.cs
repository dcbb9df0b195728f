using System.Collections.Immutable;
using System.Globalization;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Digests.Talk;

/// <content>How a digest stands now, for a card that is looked at again long after it was sent.</content>
internal sealed partial class DigestTalk
{
    /// <summary>
    /// The state of what is named <c>subscription/delivery</c>, the delivery perhaps empty, with what can be done now. Nothing is
    /// remembered of the asking: a channel asks each time a card is shown, and nobody has said anything.
    /// </summary>
    private Response State(Dialogue dialogue, string subject)
    {
        var parts = subject.Split('/');
        var found = parts[0].Length is > 0 and <= 64 ? services!.Subscriptions.Find(parts[0]) : null;
        if (found is null || found.Conversation != dialogue.Recipient.Conversation || (!dialogue.Recipient.IsShared && found.OwnerId != dialogue.Recipient.Owner))
            return Stated(wording.Say("NoSuchDigest"), []);
        if (found.State == SubscriptionState.Stopped) return Stated(wording.Say("DigestIsStopped", _words.About(found)), []);
        var actions = dialogue.Recipient.MayChange(found) ? Buttons(found) : [];
        var readers = long.TryParse(parts.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var delivery) && dialogue.Recipient.IsShared
            ? services!.Deliveries.Acknowledgements(delivery, dialogue.Recipient.Conversation) : [];
        var text = Line(found);
        if (!readers.IsEmpty)
            text += "\n" + wording.Say("DigestReadBy", SubscriptionWords.Joined([.. readers.Select(reader => reader.ReaderName.Length > 0 ? reader.ReaderName : wording.Say("SomebodyUnnamed"))], "and"));
        if (delivery > 0 && dialogue.Recipient.IsShared && readers.All(reader => reader.ReaderId != dialogue.Recipient.Owner))
            actions = actions.Insert(0, new ReplyAction(Intents.Acknowledge, wording.Say("DigestReadTitle"), wording.Say("DigestReadAsk"), delivery.ToString(CultureInfo.InvariantCulture)));
        return Stated(text, actions);
    }

    private static Response Stated(string text, ImmutableArray<ReplyAction> actions) =>
        new(Turns.Reply.Other(Outcome.Command, Intents.DigestState, 1, text) with { Actions = actions }, null);
}
