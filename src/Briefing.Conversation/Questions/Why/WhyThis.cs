using System.Collections.Immutable;
using Briefing.Conversation.Questions.Checking;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Why;

/// <summary>
/// "Why this answer?", "Why the second one?": what the question's words met in the quote and through what, whose words it is
/// made of, what counted and how much, how sure that is, and what the runner-up lacked. It is found again with the same search
/// and the same _weights, so that it tells what decided and not what might have.
/// </summary>
internal sealed class WhyThis(AnswerParts parts)
{
    private const int MostTerms = 4;

    private readonly StoreView _view = parts.View;
    private readonly Wording _wording = parts.Wording;
    private readonly AnsweringWeights _weights = parts.Weights;

    /// <summary>The reply about a quote that was shown; asks for a question where there is none.</summary>
    internal Reply Reply(string? id, ConversationState state)
    {
        if (state.Last is not { } last || id is null) return Turns.Reply.Other(Outcome.Clarify, Intents.WhyThis, 1, _wording.Say(state.LatestQuotes.IsEmpty ? "WhyNothing" : "NoSuchQuote"));
        var question = Kept.Open(last);
        var quotes = parts.Answering.Evidence(question);
        var at = Array.FindIndex([.. quotes], candidate => candidate.Id == id);
        var chosen = at >= 0 ? quotes[at] : _view.Shown(id, question.Speakers) is { } statement ? new Candidate(statement, _view.Source(statement.DocumentId), 0, 0) : null;
        if (chosen is null || parts.Sealing.Seal([chosen], 1, _view) is not [var quote]) return Turns.Reply.Other(Outcome.Clarify, Intents.WhyThis, 1, _wording.Say("NoSuchQuote"));
        var other = at < 0 ? null : at == 0 ? quotes.ElementAtOrDefault(1) : quotes[0];
        var lead = _wording.Say("LeadWhyThis", question.Text, (double)(at + 1), (double)quotes.Length);
        return Turns.Reply.Answer(Intents.WhyThis, Math.Round(chosen.Probability, 3), lead, [quote]) with { Points = [.. Reasons(question, chosen, other, at).Select(reason => new ReplyPoint(reason))] };
    }

    private IEnumerable<string> Reasons(Question question, Candidate chosen, Candidate? other, int at)
    {
        var matches = Matches(question, chosen);
        foreach (var by in Enum.GetValues<MatchedBy>())
            if (matches.Where(match => match.By == by).ToArray() is { Length: > 0 } same)
                yield return _wording.Say("WhyWords", by.ToString().ToLowerInvariant(), same.Select(match => Pair(match)).ToArray());
        if (question.Speakers.Length > 0 || chosen.Statement.Speaker is not null)
            yield return _wording.Say("WhySpeaker", SpeakerStanding(question, chosen.Statement), chosen.Statement.Speaker?.Name ?? "", string.Join(", ", question.Speakers.Select(speaker => speaker.Name)));
        if (!question.Days.IsAny) yield return _wording.Say("WhyDays", question.DaysText ?? "", Wording.Shown(chosen.Source.Day));
        if (chosen.Statement.Claim is not null) yield return _wording.Say("WhyCurated");
        var terms = ScoreTerms.Of(chosen, _weights);
        if (terms.IsEmpty) yield return _wording.Say("WhyByKind", question.Intent);
        else
        {
            yield return _wording.Say("WhyTerms", (object)terms.Take(MostTerms).Select(Term).ToArray());
            yield return _wording.Say("WhySure", Math.Round(100 * chosen.Probability), Math.Round(100 * _weights.Threshold), Math.Round(100 * _weights.Beside));
        }

        if (parts.HasModel) yield return _wording.Say("WhyModel");
        if (other is not null && NextReason(question, chosen, other, at, matches) is { Length: > 0 } next) yield return next;
    }

    /// <summary>What the next quote lacks; of one that is not the first, what the first has more.</summary>
    private string NextReason(Question question, Candidate chosen, Candidate other, int at, ImmutableArray<WordMatch> matches)
    {
        var (better, worse) = at == 0 ? (chosen, other) : (other, chosen);
        var theirs = Matches(question, other);
        var (betterWords, worseWords) = at == 0 ? (matches, theirs) : (theirs, matches);
        var lacking = betterWords.Where(match => match.By < MatchedBy.Context && worseWords.Any(same => same.Asked == match.Asked && same.By >= MatchedBy.Context)).Select(match => match.Asked).ToArray();
        var ahead = ScoreTerms.Ahead(better, worse, _weights);
        var name = other.Statement.Speaker?.Name ?? other.Source.Reporter;
        return _wording.Say("WhyNext", at == 0, name, lacking, ahead is { } term ? _wording.Say("WhyTermName", term.Name) : "");
    }

    private ImmutableArray<WordMatch> Matches(Question question, Candidate candidate)
    {
        var before = _view.Before(candidate.Statement);
        var context = $"{before?.Passage.Text} . {candidate.Statement.Heading} . {candidate.Source.Title}";
        return new WordMatches(_view.Knowledge.Synonyms).Of(question.Topic, candidate.Statement.Passage.Text, context);
    }

    private string Pair(WordMatch match) => _wording.Say("WhyPair", match.Asked, match.Found);

    private string Term(ScoreTerm term) => _wording.Say("WhyTerm", _wording.Say("WhyTermName", term.Name), Math.Round(100 * term.Value), Math.Round(term.Points, 1), term.Points < 0);

    private static string SpeakerStanding(Question question, Statement statement)
    {
        var keys = question.Speakers.SelectMany(speaker => speaker.Keys).ToHashSet(StringComparer.Ordinal);
        if (keys.Count == 0) return "open";
        if (statement.Speaker is { } speaker) return keys.Contains(speaker.Key) ? "own" : "other";
        return statement.AscribedTo is { } ascribed && keys.Contains(ascribed.Key) ? "ascribed" : "narration";
    }
}
