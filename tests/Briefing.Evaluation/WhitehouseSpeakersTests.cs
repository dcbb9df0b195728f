using System.Security.Cryptography;
using Briefing.Evaluation.Quotations;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation;

/// <summary>
/// Who says what in 40 real documents is still found as it was judged by reading them: <c>whitehouse-speakers.tsv</c>. A row is
/// right where a quotation of its speaker covers half of it; a quotation is wrong where the rows that it touches are somebody
/// else's or nobody's.
/// </summary>
public sealed class WhitehouseSpeakersTests
{
    private const double MostWrong = 0.01;
    private const double LeastFound = 0.975;

    [SkippableTheory]
    [InlineData("tuned", 30)]
    [InlineData("once", 10)]
    public void Analyse_TheRealDocuments_GivesWordsToWhoSaidThem(string set, int documents)
    {
        var folder = Path.Combine(Requires.Shared(), "whitehouse");
        var analyser = new DocumentAnalyser(ShippedLexicon.Load());
        var files = Table().Where(file => file.Set == set).ToList();
        var paths = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .ToDictionary(path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..16], StringComparer.Ordinal);
        var (rows, found, right) = (0, 0, 0);
        var wrong = new List<string>();
        foreach (var file in files)
        {
            var path = paths[file.File.Split(' ')[1]];
            var document = DocumentReader.Read(Capture.Of(Path.GetFileName(path), File.ReadAllBytes(path)), SourcesFile.Load(Path.GetDirectoryName(path)!));
            var quotations = analyser.Analyse(document).Quotations.Where(quotation => quotation is { Speaker: not null, Modality: Modality.Said }).ToList();
            foreach (var row in file.Rows.Where(row => row.Speaker != "nobody"))
            {
                rows++;
                if (quotations.Exists(quotation => quotation.Speaker!.Key == row.Speaker && Shared(row.Spans, quotation.Content) * 2 >= Length(row.Spans))) right++;
            }

            found += quotations.Count;
            wrong.AddRange(quotations.Where(quotation => IsWrong(quotation, file.Rows)).Select(quotation => $"{file.File} {quotation.Content.ToLocator()} {quotation.Speaker!.Key}"));
        }

        files.Count.ShouldBe(documents);
        wrong.Count.ShouldBeLessThanOrEqualTo((int)(found * MostWrong), string.Join('\n', wrong));
        right.ShouldBeGreaterThanOrEqualTo((int)(rows * LeastFound));
    }

    private static bool IsWrong(Quotation quotation, List<Row> rows)
    {
        var touched = rows.Where(row => Shared(row.Spans, quotation.Content) > 0).ToList();
        // What touches no row was not there when the documents were read, and is looked at by nobody yet.
        return touched.Count > 0 && touched.Where(row => row.Speaker == quotation.Speaker!.Key).Sum(row => Shared(row.Spans, quotation.Content)) * 2 < Length(quotation.Content.Spans);
    }

    private static int Length(IEnumerable<TextSpan> spans) => spans.Sum(span => span.Length);

    private static int Shared(IEnumerable<TextSpan> left, Passage right) =>
        left.Sum(one => right.Spans.Sum(other => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start))));

    private static List<(string File, string Set, List<Row> Rows)> Table()
    {
        var table = new List<(string File, string Set, List<Row> Rows)>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "whitehouse-speakers.tsv")).Where(line => !line.StartsWith('#')))
            if (line.Split('\t') is [var file, var set, "document"]) table.Add((file, set, []));
            else if (line.Split('\t') is [var spans, var speaker]) table[^1].Rows.Add(new Row([.. spans.Split(',').Select(Span)], speaker));
        return table;
    }

    private static TextSpan Span(string text) =>
        text.Split('-') is [var start, var end] ? new TextSpan(int.Parse(start, System.Globalization.CultureInfo.InvariantCulture), int.Parse(end, System.Globalization.CultureInfo.InvariantCulture)) : throw new FormatException(text);

    private sealed record Row(TextSpan[] Spans, string Speaker);
}
