using Briefing.Knowledge.Ingestion;

namespace Briefing.Tests.Knowledge.Ingestion;

public sealed class FeedIngestionTests : IDisposable
{
    private readonly SourcesCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Ingest_Feed_MakesADocumentOfEachEntry()
    {
        _corpus.Write("harbour.xml", Feed(Ferry, Dredging));

        var report = _corpus.Ingest();

        (report.Documents, report.Count(FileOutcome.New)).ShouldBe((2, 2));
        using var store = _corpus.Open();
        var documents = store.Load().Documents;
        documents.Select(document => document.Metadata.Title).ShouldBe(["Dredging halted", "Ferry on time"], ignoreOrder: true);
        documents.ShouldAllBe(document => document.Metadata.File.StartsWith("harbour.xml#") && document.Metadata.Publisher == "Tidewater Courier");
        store.Load().Statements.Select(statement => statement.Passage.Text).ShouldContain(text => text.Contains("sails at nine"));
    }

    [Fact]
    public void Ingest_FeedWrittenAnewWithTheSameEntries_ChangesNothing()
    {
        _corpus.Write("harbour.xml", Feed(Ferry, Dredging));
        _corpus.Ingest();
        _corpus.Write("harbour.xml", Feed(Ferry, Dredging).Replace("Fri, 14 Feb", "Sat, 15 Feb", StringComparison.Ordinal));

        using var store = _corpus.Open();
        var version = store.Version;
        var report = _corpus.Ingest(store);

        report.Count(FileOutcome.Unchanged).ShouldBe(2);
        store.Version.ShouldBe(version);
    }

    [Fact]
    public void Ingest_FeedThatWentOn_KeepsTheEntriesThatRolledOff()
    {
        _corpus.Write("harbour.xml", Feed(Ferry, Dredging));
        _corpus.Ingest();
        _corpus.Write("harbour.xml", Feed(Crane, Ferry.Replace("nine", "ten", StringComparison.Ordinal)));

        var report = _corpus.Ingest();

        (report.Count(FileOutcome.New), report.Count(FileOutcome.Changed), report.Count(FileOutcome.Removed)).ShouldBe((1, 1, 0));
        using var store = _corpus.Open();
        var statements = store.Load().Statements.Select(statement => statement.Passage.Text).ToList();
        statements.ShouldContain(text => text.Contains("sails at ten"));
        statements.ShouldContain(text => text.Contains("wait for spring"));
        statements.ShouldContain(text => text.Contains("lifts 300 tonnes"));
        statements.ShouldNotContain(text => text.Contains("sails at nine"));
    }

    [Fact]
    public void Ingest_FeedThatIsGone_TakesItsEntriesAway()
    {
        _corpus.Write("notes.txt", "Keeper Karl Voss said that the lamp is lit.\n");
        _corpus.Write("harbour.xml", Feed(Ferry, Dredging));
        _corpus.Ingest();
        File.Delete(_corpus["harbour.xml"]);

        _corpus.Ingest().Count(FileOutcome.Removed).ShouldBe(2);
    }

    [Fact]
    public void Ingest_FeedThatBroke_KeepsWhatWasReadBefore()
    {
        _corpus.Write("harbour.xml", Feed(Ferry));
        _corpus.Ingest();
        _corpus.Write("harbour.xml", Feed(Ferry)[..200]);

        _corpus.Ingest().Files.ShouldContain(file => file.Outcome == FileOutcome.Failed && file.Path == _corpus["harbour.xml"]);

        using var store = _corpus.Open();
        store.Load().Documents.Length.ShouldBe(1);
    }

    [Fact]
    public void Ingest_SourcesFileOnAFeed_HoldsForItsEntries()
    {
        _corpus.Write("harbour.xml", Feed(Ferry, Dredging));
        _corpus.Write("sources.yaml", "sources:\n  - file: harbour.xml\n    publisher: Harbour News\n    title: Not of the entries\n");

        var report = _corpus.Ingest();

        report.Warnings.ShouldBeEmpty();
        using var store = _corpus.Open();
        store.Load().Documents.ShouldAllBe(document => document.Metadata.Publisher == "Harbour News" && document.Metadata.Title != "Not of the entries");
    }

    [Fact]
    public void Ingest_FromCapturesAlone_GivesTheSameStore()
    {
        _corpus.Write("harbour.xml", Feed(Ferry, Dredging));
        _corpus.Ingest();
        _corpus.Write("harbour.xml", Feed(Crane));
        _corpus.Ingest();
        var before = _corpus.Contents();
        File.WriteAllText(_corpus.Database, "damaged");

        var (store, _) = StoreRecovery.Open(_corpus.Database, Storage.Lexicon.Instance, _corpus.Time);

        using (store) StoreContents.Of(store).ShouldBe(before);
    }

    [Fact]
    public void Ingest_XmlThatIsNoFeed_IsNoDocument()
    {
        _corpus.Write("notes.txt", "Keeper Karl Voss said that the lamp is lit.\n");
        _corpus.Write("settings.xml", "<settings><lamp/></settings>");

        var report = _corpus.Ingest();

        report.Files.ShouldHaveSingleItem().Path.ShouldBe(_corpus["notes.txt"]);
        report.Warnings.ShouldBeEmpty();
    }

    private const string Ferry = "<item><guid>c-1</guid><title>Ferry on time</title><pubDate>Thu, 13 Feb 2025 08:00:00 GMT</pubDate>"
        + "<description>Skipper Olle Brandt said that the ferry sails at nine.</description></item>";

    private const string Dredging = "<item><guid>c-2</guid><title>Dredging halted</title><pubDate>Wed, 12 Feb 2025 08:00:00 GMT</pubDate>"
        + "<description>Pilot Ada Kern said that dredging must wait for spring.</description></item>";

    private const string Crane = "<item><guid>c-3</guid><title>New crane</title><pubDate>Fri, 14 Feb 2025 08:00:00 GMT</pubDate>"
        + "<description>Engineer Mara Lind said that the crane lifts 300 tonnes.</description></item>";

    private static string Feed(params string[] items) =>
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Tidewater Courier</title><link>https://courier.example/</link>"
        + $"<lastBuildDate>Fri, 14 Feb 2025 08:00:00 GMT</lastBuildDate>{string.Concat(items)}</channel></rss>";
}
