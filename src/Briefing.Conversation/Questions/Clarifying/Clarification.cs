using System.Collections.Immutable;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Questions.Clarifying;

/// <summary>
/// Two readings that are as likely: which one is asked, with a button for each that has an answer, and what was chosen holds for
/// the rest of the conversation.
/// </summary>
internal sealed class Clarification(QuestionAnswering answering, StoreView view, Wording wording)
{
    private const int MostChosen = 12;

    /// <summary>The readings as the user's earlier choices make them.</summary>
    internal ImmutableArray<Question> Narrow(ImmutableArray<Question> readings, RecognizerResult result, ConversationState state) =>
        [.. readings.Select(reading => new Meanings(answering, view, wording).Narrow(NamesThatAreWords.Narrow(new Namesakes(answering, view, wording).Narrow(reading, state), result, state), state))];

    /// <summary>Asks which is meant, where there are several; else gives the question, which may be of the only one that has an answer.</summary>
    internal (Reply? Reply, ImmutableArray<KeptOffer> Offers, Question Question) Ask(Question question, RecognizerResult result, ConversationState state)
    {
        var (people, narrowed) = new Namesakes(answering, view, wording).Find(question, result);
        var ambiguity = people ?? new NamesThatAreWords(answering, wording).Find(narrowed, result, state) ?? new Meanings(answering, view, wording).Find(narrowed);
        if (ambiguity is null) return (null, [], narrowed);
        return (Ask(ambiguity, question), [.. ambiguity.Alternatives.Select(Kept)], question);
    }

    /// <summary>Asks again, of the meanings that are left.</summary>
    internal Reply AskAgain(ImmutableArray<KeptOffer> offers) =>
        WithButtons(Reply.Other(Outcome.Clarify, Intents.Correction, 1, wording.Say("WhichThen")), offers);

    /// <summary>The reply with a button for each offer.</summary>
    internal Reply WithButtons(Reply reply, ImmutableArray<KeptOffer> offers) => WithButtons(reply, offers.Select(offer => offer.Label));

    /// <summary>What holds for the rest of the conversation, with what was chosen now in place of what was chosen of the same before.</summary>
    internal static ImmutableArray<string> Remembered(ConversationState state, KeptOffer chosen) =>
        Remembered(state, state.Offers.IsDefaultOrEmpty ? [] : state.Offers, chosen.Meant);

    /// <summary>The same where the user did not choose, but asked anew with a name that says which is meant.</summary>
    internal static ImmutableArray<string> Remembered(Question question, ConversationState state)
    {
        var offers = state.Offers.IsDefaultOrEmpty ? state.Declined.IsDefault ? [] : state.Declined : state.Offers;
        foreach (var named in question.Speakers)
            if (named.Keys is [var key] && offers.Any(offer => offer.Meant == key)) return Remembered(state, offers, key);
        return state.Chosen.IsDefault ? [] : state.Chosen;
    }

    private static ImmutableArray<string> Remembered(ConversationState state, ImmutableArray<KeptOffer> offers, string meant)
    {
        var chosen = state.Chosen.IsDefault ? [] : state.Chosen;
        return [.. chosen.Where(other => other != meant && !offers.Any(offer => offer.Meant == other)).Append(meant).TakeLast(MostChosen)];
    }

    private Reply Ask(Ambiguity ambiguity, Question question) => WithButtons(
        Reply.Other(Outcome.Clarify, question.Intent, question.Confidence, wording.Say(ambiguity.Template, ambiguity.Name, (double)ambiguity.Alternatives.Length)),
        ambiguity.Alternatives.Select(alternative => alternative.Label));

    private Reply WithButtons(Reply reply, IEnumerable<string> labels) => reply with
    {
        Suggestions = [.. labels],
        SuggestionsLead = labels.Any() ? wording.Say("SuggestionsWhichOne") : "",
    };

    private static KeptOffer Kept(Alternative alternative) =>
        new(alternative.Label, FollowUps.Kept.Of(alternative.Question), alternative.Meant, alternative.Words);
}
