using System.Globalization;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations.Said;

/// <summary>
/// The command <c>said [--verbose]</c>: measures when quotations were said on texts of our own. A day that is wrong, or given where
/// the text tells none, is worse than one left open, and is counted by itself; failures of held cases are never printed.
/// </summary>
internal static class SaidRun
{
    internal static int Print(string[] args, TextWriter output)
    {
        var analyser = new DocumentAnalyser(ShippedLexicon.Load());
        var cases = SaidCase.Load().Select(one => (Case: one, Found: one.Found(analyser))).ToArray();
        foreach (var (one, found) in cases)
            if (args.Contains("--verbose") && !one.Held && found != one.Expected) output.WriteLine($"want {one.Expected}, got {found}: {one.Text}");
        foreach (var (name, part) in new[] { ("tune", cases.Where(one => !one.Case.Held)), ("held", cases.Where(one => one.Case.Held)) })
        {
            var (right, wrong, all) = Score(part);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {right} of {all} right, {wrong} wrong days, {all - right - wrong} left open"));
        }

        return 0;
    }

    /// <summary>How many are right, and how many have a day that is not theirs.</summary>
    internal static (int Right, int Wrong, int All) Score(IEnumerable<(SaidCase Case, string Found)> cases)
    {
        var all = cases.ToArray();
        return (all.Count(one => one.Found == one.Case.Expected), all.Count(one => one.Found != one.Case.Expected && one.Found is not ("open" or "no quotation")), all.Length);
    }
}
