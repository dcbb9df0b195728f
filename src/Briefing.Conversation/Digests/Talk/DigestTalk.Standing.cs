using System.Globalization;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Conversation.Digests.Talk;

/// <content>Questions that are kept until the sources answer them; who has read a digest; and being forgotten.</content>
internal sealed partial class DigestTalk
{
    private Response Stand(Dialogue dialogue, DigestRequest request)
    {
        var question = request.Words.Length > 0 ? request.Words : dialogue.Talk.Unanswered;
        if (question is null) return Reply(dialogue, Intents.StandingQuestion, Outcome.Clarify, "NoQuestionToKeep");
        var all = dialogue.Recipient.Subscriptions();
        if (all.FirstOrDefault(one => string.Equals(one.Question, question, StringComparison.OrdinalIgnoreCase)) is { } same)
            return dialogue.Says(Intents.StandingQuestion, Outcome.Command, wording.Say("SameQuestion", question), same.Id, Buttons(same));
        if (all.Length >= services!.MostSubscriptions) return Reply(dialogue, Intents.StandingQuestion, Outcome.Clarify, "TooManyDigests", (double)all.Length);
        services.Subscriptions.Keep(dialogue.Recipient.Reference);
        var kept = services.Subscriptions.Add(new Subscription
        {
            Id = services.NewId(),
            Kind = SubscriptionKind.StandingQuestion,
            Conversation = dialogue.Recipient.Conversation,
            OwnerId = dialogue.Recipient.Owner,
            OwnerName = dialogue.Recipient.IsShared ? dialogue.Recipient.OwnerName : "",
            Question = question,
            Created = dialogue.Turn.Now,
        });
        var digest = all.FirstOrDefault(one => one is { Kind: SubscriptionKind.Digest, Schedule: not null } && one.State == SubscriptionState.Active);
        var reply = Turns.Reply.Other(Outcome.Command, Intents.StandingQuestion, 1, wording.Say("QuestionKept", question, digest is not null, dialogue.Recipient.IsShared)) with
        {
            Actions = digest is null ? [Button(Intents.Unsubscribe, "Stop", kept.Id)]
                : [new ReplyAction(Intents.StandingQuestion, wording.Say("WithDigest"), wording.Say("WithDigest")), Button(Intents.Unsubscribe, "Stop", kept.Id)],
        };
        return dialogue.With(reply, new KeptTalk { Focus = kept.Id, Unanswered = question, Asked = digest is null ? Asked.Nothing : Asked.Answer, Listed = dialogue.Talk.Listed });
    }

    /// <summary>"With the next digest", "at once": when the answer to the question that was kept is to be sent.</summary>
    private Response? WhenAnswered(Dialogue dialogue, string said)
    {
        var isLater = said.Contains("digest", StringComparison.OrdinalIgnoreCase) && said.Contains("with", StringComparison.OrdinalIgnoreCase);
        var isNow = said.Contains("once", StringComparison.OrdinalIgnoreCase) || said.Contains("immediately", StringComparison.OrdinalIgnoreCase) || said.Contains("right away", StringComparison.OrdinalIgnoreCase);
        if (isLater == isNow || !dialogue.Talk.IsFresh || dialogue.Recipient.Find(dialogue.Talk.Focus) is not { Kind: SubscriptionKind.StandingQuestion } kept) return null;
        var schedule = isLater ? dialogue.Recipient.Subscriptions().FirstOrDefault(one => one.Kind == SubscriptionKind.Digest)?.Schedule : null;
        return services!.Subscriptions.Change(kept with { Schedule = schedule }) is { } changed
            ? dialogue.Says(Intents.StandingQuestion, Outcome.Command, wording.Say("AnswerComes", isLater && schedule is not null), changed.Id)
            : Reply(dialogue, Intents.StandingQuestion, Outcome.Clarify, "ChangedMeanwhile");
    }

    /// <summary>Notes who has read the last digest, or tells who has.</summary>
    private Response Acknowledge(Dialogue dialogue, DigestRequest request)
    {
        var sent = dialogue.Recipient.Subscriptions().SelectMany(one => services!.Deliveries.Of(one.Id, 5).Where(delivery => delivery.State == DeliveryState.Sent).Take(1).Select(delivery => (one, delivery)))
            .OrderByDescending(pair => pair.delivery.Due).FirstOrDefault();
        if (sent.one is null) return Reply(dialogue, Intents.Acknowledge, Outcome.Command, "NothingSentYet");
        return request.Lead.StartsWith("who ", StringComparison.Ordinal) || request.Lead.Contains(" who ", StringComparison.Ordinal) ? Readers(dialogue, sent.one, sent.delivery) : Noted(dialogue, sent.one, sent.delivery);
    }

    /// <summary>The button under a digest, which names its delivery; the store knows whether that is one of this conversation.</summary>
    private Response Acknowledged(Dialogue dialogue, string subject)
    {
        var isNumber = long.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var delivery);
        if (!isNumber || (!Note(dialogue, delivery) && !Has(dialogue, delivery))) return Reply(dialogue, Intents.Acknowledge, Outcome.Clarify, "NoSuchDigest");
        return dialogue.Says(Intents.Acknowledge, Outcome.Command, wording.Say("Acknowledged", dialogue.Recipient.OwnerName, dialogue.Recipient.IsShared));
    }

    private bool Note(Dialogue dialogue, long delivery) =>
        services!.Deliveries.Acknowledge(delivery, dialogue.Recipient.Conversation, new Acknowledgement(dialogue.Recipient.Owner, dialogue.Recipient.OwnerName, dialogue.Turn.Now));

    /// <summary>Whether the asker has acknowledged it before.</summary>
    private bool Has(Dialogue dialogue, long delivery) =>
        services!.Deliveries.Acknowledgements(delivery, dialogue.Recipient.Conversation).Any(reader => reader.ReaderId == dialogue.Recipient.Owner);

    /// <summary>The quotes of a digest that there was no room for.</summary>
    private Response Further(Dialogue dialogue, Subscription one, string shown)
    {
        if (services!.Composer?.Invoke() is not { } composer || DigestContent.Read(services.Deliveries.LastContent(one.Id)) is not { } content) return Reply(dialogue, Intents.More, Outcome.Command, "NothingSentYet");
        var from = int.TryParse(shown.AsSpan().TrimStart('/'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, DigestContent.MostHeldBack) : 0;
        return dialogue.With(composer.More(one, content, from).Reply, new KeptTalk { Focus = one.Id, Listed = dialogue.Talk.Listed });
    }

    private Response Noted(Dialogue dialogue, Subscription one, Delivery delivery)
    {
        Note(dialogue, delivery.Id);
        return dialogue.Says(Intents.Acknowledge, Outcome.Command, wording.Say("Acknowledged", dialogue.Recipient.OwnerName, dialogue.Recipient.IsShared), one.Id);
    }

    private Response Readers(Dialogue dialogue, Subscription one, Delivery delivery)
    {
        if (!dialogue.Recipient.MayChange(one)) return NotAllowed(dialogue, Intents.Acknowledge, one);
        var readers = services!.Deliveries.Acknowledgements(delivery.Id, dialogue.Recipient.Conversation);
        string[] names = [.. readers.Select(reader => reader.ReaderName.Length > 0 ? reader.ReaderName : wording.Say("SomebodyUnnamed"))];
        return dialogue.Says(Intents.Acknowledge, Outcome.Command, wording.Say("ReadBy", SubscriptionWords.Joined([.. names], "and"), (double)names.Length, SubscriptionWords.Moment(delivery.Due, one.Schedule?.Zone)), one.Id);
    }
}
