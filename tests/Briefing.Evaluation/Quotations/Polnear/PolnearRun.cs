using System.Globalization;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations.Polnear;

/// <summary>
/// The command <c>polnear DIRECTORY [--verbose] [--errors N] [--role source|cue|content] [--document NAME]</c>: reads every text of a
/// part of the corpus PolNeAR (its <c>data/train</c> or <c>data/dev</c>) and compares what is found with what is annotated.
/// <c>--errors</c> prints the first N spans that only one side has, for tuning on train and dev; <c>data/test</c> is refused.
/// </summary>
internal static class PolnearRun
{
    private const string Usage = "usage: polnear DIRECTORY [--verbose] [--errors N] [--role source|cue|content] [--document NAME]   where DIRECTORY holds attributions/*.ann and text/*.txt";

    internal static int Print(string[] args)
    {
        if (args is not [var folder, .. var options] || folder.StartsWith('-')) return Refuse(Usage);
        if (!Directory.Exists(Path.Combine(folder, "attributions")) || !Directory.Exists(Path.Combine(folder, "text"))) return Refuse($"{folder} holds no folders attributions and text. {Usage}");
        if (Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) == "test") return Refuse("The test part stays closed: tune and measure on train and dev.");
        var left = 0;
        if (Value(options, "--errors") is { } errors && !int.TryParse(errors, NumberStyles.None, CultureInfo.InvariantCulture, out left)) return Refuse($"--errors wants a number, not \"{errors}\". {Usage}");
        SpanRole[] roles = Value(options, "--role") is { } one ? Enum.TryParse<SpanRole>(one, ignoreCase: true, out var role) ? [role] : [] : [SpanRole.Source, SpanRole.Cue, SpanRole.Content];
        if (roles.Length == 0) return Refuse(Usage);
        var name = Value(options, "--document");
        var sum = default(PolnearScore);
        var count = 0;
        foreach (var document in PolnearDocument.In(folder, new DocumentAnalyser(ShippedLexicon.Load())).Where(document => name is null || document.Name.Contains(name, StringComparison.Ordinal)))
        {
            var score = PolnearScore.Of(document);
            if (options.Contains("--verbose")) Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{document.Name}: source {score.Source.F1:0.00}, cue {score.Cue.F1:0.00}, content {score.Content.F1:0.00}, words {score.ContentWords.F1:0.00}"));
            left -= PrintErrors(document, roles, left);
            sum += score;
            count++;
        }

        Console.WriteLine($"{count} documents, {Path.GetFullPath(folder)}");
        Console.WriteLine(sum.Source.Row("source, exact"));
        Console.WriteLine(sum.Cue.Row("cue, exact"));
        Console.WriteLine(sum.Content.Row("content, exact"));
        Console.WriteLine(sum.ContentWords.Row("content, by words"));
        return 0;
    }

    private static int PrintErrors(PolnearDocument document, SpanRole[] roles, int most)
    {
        var errors = roles.SelectMany(role => PolnearScore.Errors(document, role).Select(error => (Role: role, error.IsMissed, error.Words)))
            .OrderBy(error => error.Words.Min).Take(Math.Max(0, most)).ToList();
        foreach (var (role, isMissed, words) in errors)
        {
            var (from, to) = (document.Words.Spans[words.Min].Start, document.Words.Spans[words.Max].End);
            var before = document.Words.Text[Math.Max(0, from - 60)..from].ReplaceLineEndings(" ");
            var after = document.Words.Text[to..Math.Min(document.Words.Text.Length, to + 60)].ReplaceLineEndings(" ");
            Console.WriteLine($"{document.Name} {from}: {(isMissed ? "missed" : "wrong ")} {role.ToString().ToLowerInvariant(),-7} …{before}[[{document.Words.Show(words)}]]{after}…");
        }

        return errors.Count;
    }

    private static string? Value(string[] options, string name) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }
}
