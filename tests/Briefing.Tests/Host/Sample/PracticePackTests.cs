using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Host.Sample;

public sealed class PracticePackTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Sample");

    private static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static TheoryData<string> Notes => [.. Names];

    [Fact]
    public void PracticePack_HoldsAtLeastEightNotes() => Names.Count().ShouldBeGreaterThanOrEqualTo(8);

    [Theory]
    [MemberData(nameof(Notes))]
    public void Note_SaysWhatItIsAndWhatItIsBasedOn(string name)
    {
        var note = Read(name);
        note.Warnings.ShouldBeEmpty();
        note.Metadata.IsPracticePack.ShouldBeTrue();
        note.Metadata.Title.ShouldNotBeNullOrWhiteSpace();
        note.Metadata.Authors.ShouldBe(["Briefing Bot sample"]);
        note.Metadata.Publisher.ShouldBe("Briefing Bot practice pack");
        note.Metadata.Published.ShouldNotBeNull();
        note.Metadata.Url.ShouldBeNull();
        note.Metadata.BasedOn.ShouldNotBeEmpty();
        note.Metadata.BasedOn.ShouldAllBe(publication => publication.Title.Length > 0 && publication.Publisher != null);
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public void Note_IsShortAndPutsNobodysWordsInQuotationMarks(string name)
    {
        var text = string.Join('\n', Read(name).Blocks.Where(block => block.Kind != BlockKind.Heading).Select(block => block.Flow.Text));
        text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeInRange(100, 350);
        text.ShouldNotContain("\"");
        text.ShouldNotContain("“");
    }

    [Fact]
    public void FirstQuestionEverybodyAsks_FindsHegsethOnNatoInTwoNotesOrMore() =>
        Names.Count(name => Read(name).Blocks.SelectMany(block => block.Sentences)
            .Any(sentence => sentence.Passage.Text.Contains("Hegseth", StringComparison.Ordinal) && sentence.Passage.Text.Contains("NATO", StringComparison.Ordinal)))
            .ShouldBeGreaterThanOrEqualTo(2);

    [Fact]
    public void CuratedFacts_StandInTheirNotes()
    {
        var folder = Directory.CreateTempSubdirectory("practice-pack-");
        try
        {
            var lexicon = SpeechLexicon.Load(Path.Combine(AppContext.BaseDirectory, "dialogs"));
            using var store = SqliteFactStore.Open(Path.Combine(folder.FullName, "store.db"), TimeProvider.System, lexicon);
            var report = new Ingestion(store, lexicon, TimeProvider.System).Ingest([Folder]);
            report.RefusedFacts.ShouldBeEmpty();
            report.Facts.ShouldBe(2);
            report.Warnings.ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ReadDocument Read(string name) =>
        DocumentReader.Read(Capture.Of(name, File.ReadAllBytes(Path.Combine(Folder, name))), SourcesFile.None);
}
