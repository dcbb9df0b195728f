namespace Briefing.Evaluation.Summaries;

/// <summary>The command <c>summaries</c>: how many of the points of texts of our own their summaries tell, and how often they repeat one.</summary>
internal static class SummariesRun
{
    internal static int Print(string[] args)
    {
        if (args.Length > 0)
        {
            Console.Error.WriteLine("usage: summaries");
            return 2;
        }

        Console.WriteLine("                        points told   repeated   asides");
        Write("chosen to cover", SummaryScore.OfCoverage());
        Write("the first sentences", SummaryScore.OfFront());
        return 0;
    }

    private static void Write(string name, SummaryScore score) =>
        Console.WriteLine(FormattableString.Invariant($"{name,-22} {score.Covered,12:0.000} {score.Repeated,10:0.000} {score.Asides,8:0.000}"));
}
