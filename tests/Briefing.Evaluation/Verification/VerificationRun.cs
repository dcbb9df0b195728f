using System.Globalization;
using Briefing.Conversation.Turns;
using Briefing.Evaluation.Running;

namespace Briefing.Evaluation.Verification;

/// <summary>
/// The command <c>verification [--verbose] [--mutations N] [FOLDER]</c>: how many quotes are checked rightly, of cases written for
/// it and of changes made to the statements of the same texts, or of a folder's. Failures of held cases are never printed.
/// </summary>
internal static class VerificationRun
{
    private const int UsualMutations = 40;
    private const int Seed = 20;

    internal static async Task<int> PrintAsync(string[] args)
    {
        var at = Array.IndexOf(args, "--mutations");
        var mutations = at >= 0 && at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : UsualMutations;
        var verbose = args.Contains("--verbose");
        var folder = args.LastOrDefault(Directory.Exists);
        if (folder is null)
        {
            using var own = new QuotesUnderTest(QuotesUnderTest.Texts);
            var cases = await own.CasesAsync();
            foreach (var (one, reply) in cases.Where(found => verbose && !found.Case.Held && !found.Case.IsMet(found.Reply)))
                Console.WriteLine($"want {string.Join(" or ", one.Verdicts)} {one.Speaker}, got {Got(reply)}: {one.Ask}");
            foreach (var (name, isHeld) in new[] { ("tune", false), ("held", true) })
                Console.WriteLine(Line(name, cases.Where(found => found.Case.Held == isHeld).Select(found => found.Case.IsMet(found.Reply))));
        }

        using var corpus = new QuotesUnderTest(folder ?? QuotesUnderTest.Texts);
        var made = await corpus.MutationsAsync(mutations, Seed);
        foreach (var (one, reply) in made.Where(found => verbose && !found.IsMet).Select(found => (found.Mutation, found.Reply)))
            Console.WriteLine($"{one.Kind}, got {Got(reply)}: {one.Ask}");
        foreach (var kind in made.GroupBy(found => found.Mutation.Kind, StringComparer.Ordinal)) Console.WriteLine(Line(kind.Key, kind.Select(found => found.IsMet)));
        Console.WriteLine(Line("all changes", made.Select(found => found.IsMet)));
        return 0;
    }

    private static string Got(Reply reply) => $"{reply.Intent} {reply.Verification?.Verdict.ToString() ?? "-"} {reply.Quotes.FirstOrDefault()?.Statement.Speaker?.Name}";

    private static string Line(string name, IEnumerable<bool> met)
    {
        var all = met.ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{name,-20} {all.Count(one => one),4} of {all.Length,4}  {(all.Length == 0 ? 0 : all.Count(one => one) / (double)all.Length):0.000}");
    }
}
