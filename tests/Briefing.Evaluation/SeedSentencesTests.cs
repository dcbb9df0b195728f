using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation;

/// <summary>Reading still gives every sentence of the real documents as it was checked by eye: <c>seeds-sentences.tsv</c>.</summary>
public sealed class SeedSentencesTests
{
    private const double LeastWhole = 0.98;

    [SkippableFact]
    public void Read_TheRealDocuments_GivesTheSentencesOfTheTable()
    {
        var folder = Path.Combine(Requires.Shared(), "seeds");
        var sources = SourcesFile.Load(folder);
        foreach (var file in Rows().GroupBy(row => row.File))
        {
            var document = DocumentReader.Read(Capture.Of(file.Key, File.ReadAllBytes(Path.Combine(folder, file.Key))), sources);
            var read = document.Blocks.Where(block => block.Kind != BlockKind.Apparatus)
                .SelectMany(block => block.Sentences.Select(sentence => $"{block.Kind.ToString().ToLowerInvariant()} {sentence.Passage.ToLocator()}"));

            read.Order(StringComparer.Ordinal).ShouldBe(file.Select(row => $"{row.Kind} {row.Spans}").Order(StringComparer.Ordinal), file.Key);
        }
    }

    [Fact]
    public void Table_OfSentences_JudgesEachOfThem()
    {
        var rows = Rows();
        rows.Select(row => row.File).Distinct().Count().ShouldBe(5);
        rows.Count(row => row.Verdict == "broken").ShouldBeLessThanOrEqualTo((int)(rows.Count * (1 - LeastWhole)));
        rows.Select(row => row.Verdict).Except(["whole", "part", "broken"]).ShouldBeEmpty();
    }

    private static List<(string File, string Kind, string Spans, string Verdict)> Rows() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "seeds-sentences.tsv")).Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1], cells[2], cells[3])),
    ];
}
