using Briefing.Knowledge.Ingestion;

namespace Briefing.Tests.Knowledge.Ingestion;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Ingest_SeveralAtOnce_StoreWhatOneWould()
    {
        using var corpus = SourcesCorpus.Small();
        for (var i = 0; i < 20; i++) corpus.Write($"more/note{i}.txt", $"Note {i}\n\nCaptain Rhea Solberg said that ship {i} left port on Monday.\n");

        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => corpus.Ingest())));
        reports.ShouldAllBe(report => report.Documents == 23 && report.Count(FileOutcome.Failed) == 0);
        reports.Sum(report => report.Count(FileOutcome.New)).ShouldBe(23);

        var contents = corpus.Contents();
        File.Delete(corpus.Database);
        corpus.Ingest();
        corpus.Contents().ShouldBe(contents);
    }

    [Fact]
    public async Task Open_ByManyAtOnce_MakesOneStore()
    {
        for (var round = 0; round < 20; round++)
        {
            using var corpus = SourcesCorpus.Small();
            var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(corpus.Open)));
            foreach (var store in stores)
            {
                store.Version.ShouldBe(0);
                store.Dispose();
            }
        }
    }

    [Fact]
    public async Task Load_WhileIngesting_SeesWholeDocumentsOnly()
    {
        using var corpus = SourcesCorpus.Small();
        corpus.Ingest();
        using var store = corpus.Open();
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 8; i++)
            {
                corpus.Write("mill.md", $"# The mill\n\nThe loan was refused in June.\n\nIt was attempt {i}.\n");
                corpus.Ingest();
            }
        });
        while (!writing.IsCompleted)
        {
            var snapshot = store.Load();
            snapshot.Documents.Length.ShouldBe(3);
            snapshot.Statements.Count(statement => statement.DocumentId == "mill").ShouldBeGreaterThan(0);
        }

        await writing;
    }
}
