using System.Collections.Immutable;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Conversation.Digests.Talk;

/// <content>Changing a digest: another time, and more, less or other things that it is about.</content>
internal sealed partial class DigestTalk
{
    private static readonly HashSet<string> Leaving = new(StringComparer.Ordinal) { "without", "not", "no", "except", "remove", "drop", "leave", "exclude", "minus", "take", "strip" };
    private static readonly HashSet<string> Narrowing = new(StringComparer.Ordinal) { "only", "just", "solely", "limit", "narrow", "restrict" };
    private static readonly HashSet<string> Adding = new(StringComparer.Ordinal) { "and", "also", "plus", "add", "include", "too", "well" };

    private Response Changed(Dialogue dialogue, DigestRequest request, Subscription one)
    {
        if (one.Kind == SubscriptionKind.StandingQuestion) return dialogue.Says(request.Intent, Outcome.Clarify, wording.Say("CannotChangeQuestion"), one.Id, Buttons(one));
        if (request.Times.NotOffered is { } rhythm) return Reply(dialogue, request.Intent, Outcome.Clarify, "RhythmNotOffered", rhythm);
        var filter = request.Filter;
        // "Change my NATO digest to 9": the words tell which one, not what it is to be about.
        if (!filter.IsEmpty && Named([one], Understanding.Patterns.Tokenizer.Split(request.Words)) is [_] && !request.Lead.Split(' ').Any(word => Leaving.Contains(word) || Narrowing.Contains(word) || Adding.Contains(word))) filter = AskedFilter.Nothing;
        if (filter.IsEmpty && request.Times.IsEmpty && request.Options.IsEmpty)
            return dialogue.Says(request.Intent, Outcome.Clarify, wording.Say("AskChange", Line(one)), one.Id);
        var draft = Refiltered(Draft.Changing(one), dialogue, request, filter).With(request.Times).With(request.Options, services!.MostItems);
        return Continue(dialogue, WithOwnZone(draft, dialogue, request.Times));
    }

    /// <summary>Without words that add or take away, what is named takes the place of its like: another topic that of the topics.</summary>
    private static Draft Refiltered(Draft draft, Dialogue dialogue, DigestRequest request, AskedFilter filter)
    {
        if (filter.IsEmpty) return draft;
        var lead = request.Lead.Split(' ');
        var named = Filtered(new Draft(), dialogue, filter);
        if (lead.Any(Leaving.Contains))
            return draft with { Speakers = Less(draft.Speakers, named), Topics = Less(draft.Topics, named), Sources = Less(draft.Sources, named), Kinds = Less(draft.Kinds, named) };
        if (lead.Any(Adding.Contains) && !lead.Any(Narrowing.Contains)) return Filtered(draft, dialogue, filter);
        return draft with
        {
            OpenName = named.OpenName,
            Speakers = named.Speakers.IsEmpty && named.OpenName is null ? draft.Speakers : named.Speakers,
            Topics = named.Topics.IsEmpty ? draft.Topics : named.Topics,
            Sources = named.Sources.IsEmpty ? draft.Sources : named.Sources,
            Kinds = named.Kinds.IsEmpty ? draft.Kinds : named.Kinds,
        };
    }

    private static ImmutableArray<string> Less(ImmutableArray<string> had, Draft named)
    {
        string[] gone = [.. named.Speakers, .. named.Topics, .. named.Sources, .. named.Kinds];
        return [.. had.Where(name => !gone.Any(other => name.Equals(other, StringComparison.OrdinalIgnoreCase) || name.EndsWith(" " + other, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>Keeps a draft in place of the subscription it was made of.</summary>
    private Response Change(Dialogue dialogue, Draft draft)
    {
        if (dialogue.Recipient.Find(draft.Of) is not { } had) return Reply(dialogue, Intents.ChangeSubscription, Outcome.Clarify, "NoSuchDigest");
        if (!dialogue.Recipient.MayChange(had)) return NotAllowed(dialogue, Intents.ChangeSubscription, had);
        services!.Subscriptions.Keep(dialogue.Recipient.Reference);
        var changed = had with
        {
            Filter = draft.Filter,
            Schedule = draft.Schedule,
            MostItems = draft.MostItems ?? had.MostItems,
            TellsWhenNothing = draft.TellsWhenNothing ?? had.TellsWhenNothing,
        };
        return services.Subscriptions.Change(changed) is { } kept
            ? dialogue.Says(Intents.ChangeSubscription, Outcome.Command, Confirmation(kept, dialogue.Recipient, isNew: false), kept.Id, Buttons(kept))
            : Reply(dialogue, Intents.ChangeSubscription, Outcome.Clarify, "ChangedMeanwhile");
    }
}
