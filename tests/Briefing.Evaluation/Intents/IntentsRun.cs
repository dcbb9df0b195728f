using System.Globalization;
using Briefing.Evaluation.Scoring;

namespace Briefing.Evaluation.Intents;

/// <summary>
/// The command <c>intents [--verbose] [tune|held]</c>: what utterances are recognised as, as a confusion table a part. Which utterances
/// of the held files fail is never printed.
/// </summary>
internal static class IntentsRun
{
    internal static int Print(string[] args, TextWriter output)
    {
        var files = UtteranceFile.All();
        var parts = files.Select(file => file.Part).Distinct(StringComparer.Ordinal).ToList();
        var wanted = args.Where(arg => !arg.StartsWith('-')).ToList();
        if (args.Any(arg => arg.StartsWith('-') && arg != "--verbose") || wanted.Except(parts).Any())
        {
            Console.Error.WriteLine($"usage: intents [--verbose] [PART]   where PART is one of {string.Join(", ", parts)}");
            return 2;
        }

        using var understanding = new UnderstandingUnderTest();
        var regressions = new List<string>();
        foreach (var part in files.GroupBy(file => file.Part).Where(part => wanted.Count == 0 || wanted.Contains(part.Key)))
        {
            var score = understanding.Of(part);
            Print(part.Key, score, args.Contains("--verbose") && !part.Any(file => file.IsHeld), output);
            regressions.AddRange(ExpectedScores.Load().Intents.Where(one => one.Name == part.Key).SelectMany(one => one.Regressions(score)));
        }

        regressions.ForEach(output.WriteLine);
        return regressions.Count == 0 ? 0 : 1;
    }

    internal static void Print(string part, IntentScore score, bool withFaults, TextWriter output)
    {
        output.WriteLine(score.Table());
        if (withFaults)
            foreach (var fault in score.Faults)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{string.Join(" or ", fault.Utterance.Accepted)} taken for {fault.As} ({fault.Score:0.00}): {fault.Utterance.Text}"));
        output.WriteLine($"{part}: {score}");
        output.WriteLine();
    }
}
