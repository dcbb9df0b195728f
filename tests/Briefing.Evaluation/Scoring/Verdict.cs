using Briefing.Conversation.Turns;

namespace Briefing.Evaluation.Scoring;

/// <summary>How one turn went.</summary>
/// <param name="Id">The question's id; with <c>.1</c>, <c>.2</c> for follow-ups.</param>
/// <param name="Kind">The question's kind.</param>
/// <param name="Text">What was asked.</param>
/// <param name="Reply">What the bot replied.</param>
/// <param name="First">Whether the first quote is right, or the reply as a whole where order does not count.</param>
/// <param name="InThree">Whether one of the first three quotes is right, or the reply as a whole.</param>
/// <param name="NotVerbatim">How many of its quotes are not verbatim.</param>
/// <param name="WrongSpeakers">How many of its quotes are given to the wrong speaker.</param>
internal sealed record Verdict(
    string Id, string Kind, string Text, Reply Reply, bool First, bool InThree, int NotVerbatim, int WrongSpeakers)
{
    /// <summary>The kind whose right reply is a refusal.</summary>
    internal const string Unanswerable = "unanswerable";

    /// <summary>Whether a refusal is the right reply.</summary>
    internal bool IsUnanswerable => Kind == Unanswerable;

    /// <summary>Whether there is something to look into.</summary>
    internal bool Failed => (IsUnanswerable ? Reply.IsAnswered : !First) || NotVerbatim > 0 || WrongSpeakers > 0;
}

/// <summary>Judges replies by the rules of the question sets.</summary>
internal sealed class Judge(QuoteRules rules)
{
    internal Verdict Of(Question question, int turnNumber, ExpectedTurn turn, Reply reply)
    {
        var (first, inThree) = turnNumber > 0 ? ByOrder(turn, reply) : question.Kind switch
        {
            Verdict.Unanswerable => (false, false),
            "sources" => Both(reply.IsAnswered && reply.Sources.Length >= question.MinSources),
            "compare" or "timeline" or "summary" or "differ" or "position" or "whatisnew" => Both(AsAWhole(question, reply)),
            _ => ByOrder(turn, reply),
        };
        return new Verdict(
            turnNumber == 0 ? question.Id : $"{question.Id}.{turnNumber}", question.Kind, turn.Text, reply, first, inThree,
            reply.Quotes.Count(quote => !rules.IsVerbatim(quote)),
            reply.Quotes.Count(quote => QuoteRules.HasWrongSpeaker(quote, turn)));
    }

    private (bool, bool) ByOrder(ExpectedTurn turn, Reply reply) =>
        (reply.Quotes.Take(1).Any(quote => rules.IsRight(quote, turn)), reply.Quotes.Take(3).Any(quote => rules.IsRight(quote, turn)));

    private bool AsAWhole(Question question, Reply reply) =>
        reply.Quotes.Any(quote => rules.IsRight(quote, question))
        && question.Sources.All(start => reply.Quotes.Any(quote => QuoteRules.ComesFrom(quote, start)))
        && reply.Quotes.Select(quote => quote.Source.File).Distinct().Count() >= question.MinSources
        && reply.Quotes.Length >= question.MinQuotes;

    private static (bool, bool) Both(bool right) => (right, right);
}
