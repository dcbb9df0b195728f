using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Ingestion;

namespace Briefing.Tests.Knowledge.Storage;

public sealed class QuoteSealTests : IDisposable
{
    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();
    private readonly SqliteFactStore _store;

    public QuoteSealTests()
    {
        _corpus.Ingest();
        _store = _corpus.Open();
    }

    public void Dispose()
    {
        _store.Dispose();
        _corpus.Dispose();
    }

    [Fact]
    public void Holds_EveryStatementOfAStore_Does()
    {
        var snapshot = _store.Load();
        var hashes = snapshot.Documents.ToDictionary(document => document.Metadata.Id, document => document.Sha256);
        snapshot.Statements.ShouldNotBeEmpty();
        snapshot.Statements.ShouldAllBe(statement => QuoteSeal.Holds(_store, statement, hashes[statement.DocumentId]));
    }

    [Theory]
    [InlineData("ferry-2025")]
    [InlineData("deep-bridge")]
    public void Holds_CaptureTamperedWith_DoesNot(string id)
    {
        var (statement, sha256) = First(id);
        QuoteSeal.Holds(_store, statement, sha256).ShouldBeTrue();
        var capture = Path.Combine(_corpus.Captures, sha256[..2], sha256);
        File.WriteAllText(capture, File.ReadAllText(capture).Replace('e', 'a'));
        QuoteSeal.Holds(_store, statement, sha256, out var reason).ShouldBeFalse();
        reason.ShouldNotBeNull().ShouldContain("gone or was changed");
    }

    [Fact]
    public void Holds_CaptureGone_DoesNot()
    {
        var (statement, sha256) = First("mill");
        File.Delete(Path.Combine(_corpus.Captures, sha256[..2], sha256));
        QuoteSeal.Holds(_store, statement, sha256).ShouldBeFalse();
    }

    [Fact]
    public void Holds_ExtractedTextTamperedWith_DoesNot()
    {
        var (statement, sha256) = First("deep-bridge");
        var extracted = Directory.GetFiles(_corpus.Captures, sha256 + ".*.txt", SearchOption.AllDirectories).ShouldHaveSingleItem();
        File.WriteAllText(extracted, File.ReadAllText(extracted).Replace("90", "99"));
        QuoteSeal.Holds(_store, statement, sha256).ShouldBeFalse();
    }

    [Fact]
    public void Holds_StatementOfAnotherText_DoesNot()
    {
        var (statement, sha256) = First("mill");
        var (other, _) = First("deep-bridge");
        QuoteSeal.Holds(_store, statement with { Passage = other.Passage, Content = other.Content }, sha256, out var reason).ShouldBeFalse();
        reason.ShouldNotBeNull().ShouldContain("does not hold the passage");
        QuoteSeal.Holds(_store, statement with { Content = other.Content }, sha256, out reason).ShouldBeFalse();
        reason.ShouldNotBeNull().ShouldContain("does not hold the content");
    }

    private (Statement Statement, string Sha256) First(string id) =>
        (_store.Load().Statements.Last(statement => statement.DocumentId == id), _store.Find(id, null)!.Sha256);
}
