namespace Briefing.Evaluation.Scoring;

/// <summary>The scores of a set of verdicts; shares are 0 to 1, and 1 (or 0 for refusals of answerable questions) where nothing was asked.</summary>
internal sealed record Scores(
    int Turns, double Hit1, double Hit3, double UnanswerableRefused, double AnswerableRefused, double Verbatim, int WrongSpeakers)
{
    internal static Scores Of(IReadOnlyCollection<Verdict> verdicts)
    {
        var answerable = verdicts.Where(verdict => !verdict.IsUnanswerable).ToList();
        var unanswerable = verdicts.Where(verdict => verdict.IsUnanswerable).ToList();
        var quotes = verdicts.Sum(verdict => verdict.Reply.Quotes.Length);
        return new Scores(
            verdicts.Count,
            Share(answerable.Count(verdict => verdict.First), answerable.Count, 1),
            Share(answerable.Count(verdict => verdict.InThree), answerable.Count, 1),
            Share(unanswerable.Count(verdict => !verdict.Reply.IsAnswered), unanswerable.Count, 1),
            Share(answerable.Count(verdict => !verdict.Reply.IsAnswered), answerable.Count, 0),
            Share(quotes - verdicts.Sum(verdict => verdict.NotVerbatim), quotes, 1),
            verdicts.Sum(verdict => verdict.WrongSpeakers));
    }

    private static double Share(int part, int whole, double ofNothing) => whole == 0 ? ofNothing : (double)part / whole;
}
