using System.Text;
using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Pages;

/// <summary>
/// Reads every layout with several articles in it and counts what was kept of the articles and left out of the rest. Layouts of
/// the folder <c>Held</c> only measure: nothing is tuned to them, and their faults are not printed.
/// </summary>
internal static class PagesRun
{
    private const int ArticlesInEach = 4;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Pages");

    /// <summary>The command <c>pages [--verbose] [NAME]</c>.</summary>
    internal static int Print(IReadOnlyList<string> args)
    {
        var verbose = args.Contains("--verbose");
        var names = args.Where(arg => !arg.StartsWith('-')).ToList();
        var results = All().Where(result => names.Count == 0 || names.Any(name => result.Layout.Name.Contains(name, StringComparison.Ordinal))).ToList();
        foreach (var result in results)
        {
            Console.WriteLine(Row(result.Layout.Name, [result]));
            if (!verbose || result.Layout.IsHeld && names.Count == 0) continue;
            foreach (var score in result.Scores)
            {
                foreach (var lost in score.Lost) Console.WriteLine($"    lost:  {lost}");
                foreach (var shown in score.Shown) Console.WriteLine($"    shown: {shown}");
            }

            foreach (var wrong in result.Wrong.Distinct(StringComparer.Ordinal)) Console.WriteLine($"    wrong: {wrong}");
        }

        foreach (var group in results.GroupBy(result => result.Layout.IsHeld)) Console.WriteLine(Row(group.Key ? "held" : "tuned", [.. group]));
        Console.WriteLine(Row("all", results));
        return 0;
    }

    /// <summary>One result for each layout.</summary>
    internal static IEnumerable<PageResult> All()
    {
        var articles = SampleArticle.Load(Path.Combine(Folder, "texts.txt"));
        var at = 0;
        foreach (var layout in PageLayout.Load(Path.Combine(Folder, "Layouts")))
        {
            var pages = Enumerable.Range(at++, ArticlesInEach).Select(index => articles[index * 3 % articles.Count]).ToList();
            var read = pages.Select(article => (Article: article, Marked: layout.Fill(article))).Select(page => (page.Article, page.Marked, Document: Read(page.Marked))).ToList();
            var judged = read.Select(page => layout.Judge(page.Document.Metadata, page.Article)).ToList();
            yield return new PageResult(
                layout, [.. read.Select(page => PageScore.Of(page.Document, new MarkedPage(page.Marked)))],
                judged.Sum(one => one.Right), judged.Sum(one => one.Stated), [.. judged.SelectMany(one => one.Wrong)]);
        }
    }

    private static ReadDocument Read(string marked) =>
        DocumentReader.Read(Capture.Of("page.html", Encoding.UTF8.GetBytes(PageLayout.WithoutMarks(marked))), SourcesFile.None);

    internal static string Row(string name, IReadOnlyList<PageResult> results)
    {
        var scores = results.SelectMany(result => result.Scores).ToList();
        var (kept, article, left, rest) = (scores.Sum(one => one.Kept), scores.Sum(one => one.Article), scores.Sum(one => one.LeftOut), scores.Sum(one => one.Rest));
        var (right, stated) = (results.Sum(one => one.Right), results.Sum(one => one.Stated));
        return FormattableString.Invariant(
            $"{name,-32} kept {kept,5} of {article,5} ({(double)kept / article,6:0.0%})   left out {left,5} of {rest,5} ({(double)left / rest,6:0.0%})   metadata {right,4} of {stated,4}");
    }
}

/// <summary>How one layout was read, with each of its articles.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Scores">One score for each article.</param>
/// <param name="Right">How many values of the metadata are right.</param>
/// <param name="Stated">How many the page states.</param>
/// <param name="Wrong">The values that are not right.</param>
internal sealed record PageResult(PageLayout Layout, IReadOnlyList<PageScore> Scores, int Right, int Stated, IReadOnlyList<string> Wrong)
{
    /// <summary>Whether the reader was improved on this layout.</summary>
    internal bool IsTuned => !Layout.IsHeld;
}
