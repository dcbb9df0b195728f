using System.Collections.Immutable;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Conversation.Digests.Talk;

/// <content>Setting a digest up: from what was asked to what is kept.</content>
internal sealed partial class DigestTalk
{
    private const int MostNames = 10, LongestName = 120, MostTopicsOffered = 3;

    private Response Subscribe(Dialogue dialogue, DigestRequest request)
    {
        if (request.Times.NotOffered is { } rhythm) return Reply(dialogue, Intents.Subscribe, Outcome.Clarify, "RhythmNotOffered", rhythm);
        var existing = dialogue.Recipient.Subscriptions();
        if (!dialogue.Recipient.IsShared && existing.Length >= services!.MostSubscriptions) return Reply(dialogue, Intents.Subscribe, Outcome.Clarify, "TooManyDigests", (double)existing.Length);
        var draft = Filtered(new Draft(), dialogue, request.Filter).With(request.Times).With(request.Options, services!.MostItems);
        return Continue(dialogue, WithOwnZone(draft, dialogue, request.Times));
    }

    /// <summary>Asks for what is open, or keeps the draft.</summary>
    private Response Continue(Dialogue dialogue, Draft draft)
    {
        if (TooMuch(draft) is { } fault) return Reply(dialogue, Intents.Subscribe, Outcome.Clarify, fault);
        draft = WithHalf(WithKnownZone(draft, dialogue));
        var open = _asking.Open(draft, People(dialogue, draft.OpenName), () => Topics(dialogue));
        if (open is null) return draft.Of is null ? Keep(dialogue, draft) : Change(dialogue, draft);
        var reply = Turns.Reply.Other(Outcome.Clarify, draft.Of is null ? Intents.Subscribe : Intents.ChangeSubscription, 1, open.Text) with { Actions = open.Actions };
        return dialogue.With(reply, dialogue.Talk with { Draft = draft, Asked = open.Asked, Choices = open.Choices });
    }

    private Response Keep(Dialogue dialogue, Draft draft)
    {
        var recipient = dialogue.Recipient;
        var existing = recipient.Subscriptions();
        var schedule = draft.Schedule!;
        if (recipient.IsShared && existing.FirstOrDefault(other => other.Kind == SubscriptionKind.Digest) is { } only) return AskToReplace(dialogue, draft, only);
        if (existing.FirstOrDefault(other => other.Kind == SubscriptionKind.Digest && IsSame(other, draft, schedule)) is { } same)
            return dialogue.Says(Intents.Subscribe, Outcome.Command, wording.Say("SameDigest", _words.About(same), _words.When(schedule)), same.Id, Buttons(same));
        services!.Subscriptions.Keep(recipient.Reference);
        var kept = services.Subscriptions.Add(new Subscription
        {
            Id = services.NewId(),
            Kind = SubscriptionKind.Digest,
            Conversation = recipient.Conversation,
            OwnerId = recipient.Owner,
            OwnerName = recipient.IsShared ? recipient.OwnerName : "",
            Filter = draft.Filter,
            Schedule = schedule,
            TellsWhenNothing = draft.TellsWhenNothing ?? true,
            MostItems = draft.MostItems ?? 10,
            Created = dialogue.Turn.Now,
        });
        return dialogue.Says(Intents.Subscribe, Outcome.Command, Confirmation(kept, recipient, isNew: true), kept.Id, Buttons(kept));
    }

    private static bool IsSame(Subscription other, Draft draft, Schedule schedule) => schedule.Equals(other.Schedule) && other.Filter.OnlyDirect == draft.OnlyDirect
        && other.Filter.Speakers.SequenceEqual(draft.Speakers) && other.Filter.Topics.SequenceEqual(draft.Topics, StringComparer.OrdinalIgnoreCase)
        && other.Filter.Sources.SequenceEqual(draft.Sources) && other.Filter.Kinds.SequenceEqual(draft.Kinds);

    /// <summary>A shared conversation has one digest; another one takes its place where who asks may do that.</summary>
    private Response AskToReplace(Dialogue dialogue, Draft draft, Subscription only)
    {
        if (!dialogue.Recipient.MayChange(only)) return dialogue.Says(Intents.Subscribe, Outcome.Command, wording.Say("ChannelHasDigest", Line(only), only.OwnerName), only.Id);
        var reply = Turns.Reply.Other(Outcome.Clarify, Intents.Subscribe, 1, wording.Say("AskReplace", Line(only), _words.About(draft.Filter), _words.When(draft.Schedule!))) with
        {
            Actions = [new ReplyAction(Intents.Subscribe, wording.Say("ReplaceIt"), "yes"), new ReplyAction(Intents.Subscribe, wording.Say("LeaveIt"), "no")],
        };
        return dialogue.With(reply, dialogue.Talk with { Draft = draft with { Of = only.Id }, Asked = Asked.Replace, Choices = ["yes", "no"] });
    }

    /// <summary>What was understood, in words, with the next time by the clock of its zone.</summary>
    private string Confirmation(Subscription kept, Recipient recipient, bool isNew) => wording.Say("DigestKept", new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["new"] = isNew,
        ["shared"] = recipient.IsShared,
        ["about"] = _words.About(kept.Filter),
        ["when"] = kept.Schedule is { } schedule ? _words.When(schedule) : "",
        ["next"] = kept.NextDue is { } next ? SubscriptionWords.Moment(next, kept.Schedule?.Zone) : "",
        ["paused"] = kept.State == SubscriptionState.Paused,
        ["most"] = (double)kept.MostItems,
        ["tells"] = kept.TellsWhenNothing,
    });

    /// <summary>What may be done with a subscription.</summary>
    private ImmutableArray<ReplyAction> Buttons(Subscription subscription) =>
    [
        .. subscription.Kind == SubscriptionKind.Digest ? [Button(Intents.PreviewDigest, "Preview"), Button(Intents.ChangeSubscription, "Change")] : ImmutableArray<ReplyAction>.Empty,
        subscription.State == SubscriptionState.Paused ? Button(Intents.ResumeSubscription, "Resume", subscription.Id) : Button(Intents.PauseSubscription, "Pause", subscription.Id),
        Button(Intents.Unsubscribe, "Stop", subscription.Id),
    ];

    private ReplyAction Button(string intent, string name, string? subject = null) => new(intent, wording.Say(name + "Title"), wording.Say(name + "Words"), subject ?? "");

    /// <summary>The draft with what an utterance says it is about, names as the sources have them.</summary>
    private static Draft Filtered(Draft draft, Dialogue dialogue, AskedFilter asked)
    {
        var last = asked.IsLastQuestion ? dialogue.Turn.State.Last : null;
        var speakers = asked.Speakers.AddRange(last?.Speakers.Select(name => new Named(name.Keys, name.Name)) ?? []);
        if (asked.HasPronoun && dialogue.Turn.State.Person is { } person) speakers = speakers.Add(new Named(person.Keys, person.Name));
        var open = speakers.FirstOrDefault(speaker => speaker.Keys.Length > 1 && People(dialogue, speaker.Name, speaker.Keys).Length > 1);
        return draft with
        {
            Speakers = Union(draft.Speakers, speakers.Where(speaker => speaker != open).Select(speaker => speaker.Name)),
            OpenName = open is null ? draft.OpenName : CalledInText(dialogue, open),
            Topics = Union(draft.Topics, last is { Topic.Length: > 0 } ? asked.Topics.Add(last.Topic) : asked.Topics),
            Sources = Union(draft.Sources, last is null ? asked.Sources : asked.Sources.AddRange(last.Sources.Select(source => source.Name))),
            Kinds = Union(draft.Kinds, asked.Kinds),
        };
    }

    private static ImmutableArray<string> Union(ImmutableArray<string> had, IEnumerable<string> more) => [.. had.Concat(more).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string? TooMuch(Draft draft) =>
        new[] { draft.Speakers, draft.Topics, draft.Sources, draft.Kinds }.Any(list => list.Length > MostNames || list.Any(name => name.Length > LongestName)) ? "DigestTooWide" : null;

    private ImmutableArray<string> Topics(Dialogue dialogue) => dialogue.Turn.View.Knowledge.HasTopics
        ? [.. dialogue.Turn.View.Knowledge.Topics.All.Take(MostTopicsOffered).Select(topic => topic.Topic.Name)] : [];
}
