using System.Collections.Immutable;
using Briefing.Conversation.Questions.Abstaining;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Evidence.Sides;
using Briefing.Conversation.Questions.Kinds;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions;

/// <summary>Takes a question to the handler of its kind and makes the reply: quotes that pass the seal, or what is missing.</summary>
internal sealed class QuestionAnswering
{
    private readonly StoreView _view;
    private readonly EvidenceSearch _evidence;
    private readonly Wording _wording;
    private readonly QuoteSealing _sealing;
    private readonly NearbyQuestions _nearby;
    private readonly IReadOnlySet<string> _saying;
    private readonly AnsweringWeights _weights;
    private readonly DateOnly _today;
    private readonly Dictionary<string, IQuestionHandler> _handlers = new(StringComparer.Ordinal);

    internal QuestionAnswering(StoreView view, AnsweringWeights weights, Wording wording, QuoteSealing sealing, Recognizer recognizer, Lazy<PersonNouns> nouns, DateOnly today)
    {
        (_view, _wording, _sealing, _evidence, _saying) = (view, wording, sealing, new EvidenceSearch(view, weights, today), recognizer.SayingWords);
        (_weights, _today) = (weights, today);
        _nearby = new NearbyQuestions(view, _evidence, wording, text => new QuestionReader(view.Lexicon).Read(recognizer.RecognizeAnew(text, view.Lexicon, today)));
        foreach (IQuestionHandler handler in (IQuestionHandler[])[new WhatSaid(), new Ascribed(), new WhetherSaid(), new WhoSaid(), new Plain(), new Explained(), new Whether(weights.Opposing), new WhoIs(nouns), new Compare(), new Differ(weights.Opposites, today), new Timeline(), new Position(), new Summary(), new WhatIsNew(), new Kinds.Reports()])
            foreach (var intent in handler.Intents) _handlers[intent] = handler;
    }

    /// <summary>Whether an answer suggests where to go on, beside more of the same.</summary>
    internal bool SuggestsNext { get; init; } = true;

    /// <summary>Gives an answer the address that gives it again; null where answers have none.</summary>
    internal Func<Reply, Question, Reply>? Address { get; init; }

    internal NearbyQuestions Nearby => _nearby;

    /// <summary>Answers the first reading that has an answer in somebody's own words, else any answer; else it abstains on the first.</summary>
    internal (Question Question, Reply Reply) FirstAnswered(ImmutableArray<Question> readings)
    {
        var replies = new List<(Question Question, Reply Reply)>(readings.Length);
        foreach (var reading in readings)
        {
            var answered = (Question: reading, Reply: Answer(reading, ImmutableHashSet<string>.Empty));
            if (answered.Reply.IsAnswered && (readings.Length == 1 || reading.Intent != Intents.WhatSaid || answered.Reply.Quotes[0].Statement.Speaker is not null)) return answered;
            replies.Add(answered);
        }

        if (replies.FirstOrDefault(answered => answered.Reply.IsAnswered) is { Reply: not null } any) return any;
        if (PlainReading.Of(readings[0], _saying) is not { } plain) return replies[0];
        var reply = Answer(plain, ImmutableHashSet<string>.Empty);
        return reply.IsAnswered ? (plain, reply) : replies[0];
    }

    /// <summary>What would be quoted, best first, without asking whether it passes the seal.</summary>
    internal ImmutableArray<Candidate> Evidence(Question question) =>
        Filtered((_handlers.GetValueOrDefault(question.Intent) ?? _handlers[Intents.Topic]).Answer(question, _view, _evidence), question).Quotes;

    /// <summary>Answers; quotes whose identity is in <paramref name="shown"/> are passed over, as they were shown before.</summary>
    internal Reply Answer(Question question, IReadOnlySet<string> shown) => shown.Count > 0 ? AnswerAnew(question, shown)
        : _view.Answers.For(new Answerable(question, _today, _weights, SuggestsNext, KnowsTopics, Address is not null), _sealing, Addressed);

    /// <summary>Whether the topics are found. Suggestions have those of a small store found; those of a large one are found beside the turns.</summary>
    private bool KnowsTopics => SuggestsNext ? !_view.Knowledge.Topics.All.IsEmpty : _view.Knowledge.HasTopics;

    private Reply Addressed(Question question) => AnswerAnew(question, ImmutableHashSet<string>.Empty) is var reply && Address is { } address ? address(reply, question) : reply;

    private Reply AnswerAnew(Question question, IReadOnlySet<string> shown)
    {
        var handler = _handlers.GetValueOrDefault(question.Intent) ?? _handlers[Intents.Topic];
        var finding = Filtered(handler.Answer(question, _view, _evidence), question);
        if (finding.Gap == Gap.Quote) return Reply.Other(Outcome.Clarify, question.Intent, 1, _wording.Say("NoSuchQuote"));
        if (finding.Quotes.IsEmpty) return new Abstention(_view, _evidence, _wording, _sealing, _nearby).Of(question, finding);
        var fresh = finding.Quotes.Where(candidate => !shown.Contains(candidate.Id)).ToArray();
        if (fresh.Length == 0) return Reply.Other(Outcome.SmallTalk, Intents.More, 1, _wording.Say("AbstainNothingMore"));
        var quotes = _sealing.Seal(fresh, finding.Arrangement?.Count(fresh) ?? QuoteSelection.MostShown, _view);
        if (question.Intent == Intents.Reports) quotes = [.. quotes.Select(quote => quote.WithoutOtherReports())];
        if (quotes.IsEmpty) return Reply.Abstention(question.Intent, 0, _wording.Say("AbstainWithheld"));
        var answered = fresh.Where(candidate => quotes.Any(quote => ReferenceEquals(quote.Statement, candidate.Statement))).ToArray();
        if (finding.Arrangement is { } sorting) quotes = [.. sorting.Sort(quotes)];
        var more = HeldBack(fresh, answered);
        var lead = Lead(question, finding, answered, more, shown.Count > 0);
        if (question.Intent != Intents.Reports && Reported(quotes) is { } reported) lead += "\n" + reported;
        var confidence = answered.Max(candidate => candidate.Probability);
        var suggestions = Next(question, quotes, more);
        var reply = Reply.Answer(question.Intent, Math.Round(confidence, 3), lead, quotes) with
        {
            HeldBack = more,
            Suggestions = suggestions,
            SuggestionsLead = suggestions.IsEmpty ? "" : _wording.Say("SuggestionsAfterAnswer"),
        };
        return finding.Arrangement?.Shape(reply, new Views.Page(fresh, Array.IndexOf(fresh, answered[^1]) + 1, shown.Count > 0), _wording) ?? reply;
    }

    /// <summary>Without what the question keeps away, for kinds that find quotes in a way of their own.</summary>
    private Finding Filtered(Finding finding, Question question)
    {
        var filters = new QuestionFilters(question, _view);
        if (!filters.AreSet || finding.Quotes.IsEmpty || finding.Quotes.All(candidate => filters.Pass(candidate.Statement))) return finding;
        var quotes = finding.Quotes.Where(candidate => filters.Pass(candidate.Statement)).ToImmutableArray();
        return finding with { Quotes = quotes, Gap = quotes.IsEmpty ? Gap.Source : finding.Gap };
    }

    /// <summary>How often the statements that are shown are reported; null where no other source reports one of them.</summary>
    private string? Reported(ImmutableArray<Quote> quotes)
    {
        // A comparison shows two reports of one statement.
        var statements = quotes.DistinctBy(quote => (object?)_view.Knowledge.Reports.GroupOf(quote.Statement) ?? quote).ToArray();
        var reports = statements.Sum(quote => quote.ReportCount);
        return reports > quotes.Length ? _wording.Say("LeadReported", (double)statements.Length, (double)reports) : null;
    }

    /// <summary>What may be asked after an answer: for more, and who else reports a statement that others report.</summary>
    private ImmutableArray<string> Next(Question question, ImmutableArray<Quote> quotes, int more)
    {
        var next = new List<string>();
        if (more > 0) next.Add(_wording.Say("AskMore"));
        var reported = question.Intent == Intents.Reports ? null : quotes.FirstOrDefault(quote => quote.ReportCount > 1);
        if (reported is not null) next.Add(_wording.Say("AskReports", (double)(quotes.IndexOf(reported) + 1)));
        return SuggestsNext ? [.. next, .. _nearby.After(question, [.. quotes.Select(quote => quote.Statement)])] : [.. next];
    }

    /// <summary>How many more can be shown: those after the last that was, but none of a document of which a quote was withheld.</summary>
    private static int HeldBack(Candidate[] fresh, Candidate[] answered)
    {
        var tried = Array.IndexOf(fresh, answered[^1]) + 1;
        var broken = fresh.Take(tried).Except(answered).Select(candidate => candidate.Source.Id).ToHashSet(StringComparer.Ordinal);
        return fresh.Skip(tried).Count(candidate => !broken.Contains(candidate.Source.Id));
    }

    private string Lead(Question question, Finding finding, Candidate[] answered, int more, bool isMore)
    {
        var (n, sources, topic) = ((double)answered.Length, (double)QuoteSelection.Sources(answered, _view.Knowledge.Reports), finding.Topic ?? question.Topic);
        if (isMore) return _wording.Say("LeadMore", topic, n, sources, (double)more);
        var narration = (double)answered.Count(candidate => candidate.Statement.Speaker is null);
        if (!finding.LeadValues.IsEmpty) return _wording.Say(finding.Lead, [.. finding.LeadValues, topic, n, sources, (double)more]);
        return finding.Lead switch
        {
            "LeadWhatSaid" => _wording.Say(finding.Lead, Names(question), topic, n, sources, (double)more, narration),
            "LeadAscribed" or "LeadNotAscribed" or "LeadWhetherSaid" => _wording.Say(finding.Lead, Names(question), topic, n, sources, (double)more, finding.Standing),
            "LeadReports" => _wording.Say(finding.Lead, (double)QuoteSelection.Sources(finding.Quotes, _view.Knowledge.Reports), finding.Names,
                Wording.Shown(Kinds.Reports.DayOf(finding.Quotes[0])), (double)finding.Quotes.Count(candidate => Kinds.Reports.DayOf(candidate) is null), finding.Missing, (double)more),
            "LeadReason" or "LeadManner" or "LeadConsequence" or "LeadMeaning" =>
                _wording.Say(finding.Lead, topic, n, sources, (double)more, (double)answered.Count(candidate => finding.Fits?.Invoke(candidate) == true)),
            "LeadWhether" => _wording.Say(finding.Lead, topic, n, sources, (double)more, Numbers(finding, answered, Side.For), Numbers(finding, answered, Side.Against), Numbers(finding, answered, Side.Open)),
            _ => _wording.Say(finding.Lead, topic, n, sources, (double)more),
        };
    }

    /// <summary>"quotes 1 and 3": those that stand on a side; empty where none does.</summary>
    private string Numbers(Finding finding, Candidate[] answered, Side side)
    {
        string[] numbers = [.. Enumerable.Range(0, answered.Length).Where(at => (finding.SideOf?.Invoke(answered[at]) ?? Side.Open) == side)
            .Select(at => (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))];
        return numbers.Length == 0 ? "" : _wording.Say("SideNumbers", [numbers]);
    }

    private static string Names(Question question) => string.Join(", ", question.Speakers.Select(speaker => speaker.Name));
}
