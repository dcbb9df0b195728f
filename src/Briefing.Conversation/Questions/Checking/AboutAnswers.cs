using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Verification;

namespace Briefing.Conversation.Questions.Checking;

/// <summary>Replies to what is asked about quotes, answers and sources themselves: whether a quote is right, and how fresh the sources are.</summary>
internal sealed class AboutAnswers(StoreView view, QualifierWords qualifiers, Wording wording, QuoteSealing sealing, EvidenceSearch evidence)
{
    /// <summary>The reply, and what the conversation then is about; null where it is another kind of question.</summary>
    internal (Reply Reply, ConversationState State)? Reply(RecognizerResult result, ConversationState state) => result.Top.Name switch
    {
        Intents.Verify => Verify(new QuoteToCheckReader(view).Read(result, state), state),
        Intents.None when new QuoteToCheckReader(view).Pasted(result) is { } pasted => Verify(pasted, state),
        Intents.Freshness => (new SourceFreshness(view, wording).Reply(result), state),
        _ => null,
    };

    private (Reply, ConversationState) Verify(QuoteToCheck? quote, ConversationState state)
    {
        if (quote is null) return (Turns.Reply.Other(Outcome.Clarify, Intents.Verify, 1, wording.Say("VerifyWhat")), state);
        var reply = new Verifying(view, qualifiers, wording, sealing, evidence).Reply(quote);
        var speaker = reply.Quotes.Select(shown => shown.Statement.Speaker).FirstOrDefault(known => known is not null);
        var person = speaker is not null ? new KeptName([speaker.Key], speaker.Name) : quote.Speaker is { } meant ? Kept.Of(meant) : state.Person;
        return (reply, state with
        {
            Last = Kept.Of(new Question { Intent = person is null ? Intents.Topic : Intents.WhatSaid, Text = quote.Wording, Topic = quote.Wording, Speakers = person is null ? [] : [new Named(person.Keys, person.Name)] }),
            Person = person,
            Shown = [.. reply.Quotes.Select(shown => $"{shown.Statement.DocumentId}/{shown.Statement.Passage.ToLocator()}")],
            Latest = reply.Quotes.Length,
            Offers = [],
        });
    }
}
