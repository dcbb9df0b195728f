using System.Collections.Immutable;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Clarifying;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Turns;

/// <summary>
/// One turn of a conversation: what the utterance means beside what was said before, the reply, and what is remembered of both.
/// </summary>
internal sealed partial class Exchange(QuestionAnswering answering, StoreView view, Wording wording, QuoteSealing sealing, Func<string, RecognizerResult> recognize)
{
    private const int MostPeople = 4;

    private readonly QuestionReader _reader = new(view.Lexicon);
    private readonly Clarification _clarification = new(answering, view, wording);
    private readonly Restating _restating = new(wording);

    /// <summary>The reply and the state after it.</summary>
    /// <param name="result">What was recognized.</param>
    /// <param name="whole">The utterance as it came, courtesies and all, for what is only a choice.</param>
    /// <param name="state">The state before.</param>
    internal (Reply Reply, ConversationState State) Respond(RecognizerResult result, string whole, ConversationState state)
    {
        if (Chosen(result, whole, state) is { } chosen) return chosen;
        var (reply, next) = result.Top.Name switch
        {
            // "And before that?" of what was shown is what stands before it.
            Intents.FollowUp or Intents.Back when result.Utterance.Tokens is [{ Folded: "and" }, { Folded: "before" or "after" }, { Folded: "that" or "this" or "it" }] && !state.LatestQuotes.IsEmpty => Pick(result, state),
            Intents.More => More(result, state),
            Intents.Forget => (Reply.Other(Outcome.Command, Intents.Forget, result.Top.Score, wording.Say("Forgotten")), new ConversationState()),
            Intents.Back => Back(result, state),
            Intents.Pick => Pick(result, state),
            Intents.Correction when state.Last is not null => Correct(result, state),
            Intents.Narrow when state.Last is not null => Narrow(result, state),
            _ => Ask(result, state),
        };
        return (reply, next);
    }

    /// <summary>Whether the utterance chooses one of the meanings that were offered, or all or none of them, whatever else it may be.</summary>
    internal static bool IsChoice(RecognizerResult result, string whole, ConversationState state)
    {
        if (state.Offers.IsDefaultOrEmpty) return false;
        var words = result with { Utterance = Understanding.Patterns.Tokenizer.Split(whole) };
        return Choice.Of(words, state.Offers) is not null || Choice.IsAll(words) || Choice.IsNone(words);
    }

    private (Reply Reply, ConversationState State)? Chosen(RecognizerResult result, string whole, ConversationState state)
    {
        if (state.Offers.IsDefaultOrEmpty) return null;
        var words = result with { Utterance = Understanding.Patterns.Tokenizer.Split(whole) };
        if (Choice.Of(words, state.Offers) is { } offer) return Take(offer, state.Offers, state);
        if (Choice.IsAll(words))
            return Answer([Kept.Open(state.Offers[0].Question) with { Speakers = [.. state.Offers.SelectMany(other => Kept.Open(other.Question).Speakers).DistinctBy(speaker => speaker.Keys[0])], Meaning = null }], state, []);
        return Choice.IsNone(words)
            ? (Reply.Other(Outcome.Clarify, Intents.Correction, 1, wording.Say("NeitherOne")), state with { Offers = [] }) : null;
    }

    /// <summary>Answers in the meaning that was chosen, which holds from now on.</summary>
    private (Reply Reply, ConversationState State) Take(KeptOffer offer, ImmutableArray<KeptOffer> offers, ConversationState state)
    {
        var (reply, next) = Answer([Kept.Open(offer.Question)], state, []);
        return (reply, next with { Chosen = Clarification.Remembered(state with { Offers = offers }, offer), Declined = [.. offers.Where(other => other.Meant != offer.Meant)], Trail = state.Trail });
    }

    private (Reply Reply, ConversationState State) Ask(RecognizerResult result, ConversationState state)
    {
        var fresh = _reader.Read(result);
        // "Who says that?", of what was just shown.
        if (fresh is { Intent: Intents.WhoSaid, Topic: "", Speakers.IsEmpty: true, Sources.IsEmpty: true, UnknownSpeaker: null } && !state.LatestQuotes.IsEmpty) return Pick(result, state);
        if (Referents.Unclear(fresh, result, state) is { } pronoun) return WhoIsMeant(pronoun, fresh, result, state);
        return Ask(new Continuation(view, state).Readings(fresh, result), fresh, result, state);
    }

    /// <summary>"What did he say?", where several were quoted, or nobody: whom the pronoun means is asked.</summary>
    private (Reply Reply, ConversationState State) WhoIsMeant(string pronoun, Question fresh, RecognizerResult result, ConversationState state)
    {
        var reply = Reply.Other(Outcome.Clarify, fresh.Intent, fresh.Confidence, wording.Say("WhoIsMeant", pronoun));
        ImmutableArray<KeptOffer> offers = state.People.IsDefaultOrEmpty ? [] : [.. state.People.Select(Offer)];
        return (_clarification.WithButtons(reply, offers), state with { Offers = offers });

        KeptOffer Offer(KeptName person)
        {
            var question = new Continuation(view, state with { Person = person }).Readings(fresh, result)[0];
            return new KeptOffer(_restating.Words(question), Kept.Of(question), person.Keys[0], CalledWords.Of(new Named(person.Keys, person.Name), view));
        }
    }

    /// <summary>Asks which reading is meant where two are as likely, else answers.</summary>
    private (Reply Reply, ConversationState State) Ask(ImmutableArray<Question> readings, Question fresh, RecognizerResult result, ConversationState state)
    {
        readings = _clarification.Narrow(readings, result, state);
        var meant = _clarification.Ask(readings[0], result, state);
        if (meant.Reply is { } clarify)
            return (clarify, state with { Last = Kept.Of(meant.Question), Trail = Trail.With(state), Offers = meant.Offers, Suggested = [], Shown = [], Latest = 0, Picked = null });
        return Answer(readings.SetItem(0, meant.Question), state, Trail.With(state), fresh);
    }

    private (Reply Reply, ConversationState State) Answer(ImmutableArray<Question> readings, ConversationState state, ImmutableArray<KeptQuestion> trail, Question? fresh = null)
    {
        var (question, reply) = answering.FirstAnswered(Questions.Views.Visits.Fill(readings, state));
        var person = question.Speakers.Concat(question.About).FirstOrDefault();
        var (shown, quoted) = (Shown(reply), Quoted(reply));
        return (_restating.Restated(reply, question, fresh), new ConversationState
        {
            Last = Kept.Of(question),
            Person = person is not null ? Kept.Of(person) : quoted.Length == 0 ? state.Person : quoted.Length == 1 || question.Intent is Intents.WhoSaid or Intents.WhoDenied or Intents.WhoIs ? quoted[0] : null,
            People = person is null && quoted.Length > 1 ? quoted : [],
            Shown = shown,
            Latest = shown.Length,
            Suggested = reply.IsAnswered ? [] : reply.Suggestions,
            Trail = trail.IsEmpty && !state.Offers.IsDefaultOrEmpty ? state.Trail : trail,
            Chosen = Clarification.Remembered(question, state),
            Declined = state.Declined,
        });
    }

    private Reply NothingBefore(string intent, string template) => Reply.Other(Outcome.Clarify, intent, 1, wording.Say(template));

    /// <summary>Who is quoted in a reply, in its order; not who only has a label, such as "Reporter (question)".</summary>
    private ImmutableArray<KeptName> Quoted(Reply reply)
    {
        var quoted = reply.Quotes.Select(quote => quote.Statement.Speaker).OfType<PersonReference>().Where(speaker => !speaker.Name.Contains('(', StringComparison.Ordinal)).DistinctBy(speaker => speaker.Key).ToArray();
        // "He" and "they" are persons rather than a state, or a moderator whose name nobody gives.
        var persons = quoted.Where(speaker => view.Lexicon.People.Find(speaker.Key) is { Kind: EntityKind.Person }).ToArray();
        return [.. (persons.Length > 0 ? persons : quoted).Take(MostPeople).Select(speaker => new KeptName([speaker.Key], speaker.Name))];
    }

    /// <summary>What was shown as numbered quotes: the answer, or else what is near it.</summary>
    private static ImmutableArray<string> Shown(Reply reply) =>
        [.. (reply.Quotes.IsEmpty ? reply.Nearby : reply.Quotes).Select(quote => $"{quote.Statement.DocumentId}/{quote.Statement.Passage.ToLocator()}")];
}
