using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Help;

/// <summary>What a greeting and the help offer in a chat of one's own, which is the bot's home there: what is new, one's subscriptions, help.</summary>
internal static class HomeActions
{
    /// <summary>The reply with its buttons; as it is where several people read it, or nothing can be sent to later.</summary>
    internal static Reply On(Reply reply, Turn turn, Wording wording, bool hasDigests)
    {
        if (!hasDigests || turn is { Reference: null } or { Asker: not null } || turn.Reference.IsShared || reply.Intent is not (Intents.Greeting or Intents.Help)) return reply;
        var actions = reply.Actions.Add(new ReplyAction(Intents.WhatIsNew, wording.Say("HomeNew"), wording.Say("HomeNewWords")))
            .Add(new ReplyAction(Intents.ListSubscriptions, wording.Say("HomeSubscriptions"), wording.Say("HomeSubscriptionsWords")));
        return reply with
        {
            Actions = reply.Intent == Intents.Help ? actions : actions.Add(new ReplyAction(Intents.Help, wording.Say("HomeHelp"), wording.Say("HomeHelpWords"))),
        };
    }
}
