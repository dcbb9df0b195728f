using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>One of the quotes that were shown: "the second one", "who said the third?", "when was that?", "and the context?".</summary>
internal sealed class PickedQuotes(StoreView view, Wording wording, QuoteSealing sealing)
{
    private const int Around = 2;
    private const double Certain = 0.95;

    /// <summary>The reply about a quote, and the quote; null where the store does not hold it any more.</summary>
    /// <param name="id">The identity of the quote.</param>
    /// <param name="result">What is asked of it.</param>
    /// <param name="state">The conversation.</param>
    internal (Reply Reply, Quote Quote)? Answer(string id, RecognizerResult result, ConversationState state)
    {
        var asked = state.Last is null ? [] : Kept.Open(state.Last).Speakers;
        if (view.Shown(id, asked) is not { } statement || Seal(statement) is not { } quote) return null;
        var number = (double)(state.LatestQuotes.IndexOf(id) + 1);
        var slots = result.Best?.Slots ?? [];
        var words = result.Utterance.Tokens.Select(token => token.Folded).ToArray();
        if (slots.Any(slot => slot.Entity == "asks_speaker") || words.Contains("who") || words.Contains("whose")) return (Of(quote, Who(quote)), quote);
        if (slots.Any(slot => slot.Entity == "asks_time") || words is ["when", ..] || words.Contains("day") || words.Contains("date")) return (Of(quote, When(quote)), quote);
        if (words is ["where", ..] || words.Contains("source")) return (Of(quote, Where(quote, isSpoken: words.Contains("say") || words.Contains("said"))), quote);
        var isAfter = words.Contains("next") || words.Contains("after");
        // The question that somebody was asked stands before the reply to it.
        var isBefore = words.Contains("before") || words.Contains("question");
        if (isAfter || isBefore || words.Contains("around") || words.Contains("context") || slots.Any(slot => slot.Entity == "asks_context"))
            return (WithContext(quote, statement, isAfter && !isBefore, isBefore && !isAfter), quote);
        return (Of(quote, wording.Say("PickedQuote", number, (double)state.LatestQuotes.Length)), quote);
    }

    /// <summary>A quote that names what was asked for; null where the store does not hold it any more.</summary>
    internal (Reply Reply, Quote Quote)? Show(string id, ConversationState state) =>
        view.Shown(id, []) is { } statement && Seal(statement) is { } quote ? (Of(quote, wording.Say("PickedNames", (double)(state.LatestQuotes.IndexOf(id) + 1), (double)state.LatestQuotes.Length)), quote) : null;

    private Reply Of(Quote quote, string lead) => Reply.Answer(Intents.Pick, Certain, lead, [quote]);

    private string Who(Quote quote) => quote.Statement switch
    {
        { Mode: SpeechMode.Narration, AscribedTo: { } ascribed } => wording.Say("PickedAscribed", ascribed.Name, quote.Source.Reporter),
        { Mode: SpeechMode.Narration } => wording.Say("PickedAuthor", quote.Source.Reporter),
        { Speaker: null } => wording.Say("PickedNobody", quote.Source.Reporter),
        _ => wording.Say("PickedSpeaker", quote.Speaker, quote.Source.Reporter),
    };

    private string When(Quote quote) => wording.Say("PickedTime",
        quote.Statement.Said is { } said ? SaidWords.Of(said) : quote.Source.Said is { } day ? SaidWords.On(day) : "", Wording.Shown(quote.Source.Published));

    private string Where(Quote quote, bool isSpoken) => wording.Say("PickedPlace", quote.Source.DisplayTitle, quote.Source.Reporter, Wording.Shown(quote.Source.Published), isSpoken);

    /// <summary>The sentences on both sides, or on one, as they stand in the document.</summary>
    private Reply WithContext(Quote quote, Statement statement, bool onlyAfter, bool onlyBefore)
    {
        var sentences = view.StatementsOf(statement.DocumentId)
            .Where(other => other.Claim is null && other.Block is not BlockKind.Apparatus).DistinctBy(other => other.Passage.ToLocator()).ToList();
        var at = sentences.FindIndex(other => other.Passage.Start >= statement.Passage.Start);
        if (at < 0) return Of(quote, wording.Say("PickedAlone"));
        var before = onlyAfter ? [] : sentences.Take(at).TakeLast(Around);
        var after = onlyBefore ? [] : sentences.Skip(at).Where(other => other.Passage.Start > statement.Passage.Start).Take(Around);
        var near = sealing.Seal(before.Concat(after).Select(Candidate), 2 * Around, view);
        return near.IsEmpty ? Of(quote, wording.Say("PickedAlone")) : Of(quote, wording.Say("PickedContext")) with { Nearby = near, NearbyLead = wording.Say("PickedContextLead", quote.Source.DisplayTitle) };
    }

    private Quote? Seal(Statement statement) => sealing.Seal([Candidate(statement)], 1, view).FirstOrDefault();

    private Candidate Candidate(Statement statement) => new(statement, view.Source(statement.DocumentId), 3, Certain);
}
