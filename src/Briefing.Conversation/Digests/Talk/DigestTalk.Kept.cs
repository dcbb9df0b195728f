using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Conversation.Digests.Talk;

/// <content>What is done with subscriptions that there are.</content>
internal sealed partial class DigestTalk
{
    /// <summary>Does what is asked with the subscription that is meant; asks which where several may be.</summary>
    private Response OnOne(Dialogue dialogue, DigestRequest request)
    {
        var all = dialogue.Recipient.Subscriptions();
        if (all.IsEmpty) return Reply(dialogue, request.Intent, Outcome.Clarify, dialogue.Recipient.IsShared ? "NoDigestsInChannel" : "NoDigestsYet");
        if (IsOfAll(request) && request.Intent is Intents.Unsubscribe or Intents.PauseSubscription or Intents.ResumeSubscription) return OnAll(dialogue, request, all);
        var meant = Meant(dialogue, request);
        if (meant is [var only]) return Do(dialogue, request, only);
        var listed = meant.IsEmpty ? all : meant;
        var lead = meant.IsEmpty && !request.Filter.IsEmpty && request.Intent != Intents.ChangeSubscription ? wording.Say("NoSuchDigestWhich") : wording.Say("WhichDigest");
        var reply = Turns.Reply.Other(Outcome.Clarify, request.Intent, 1, lead + "\n" + Numbered(listed)) with
        {
            Actions = [.. listed.Take(5).Select(one => new ReplyAction(request.Intent, _words.About(one), request.Utterance.Text, one.Id))],
        };
        return dialogue.With(reply, dialogue.Talk with { Asked = Asked.Which, Wish = request.Utterance.Text, Listed = [.. listed.Select(one => one.Id)], Draft = null, Choices = [] });
    }

    /// <summary>The subscriptions that may be meant: by their place in the list shown, by what they are about, the one spoken of, the only one.</summary>
    private static ImmutableArray<Subscription> Meant(Dialogue dialogue, DigestRequest request)
    {
        var all = dialogue.Recipient.Subscriptions();
        if (request.Place > 0)
        {
            var listed = dialogue.Talk.Listed.IsEmpty ? all : [.. dialogue.Talk.Listed.Select(dialogue.Recipient.Find).OfType<Subscription>()];
            return request.Place <= listed.Length ? [listed[request.Place - 1]] : [];
        }

        var kinds = request.Lead.Contains("standing question", StringComparison.Ordinal) ? all.Where(one => one.Kind == SubscriptionKind.StandingQuestion)
            : request.Intent is Intents.ChangeSubscription or Intents.PreviewDigest or Intents.SendDigestNow ? all.Where(one => one.Kind == SubscriptionKind.Digest) : all;
        all = [.. kinds];
        var isChange = request.Intent == Intents.ChangeSubscription;
        if (request.Target is { } target) return Named(all, Tokenizer.Split(target));
        if (request.Words.Length > 0 && Named(all, Tokenizer.Split(request.Words)) is { IsEmpty: false } named && (!isChange || named.Length < all.Length || all.Length == 1)) return named;
        if (request.Words.Length > 0 && !isChange && !request.Filter.IsEmpty && !request.Filter.IsLastQuestion) return [];
        if (dialogue.Talk.IsFresh && dialogue.Talk.Focus is { } focus && all.FirstOrDefault(one => one.Id == focus) is { } spoken) return [spoken];
        return all.Length == 1 ? all : [];
    }

    /// <summary>Those of which a word of what they are about is among the words.</summary>
    private static ImmutableArray<Subscription> Named(ImmutableArray<Subscription> all, Utterance words)
    {
        var said = words.Tokens.Select(token => token.Folded).Where(word => word.Length > 2 && word is not ("the" or "and" or "digest" or "one" or "about")).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(one => AllWords(one).Overlaps(said))];

        static HashSet<string> AllWords(Subscription one) =>
            [.. one.Filter.Speakers.Concat(one.Filter.Topics).Concat(one.Filter.Sources).Concat(one.Filter.Kinds).Append(one.Question ?? "").SelectMany(name => Tokenizer.Split(name).Tokens).Select(token => token.Folded).Where(word => word.Length > 2)];
    }

    private static bool IsOfAll(DigestRequest request) => request.Utterance.Tokens.Any(token => token.Folded is "all" or "everything" or "every" or "both") && request.Words.Length == 0;

    private Response OnAll(Dialogue dialogue, DigestRequest request, ImmutableArray<Subscription> all)
    {
        var done = all.Count(one => dialogue.Recipient.MayChange(one) && services!.Subscriptions.Change(one with { State = StateAfter(request.Intent) }) is not null);
        return done == 0 ? NotAllowed(dialogue, request.Intent, all[0])
            : dialogue.Says(request.Intent, Outcome.Command, wording.Say("AllDone", request.Intent, (double)done, (double)(all.Length - done)));
    }

    private static SubscriptionState StateAfter(string intent) => intent switch
    {
        Intents.PauseSubscription => SubscriptionState.Paused,
        Intents.ResumeSubscription => SubscriptionState.Active,
        _ => SubscriptionState.Stopped,
    };

    private Response Do(Dialogue dialogue, DigestRequest request, Subscription one)
    {
        if (request.Intent == Intents.PreviewDigest) return Preview(dialogue, one);
        if (!dialogue.Recipient.MayChange(one)) return NotAllowed(dialogue, request.Intent, one);
        return request.Intent switch
        {
            Intents.ChangeSubscription => Changed(dialogue, request, one),
            Intents.SendDigestNow => Now(dialogue, one),
            Intents.More => Preview(dialogue, one),
            _ => Turned(dialogue, request.Intent, one),
        };
    }

    private Response NotAllowed(Dialogue dialogue, string intent, Subscription one) =>
        dialogue.Says(intent, Outcome.Command, wording.Say("MayNotChange", _words.About(one), one.OwnerName), one.Id);

    /// <summary>Pauses, resumes or stops it.</summary>
    private Response Turned(Dialogue dialogue, string intent, Subscription one)
    {
        var state = StateAfter(intent);
        if (one.State == state) return dialogue.Says(intent, Outcome.Command, wording.Say("IsAlready", intent, _words.About(one)), one.Id, Buttons(one));
        if (services!.Subscriptions.Change(one with { State = state }) is not { } kept) return Reply(dialogue, intent, Outcome.Clarify, "ChangedMeanwhile");
        var next = kept.NextDue is { } due ? SubscriptionWords.Moment(due, kept.Schedule?.Zone) : "";
        return dialogue.Says(intent, Outcome.Command, wording.Say("SubscriptionTurned", intent, _words.About(kept), next, dialogue.Recipient.IsShared), kept.Id, state == SubscriptionState.Stopped ? [] : Buttons(kept));
    }

    private Response Now(Dialogue dialogue, Subscription one)
    {
        services!.Subscriptions.Keep(dialogue.Recipient.Reference);
        var message = dialogue.Turn.Turn.MessageId ?? dialogue.Turn.Now.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        services.Deliveries.Owe(one, "now:" + message, dialogue.Turn.Now);
        return dialogue.Says(Intents.SendDigestNow, Outcome.Command, wording.Say("ComesNow", _words.About(one)), one.Id);
    }

    /// <summary>The digest as it would be now; nothing of it counts as sent.</summary>
    private Response Preview(Dialogue dialogue, Subscription one)
    {
        if (services!.Composer?.Invoke() is not { } composer) return Reply(dialogue, Intents.PreviewDigest, Outcome.Command, "NoPreviewHere");
        var digest = composer.Compose(one, DigestContent.Read(services.Deliveries.LastContent(one.Id)), dialogue.Turn.Now);
        var reply = digest.Reply with { Intent = Intents.PreviewDigest, Understood = wording.Say("PreviewLead", _words.About(one)) };
        return dialogue.With(reply, new KeptTalk { Focus = one.Id, Listed = dialogue.Talk.Listed });
    }

    /// <summary>The digest of what is spoken of, before it is subscribed to.</summary>
    private Response PreviewOf(Dialogue dialogue, DigestRequest request)
    {
        var draft = Filtered(new Draft(), dialogue, request.Filter);
        return Preview(dialogue, new Subscription
        {
            Id = "preview", Kind = SubscriptionKind.Digest, Conversation = dialogue.Recipient.Conversation, OwnerId = dialogue.Recipient.Owner,
            Filter = draft.Filter, Created = dialogue.Turn.Now,
        });
    }

    private Response List(Dialogue dialogue)
    {
        var all = dialogue.Recipient.Subscriptions();
        if (all.IsEmpty) return Reply(dialogue, Intents.ListSubscriptions, Outcome.Command, dialogue.Recipient.IsShared ? "NoDigestsInChannel" : "NoDigestsYet");
        var reply = Turns.Reply.Other(Outcome.Command, Intents.ListSubscriptions, 1, wording.Say("DigestList", (double)all.Length, dialogue.Recipient.IsShared) + "\n" + Numbered(all)) with
        {
            Actions = all is [var only] ? Buttons(only) : [],
        };
        return dialogue.With(reply, new KeptTalk { Focus = all is [var one] ? one.Id : null, Listed = [.. all.Select(other => other.Id)] });
    }

    /// <summary>"The second one", after a list: that one, with what may be done with it.</summary>
    private Response? OfList(Dialogue dialogue)
    {
        if (!dialogue.Talk.IsFresh || dialogue.Talk.Listed.IsEmpty || Place(Tokenizer.Split(dialogue.Turn.Utterance)) is not { } place || place > dialogue.Talk.Listed.Length) return null;
        return dialogue.Recipient.Find(dialogue.Talk.Listed[place - 1]) is { } one ? dialogue.Says(Intents.ListSubscriptions, Outcome.Command, Line(one), one.Id, Buttons(one)) : null;
    }

    private string Numbered(ImmutableArray<Subscription> all) => string.Join('\n', all.Select((one, at) => FormattableString.Invariant($"{at + 1}. {Line(one)}")));

    private string Line(Subscription one) => wording.Say("DigestLine", new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["about"] = _words.About(one),
        ["when"] = one.Schedule is { } schedule ? _words.When(schedule) : "",
        ["next"] = one.NextDue is { } next ? SubscriptionWords.Moment(next, one.Schedule?.Zone) : "",
        ["paused"] = one.State == SubscriptionState.Paused,
        ["owner"] = one.OwnerName,
    });
}
