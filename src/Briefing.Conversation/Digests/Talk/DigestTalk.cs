using System.Collections.Immutable;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Requests;
using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Conversation.Digests.Talk;

/// <summary>
/// Subscribing in chat: setting up, listing, changing, pausing and ending digests and standing questions. What is not clear is asked,
/// one thing at a time; what was set up is said back in words, with its next time.
/// </summary>
internal sealed partial class DigestTalk(
    Wording wording, DigestServices? services, IReadOnlyList<IForgets> forgets, Action<BotEvent>? report) : IIntentHandler
{
    private readonly SubscriptionWords _words = new(wording);
    private readonly AskingBack _asking = new(wording);

    /// <inheritdoc/>
    public RequestContext ContextOf(ConversationState state) => state.Talk switch
    {
        { Draft: not null, Asked: not Asked.Nothing } or { IsFresh: true, Focus: not null } => RequestContext.ExpectsTime,
        { IsFresh: true } => RequestContext.GoingOn,
        _ => RequestContext.None,
    };

    /// <inheritdoc/>
    public Response? Respond(IntentTurn turn)
    {
        var talk = turn.State.Talk ?? new KeptTalk();
        if (services is null || Recipient.Of(turn.Turn, services.Subscriptions) is not { } recipient)
            return ForgetAnswer(turn) ?? (turn.Result.Request is { } request ? NotHere(turn, request) : null);
        // Channels move: what is kept of how a conversation is reached follows them.
        if (services.Subscriptions.Reference(recipient.Conversation) is { } known && known.Address != recipient.Reference.Address) services.Subscriptions.Keep(recipient.Reference);
        var dialogue = new Dialogue(turn, talk, recipient);
        if (turn.Turn.Action is { Intent: Intents.DigestState } state) return State(dialogue, state.Subject);
        var action = turn.Turn.Action is { } button && (Intents.AreOfDigests(button.Intent) || button is { Intent: Intents.More, Subject.Length: > 0 }) ? button : null;
        if (talk.Asked != Asked.Nothing && action is not { Subject.Length: > 0 } && Answered(dialogue) is { } answered) return answered;
        if (action is not null) return Pressed(dialogue, action);
        // A yes where nothing was asked goes on from nothing, least of all from a question before the digest.
        if (talk is { IsFresh: true, Asked: Asked.Nothing, Draft: null } && YesNo.Of(Understanding.Patterns.Tokenizer.Split(turn.Utterance)) == true) return Reply(dialogue, Intents.ListSubscriptions, Outcome.Clarify, "NothingOpen");
        return turn.Result.Request is { } asked ? Asks(dialogue, asked) : OfList(dialogue);
    }

    /// <inheritdoc/>
    public Response Added(Response response, IntentTurn turn)
    {
        var talk = turn.State.Talk;
        var next = response.Next is { } state ? state with { Talk = talk is null ? null : talk with { IsFresh = false, Unanswered = null } } : null;
        var canWait = services is not null && turn.Turn is { Reference: not null, UserId: not null, Answer: null } && next is not null
            && response.Reply is { Outcome: Outcome.Abstain } && next.Last is not null && !Intents.IsRefused(response.Reply.Intent);
        if (!canWait) return response with { Next = next };
        var question = response.Reply.Understood.Length > 0 ? RestatedQuestion(response.Reply.Understood) : turn.Utterance;
        return response with
        {
            Reply = response.Reply with { Actions = response.Reply.Actions.Add(new ReplyAction(Intents.StandingQuestion, wording.Say("TellWhenAnswered"), wording.Say("TellWhenAnsweredWords"))) },
            Next = next! with { Talk = (next.Talk ?? new KeptTalk()) with { Unanswered = question } },
        };
    }

    /// <summary>The question without the words that lead to it: "Understood as: …".</summary>
    private string RestatedQuestion(string understood)
    {
        var lead = wording.Say("UnderstoodLead", "");
        return understood.StartsWith(lead.TrimEnd(), StringComparison.Ordinal) ? understood[lead.TrimEnd().Length..].Trim() : understood;
    }

    private Response? Asks(Dialogue dialogue, DigestRequest request) => request.Intent switch
    {
        _ when IsPlain(request) => null,
        Intents.Subscribe => Subscribe(dialogue, request),
        Intents.StandingQuestion => Stand(dialogue, request),
        Intents.ListSubscriptions => List(dialogue),
        Intents.ForgetMe => AskToForget(dialogue.Turn, request, dialogue.Recipient),
        Intents.Acknowledge => Acknowledge(dialogue, request),
        Intents.PreviewDigest when !request.Filter.IsEmpty && Meant(dialogue, request) is { Length: 0 } => PreviewOf(dialogue, request),
        _ => OnOne(dialogue, request),
    };

    /// <summary>A button: what it is done to must be the asker's own, as anybody may send such a thing.</summary>
    private Response Pressed(Dialogue dialogue, TurnAction action)
    {
        var request = dialogue.Turn.Result.Request ?? dialogue.Turn.Recognize(dialogue.Turn.Utterance).Request;
        var plain = new DigestRequest(action.Intent, 1, new AskedTimes(), new AskedOptions(), AskedFilter.Nothing) { Utterance = Understanding.Patterns.Tokenizer.Split(dialogue.Turn.Utterance) };
        var meant = request is not null && request.Intent == action.Intent ? request : plain;
        if (action.Intent == Intents.Acknowledge && action.Subject.Length > 0) return Acknowledged(dialogue, action.Subject);
        var id = action.Subject.Split('/')[0];
        if (id.Length == 0) return Asks(dialogue, meant) ?? Reply(dialogue, action.Intent, Outcome.Clarify, "NoSuchDigest");
        if (dialogue.Recipient.Find(id) is not { } subscription) return Reply(dialogue, action.Intent, Outcome.Clarify, "NoSuchDigest");
        return action.Intent == Intents.More ? Further(dialogue, subscription, action.Subject[id.Length..]) : Do(dialogue, plain, subscription);
    }

    /// <summary>A yes or a no where nothing was asked.</summary>
    private static bool IsPlain(DigestRequest request) => request.Filter.IsEmpty && request.Times.IsEmpty && request.Options.IsEmpty && request.Intent is not (Intents.ForgetMe or Intents.Unsubscribe) && YesNo.Of(request.Utterance) is not null;

    private Response NotHere(IntentTurn turn, DigestRequest request)
    {
        if (request.Intent == Intents.ForgetMe) return AskToForget(turn, request, null);
        var about = request.Words.Length > 0 ? request.Words : "";
        var suggestion = about.Length > 0 ? wording.Say("WhatIsNewOn", about) : wording.Say("WhatIsNewAtAll");
        return new Response(Turns.Reply.Other(Outcome.Command, request.Intent, request.Score, wording.Say(services is null ? "NoDigestsAtAll" : "NoDigestsHere")) with
        {
            Suggestions = request.Intent is Intents.Subscribe or Intents.PreviewDigest or Intents.SendDigestNow ? [suggestion] : [],
        }, turn.State);
    }

    private Response Reply(Dialogue dialogue, string intent, Outcome outcome, string template, params ReadOnlySpan<object?> values) =>
        dialogue.Says(intent, outcome, wording.Say(template, values));

    /// <summary>A turn about digests: who asks, and what is remembered of before.</summary>
    /// <param name="Turn">The turn.</param>
    /// <param name="Talk">What was said of digests before.</param>
    /// <param name="Recipient">Who asks.</param>
    private sealed record Dialogue(IntentTurn Turn, KeptTalk Talk, Recipient Recipient)
    {
        /// <summary>A reply after which nothing is asked.</summary>
        internal Response Says(string intent, Outcome outcome, string text, string? focus = null, ImmutableArray<ReplyAction> actions = default) =>
            With(Turns.Reply.Other(outcome, intent, 1, text) with { Actions = actions.IsDefault ? [] : actions },
                new KeptTalk { Focus = focus ?? Talk.Focus, Listed = Talk.Listed, Unanswered = Talk.Unanswered });

        internal Response With(Reply reply, KeptTalk talk) => new(reply, Turn.State with { Talk = talk with { IsFresh = true } });
    }
}
