using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

/// <summary>What holds for real documents, whatever they say.</summary>
public sealed class SharedDocumentsTests
{
    [SkippableFact]
    public void Read_EveryRealDocument_IsSoundAndHoldsNearlyAllOfItsLetters()
    {
        var shared = Requires.Shared();
        foreach (var path in Directory.EnumerateFiles(shared, "*", SearchOption.AllDirectories).Where(DocumentReader.IsSupported))
        {
            if (!path.Contains("seeds", StringComparison.Ordinal) && !path.Contains("whitehouse", StringComparison.Ordinal)) continue;
            var document = Read.Bytes(Path.GetFileName(path), File.ReadAllBytes(path), SourcesFile.Load(Path.GetDirectoryName(path)!));

            var covered = new bool[document.Text.Value.Length];
            foreach (var span in document.Blocks.SelectMany(block => block.Flow.Spans)) covered.AsSpan(span.Start, span.Length).Fill(true);
            int letters = 0, held = 0;
            foreach (var line in Lines(document.Text.Value))
            {
                if (IsMarkup(document.Text.Value[line])) continue;
                for (var at = line.Start.Value; at < line.End.Value; at++)
                {
                    if (!char.IsLetter(document.Text.Value[at])) continue;
                    letters++;
                    if (covered[at]) held++;
                }
            }

            if (path.EndsWith(".txt", StringComparison.Ordinal)) ((double)held / letters).ShouldBeGreaterThan(0.97, path);
            (document.Blocks.Any(block => block.Kind is not (BlockKind.Apparatus or BlockKind.Heading))
                || document.Warnings.Any(warning => warning.Code == "no-text")).ShouldBeTrue(path);
        }
    }

    [SkippableFact]
    public void Read_TheListedDocuments_HaveWhatTheListSaysAndWholeSentences()
    {
        var folder = Path.Combine(Requires.Shared(), "seeds");
        var sources = SourcesFile.Load(folder);
        foreach (var entry in sources.Entries)
        {
            var document = Read.Bytes(entry.File, File.ReadAllBytes(Path.Combine(folder, entry.File)), sources);

            document.Metadata.Id.ShouldBe(entry.Id);
            document.Metadata.Title.ShouldBe(entry.Title);
            foreach (var block in document.Blocks)
            {
                if (block.Kind != BlockKind.Note) block.Flow.Text.ShouldNotContain("://");
                if (block.Kind != BlockKind.Paragraph) continue;
                foreach (var sentence in block.Sentences)
                    if (char.IsLower(sentence.Passage.Text[0]))
                        (sentence.InFlow.Start > 1 ? block.Flow.Text[sentence.InFlow.Start - 2] : ' ').ShouldBeOneOf(';', ',', ':');
            }
        }
    }

    private static IEnumerable<Range> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            yield return at..end;
            at = end + 1;
        }
    }

    /// <summary>Lines that are addresses or single letters of a margin: nobody quotes them.</summary>
    private static bool IsMarkup(string line)
    {
        var words = line.Trim();
        return words.Length <= 3 || words.StartsWith("http", StringComparison.Ordinal) && !words.Contains(' ');
    }
}
