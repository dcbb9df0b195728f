using System.Data.Common;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Requests;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Conversation.Digests.Talk;

/// <summary>“Forget me”: everything that any part keeps of the user, removed after a yes. It works where nothing can be subscribed to, too.</summary>
internal sealed partial class DigestTalk
{
    private Response AskToForget(IntentTurn turn, DigestRequest request, Recipient? recipient)
    {
        if (request.Lead.StartsWith("yes", StringComparison.Ordinal)) return Forget(turn.Turn);
        var mine = recipient?.Subscriptions().Count(one => one.OwnerId == recipient.Owner) ?? 0;
        if (request.Lead.StartsWith("what", StringComparison.Ordinal) || request.Lead.StartsWith("which", StringComparison.Ordinal))
            return new Response(Forgetting(Outcome.Command, "KeptOfYou", mine), turn.State);
        var reply = Forgetting(Outcome.Clarify, "AskForget", mine) with
        {
            Actions = [new ReplyAction(Intents.ForgetMe, wording.Say("ForgetIt"), "yes, forget me"), new ReplyAction(Intents.ForgetMe, wording.Say("KeepIt"), "no")],
        };
        return new Response(reply, turn.State with { Talk = new KeptTalk { Asked = Asked.Forget, Focus = turn.State.Talk?.Focus, IsFresh = true } });
    }

    /// <summary>The answer to whether everything is to be removed, where the conversation has no subscriptions; null where it is none.</summary>
    private Response? ForgetAnswer(IntentTurn turn)
    {
        if (turn.State.Talk?.Asked != Asked.Forget || turn.Result.Request is { Intent: Intents.ForgetMe }) return null;
        return YesNo.Of(Understanding.Patterns.Tokenizer.Split(turn.Utterance)) switch
        {
            true => Forget(turn.Turn),
            false => new Response(Turns.Reply.Other(Outcome.Command, Intents.ForgetMe, 1, wording.Say("NothingChanged")), turn.State with { Talk = null }),
            null => null,
        };
    }

    /// <summary>Every part is asked, also behind one that fails: what can be removed is, and the user is told that something is left.</summary>
    private Response Forget(Turn turn)
    {
        var user = new ForgottenUser(turn.UserId, turn.Asker is null ? turn.ConversationId : null);
        var removed = turn.UserId is { } owner && services is not null ? services.Subscriptions.Forget(owner) : 0;
        var isWhole = true;
        foreach (var part in forgets)
        {
            try
            {
                removed += part.Forget(user);
            }
            catch (Exception fault) when (fault is StoreException or DbException or IOException)
            {
                isWhole = false;
                report?.Invoke(new BotEvent(BotEventKind.NotForgotten, "not everything could be removed of a user who asked to be forgotten", fault));
            }
        }

        return new Response(isWhole ? Forgetting(Outcome.Command, "ForgotYou", removed) : Forgetting(Outcome.Clarify, "ForgotYouInPart", removed), new ConversationState()) { ForgetsAsker = true };
    }

    private Reply Forgetting(Outcome outcome, string template, int number) => Turns.Reply.Other(outcome, Intents.ForgetMe, 1, wording.Say(template, (double)number));
}
