using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Questions.Permalinks;
using Briefing.Conversation.Questions.Why;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Verification;

namespace Briefing.Conversation.Questions.Checking;

/// <summary>What a bot answers with, for a turn.</summary>
/// <param name="View">The store.</param>
/// <param name="Answering">How questions are answered.</param>
/// <param name="Weights">When an answer is good enough.</param>
/// <param name="Wording">How it is worded.</param>
/// <param name="Sealing">What checks quotes.</param>
/// <param name="PublicUrl">Where users reach the host.</param>
/// <param name="Today">The user's day.</param>
internal sealed record AnswerParts(
    StoreView View, QuestionAnswering Answering, AnsweringWeights Weights, Wording Wording, QuoteSealing Sealing, string PublicUrl, DateOnly Today)
{
    /// <summary>Whether a model helps to put quotes in order.</summary>
    internal bool HasModel { get; init; }
}

/// <summary>
/// Replies to what is asked about quotes, answers and sources themselves: whether a quote is right, why an answer was given,
/// its address, and how fresh the sources are.
/// </summary>
internal sealed class AboutAnswers(AnswerParts parts, QualifierWords qualifiers)
{
    private readonly AnswerLinks _links = new(parts.View, parts.Wording, parts.PublicUrl);
    private readonly QuoteToCheckReader _reader = new(parts.View);

    /// <summary>The reply, and what the conversation then is about; null where it is another kind of question.</summary>
    internal (Reply Reply, ConversationState State)? Reply(RecognizerResult result, ConversationState state)
    {
        if (AnswerAddress.TokenIn(result.Utterance.Text, parts.PublicUrl) is { } token) return Opened(token, state);
        return result.Top.Name switch
        {
            Intents.Verify => Verify(_reader.Read(result, state), state),
            Intents.WhyThis => (Why(result, state), state),
            Intents.Permalink => (_links.Address(state), state),
            Intents.Freshness => (new SourceFreshness(parts.View, parts.Wording).Reply(result), state),
            _ when _reader.Pasted(result) is { } pasted => Verify(pasted, state),
            _ => null,
        };
    }

    /// <summary>The answer that an address gives again.</summary>
    internal (Reply Reply, ConversationState State) Opened(string token, ConversationState state)
    {
        if (AnswerAddress.Read(token) is not { } then) return (Turns.Reply.Other(Outcome.Clarify, Intents.Permalink, 1, parts.Wording.Say("PermalinkBroken")), state);
        var question = _links.Open(then.Question);
        var (reply, next) = question.Intent == Intents.Verify
            ? Verify(new QuoteToCheck(question.Text, question.Speakers.FirstOrDefault()), state)
            : (parts.Answering.Answer(question, ImmutableHashSet<string>.Empty), state with { Last = Kept.Of(question) });
        return (_links.Reopened(WithAddress(reply, question), then), next with { Shown = Shown(reply), Latest = reply.Quotes.Length, Offers = [] });
    }

    /// <summary>The reply with the address that gives it again.</summary>
    internal Reply WithAddress(Reply reply, Question question) => _links.WithAddress(reply, question);

    private Reply Why(RecognizerResult result, ConversationState state)
    {
        var slot = result.Best?.Slots.FirstOrDefault(slot => slot.Entity == "whichquote") ?? default;
        return new WhyThis(parts).Reply(ShownQuotes.Meant(slot, result.Utterance, state), state);
    }

    private (Reply, ConversationState) Verify(QuoteToCheck? quote, ConversationState state)
    {
        if (quote is null) return (Turns.Reply.Other(Outcome.Clarify, Intents.Verify, 1, parts.Wording.Say("VerifyWhat")), state);
        var reply = new Verifying(parts, qualifiers).Reply(quote);
        var speaker = reply.Quotes.Select(shown => shown.Statement.Speaker).FirstOrDefault(known => known is not null);
        var person = speaker is not null ? new KeptName([speaker.Key], speaker.Name) : quote.Speaker is { } meant ? Kept.Of(meant) : state.Person;
        var question = new Question { Intent = Intents.Verify, Text = quote.Wording, Speakers = quote.Speaker is { } named ? [named] : [] };
        return (WithAddress(reply, question), state with
        {
            Last = Kept.Of(question with { Intent = person is null ? Intents.Topic : Intents.WhatSaid, Topic = quote.Wording, Speakers = person is null ? [] : [new Named(person.Keys, person.Name)] }),
            Person = person,
            Shown = Shown(reply),
            Latest = reply.Quotes.Length,
            Offers = [],
        });
    }

    private static ImmutableArray<string> Shown(Reply reply) => [.. reply.Quotes.Select(shown => $"{shown.Statement.DocumentId}/{shown.Statement.Passage.ToLocator()}")];
}
