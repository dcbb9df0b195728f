using System.Globalization;
using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Formats.Pdf;

/// <summary>
/// Reads every PDF of the folder, each a text of <c>Texts</c> in a layout, and counts the sentences that were read whole. The
/// files of <c>Held</c> only measure: nothing is tuned to them, and their faults are printed for a named file alone.
/// </summary>
internal static class PrintedRun
{
    /// <summary>The same texts as other programs save them: Word documents, messages and feeds.</summary>
    internal static string SavedFolder => Path.Combine(AppContext.BaseDirectory, "Formats", "Saved");

    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "Formats", "Pdf");

    /// <summary>The command <c>printed [--verbose] [NAME | FOLDER]...</c>; a folder holds other files named LAYOUT.TEXT.pdf, .docx, .eml or .xml.</summary>
    internal static int Print(IReadOnlyList<string> args)
    {
        var verbose = args.Contains("--verbose");
        var names = args.Where(arg => !arg.StartsWith('-')).ToList();
        var folders = names.Where(Directory.Exists).ToList();
        names = [.. names.Except(folders)];
        var groups = folders.Count > 0 ? folders : [Path.Combine(Folder, "Tuned"), Path.Combine(Folder, "Held"), SavedFolder];
        var all = new List<PrintedScore>();
        foreach (var folder in groups)
        {
            var scores = Scores(folder, names).ToList();
            foreach (var score in scores) Print(score, verbose && (names.Count > 0 || Path.GetFileName(folder) != "Held"));
            if (scores.Count > 0) Console.WriteLine(Row(Path.GetFileName(folder), scores));
            all.AddRange(scores);
        }

        Console.WriteLine(Row("all", all));
        return 0;
    }

    /// <summary>The scores of the files of a folder whose names hold one of the given ones.</summary>
    internal static IEnumerable<PrintedScore> Scores(string folder, IReadOnlyList<string> names)
    {
        if (!Directory.Exists(folder)) yield break;
        var texts = Directory.EnumerateFiles(Path.Combine(Folder, "Texts"), "*.md").ToDictionary(path => Path.GetFileNameWithoutExtension(path), PrintedText.Load, StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder).Where(DocumentReader.IsSupported).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (names.Count > 0 && !names.Any(part => name.Contains(part, StringComparison.Ordinal))) continue;
            if (!texts.TryGetValue(Path.GetExtension(name).TrimStart('.'), out var text)) continue;
            yield return PrintedScore.Of(Path.GetFileName(path), DocumentReader.Read(Capture.Of(Path.GetFileName(path), File.ReadAllBytes(path)), SourcesFile.None), text);
        }
    }

    internal static string Row(string name, IReadOnlyList<PrintedScore> scores)
    {
        var sentences = scores.Sum(score => score.Sentences);
        var notes = scores.Sum(score => score.Notes);
        return string.Create(CultureInfo.InvariantCulture,
            $"{name,-34} sentences {sentences,5}  whole {Share(sentences, scores.Sum(score => score.Broken.Count)),6:0.00} %  wrongly joined {scores.Sum(score => score.Joined.Count),3}  not of the text {scores.Sum(score => score.Foreign.Count),3}  notes and marks {Share(notes, scores.Sum(score => score.WrongNotes.Count)),6:0.00} %");
    }

    private static double Share(int all, int wrong) => all == 0 ? 100 : 100.0 * (all - wrong) / all;

    private static void Print(PrintedScore score, bool verbose)
    {
        Console.WriteLine(Row(score.Name, [score]));
        if (!verbose) return;
        foreach (var one in score.Broken) Console.WriteLine($"    broken:  {one}");
        foreach (var one in score.Joined) Console.WriteLine($"    joined:  {one}");
        foreach (var one in score.Foreign) Console.WriteLine($"    foreign: {one}");
        foreach (var one in score.WrongNotes) Console.WriteLine($"    wrong:   {one}");
    }
}
