using System.Globalization;
using Briefing.Evaluation.Scoring;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>
/// The command <c>quotations [--check] [--verbose] [SET]</c>: measures the attribution of quotations on texts of our own. A set is a file
/// of <c>Quotations/Gold</c>, or the beginning of its name (<c>tune</c>, <c>held</c>). Of held files only sums and counts are ever printed.
/// </summary>
internal static class GoldRun
{
    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "Quotations", "Gold");

    internal static int Print(string[] args, TextWriter output)
    {
        var verbose = args.Contains("--verbose");
        var names = args.Where(arg => !arg.StartsWith('-')).ToList();
        var files = GoldFile.In(Folder).Where(file => names.Count == 0 || names.Exists(name => file.Name.StartsWith(name, StringComparison.Ordinal))).ToList();
        if (files.Count == 0 || args.Any(arg => arg.StartsWith('-') && arg is not ("--verbose" or "--check")))
        {
            Console.Error.WriteLine($"usage: quotations [--check] [--verbose] [SET]   where SET is one of {string.Join(", ", GoldFile.In(Folder).Select(file => file.Name))} or how some of them begin");
            return 2;
        }

        if (args.Contains("--check") || files.Exists(file => file.Texts.Any(text => GoldPlaces.Faults(text).Any()))) return Check(files, output);
        var analyser = new DocumentAnalyser(ShippedLexicon.Load());
        foreach (var file in files)
        {
            var score = Of([file], analyser);
            if (verbose && !file.IsHeld) score.Failures.ForEach(output.WriteLine);
            output.WriteLine(Summary(file.Name, score));
        }

        var regressions = new List<string>();
        foreach (var part in files.GroupBy(file => file.Part))
        {
            var score = Of(part, analyser);
            Print(part.Key, score, output);
            if (names.All(name => name == part.Key)) regressions.AddRange(ExpectedScores.Load().Quotations.Where(one => one.Name == part.Key).SelectMany(one => one.Regressions(score)));
        }

        regressions.ForEach(output.WriteLine);
        return regressions.Count == 0 ? 0 : 1;
    }

    /// <summary>Says how much the files hold and which of their words the texts do not; nothing is analysed.</summary>
    private static int Check(List<GoldFile> files, TextWriter output)
    {
        foreach (var file in files)
            output.WriteLine($"{file.Name}: {file.Texts.Length} texts, {file.Texts.Sum(text => text.Says.Count(one => !one.Speakers.IsEmpty && !one.IsEitherWay))} quotations, {file.Texts.Sum(text => text.Never.Length)} traps");
        var faults = files.SelectMany(file => file.Texts).SelectMany(GoldPlaces.Faults).ToList();
        faults.ForEach(output.WriteLine);
        return faults.Count == 0 ? 0 : 1;
    }

    /// <summary>The score of some files together.</summary>
    internal static GoldScore Of(IEnumerable<GoldFile> files, DocumentAnalyser analyser)
    {
        var score = new GoldScore();
        foreach (var text in files.SelectMany(file => file.Texts)) score.Add(GoldJudgement.Of(text, analyser));
        return score;
    }

    private static void Print(string name, GoldScore score, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(Summary(name, score));
        output.WriteLine($"  found by form:  {string.Join(", ", score.ByForm.Select(form => $"{form.Key} {form.Value.Right}/{form.Value.Wanted}"))}");
        output.WriteLine($"  traps sprung:   {string.Join(", ", score.ByTrap.Select(kind => $"{kind.Key} {kind.Value.Found}/{kind.Value.Wanted}"))}");
        output.WriteLine($"  faults:         {string.Join(", ", score.Faults.Select(fault => $"{fault.Key} {fault.Value}"))}");
    }

    internal static string Summary(string name, GoldScore score) => string.Create(CultureInfo.InvariantCulture,
        $"{name}: {score.Quotations.Wanted} quotations, {score.Traps.Wanted} traps; speaker precision {score.Speakers.Precision:0.000} of {score.Speakers.Found}, recall {score.Quotations.Recall:0.000}, content F1 {score.FoundWords.F1:0.000} (all words {score.AllWords.F1:0.000}), traps sprung {score.Traps.Found}, mode {score.Modes.Precision:0.000}, modality {score.Modalities.Precision:0.000} (not firmly said {score.Unfirm.Right}/{score.Unfirm.Found}), polarity {score.Polarities.Precision:0.000}");
}
