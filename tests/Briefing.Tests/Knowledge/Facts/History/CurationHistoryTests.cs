using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.Editing;
using Briefing.Knowledge.Facts.History;
using Briefing.Tests.Knowledge.Ingestion;

namespace Briefing.Tests.Knowledge.Facts.History;

public sealed class CurationHistoryTests : IDisposable
{
    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Changes_OfEachKind_AreKeptWithDateAuthorAndBothStates()
    {
        using var store = _corpus.Open();
        var editor = new FactsEditor(store, _corpus.Folder, "Ana", _corpus.Time);
        var id = editor.Add(State("First"));
        new FactsEditor(store, _corpus.Folder, "Ben", _corpus.Time).Edit(id, state => state with { Claim = "Second" });
        editor.Hide(id, isHidden: true, "Old.");

        var changes = CurationHistory.Of(store, _corpus.Folder).Changes;

        changes.Select(change => (change.Action, change.Author, change.Subject)).ShouldBe(
            [(CurationAction.Add, "Ana", id), (CurationAction.Edit, "Ben", id), (CurationAction.Hide, "Ana", id)]);
        changes.ShouldAllBe(change => change.At == _corpus.Time.GetUtcNow() && !change.IsByHand);
        (changes[1].Before!.Claim, changes[1].After!.Claim).ShouldBe(("First", "Second"));
        File.ReadAllLines(Path.Combine(_corpus.Folder, CurationHistory.FileName)).Length.ShouldBe(3);
    }

    [Fact]
    public void Ingest_FileEditedByHand_IsNotedOnceAsSuch()
    {
        _corpus.Write("facts.yaml", "facts:\n  - { id: mill, claim: A, quote: { source: mill.md, exact: He hopes for a loan in May. } }\n");
        _corpus.Ingest();
        _corpus.Write("facts.yaml", "facts:\n  - { id: mill, claim: B, quote: { source: mill.md, exact: He hopes for a loan in May. } }\n");
        _corpus.Ingest();
        _corpus.Ingest();
        _corpus.Write("facts.yaml", "facts: []\n");
        _corpus.Ingest();

        using var store = _corpus.Open();
        var changes = CurationHistory.Of(store, _corpus.Folder).Changes;
        changes.Select(change => change.Action).ShouldBe([CurationAction.Add, CurationAction.Edit, CurationAction.Remove]);
        changes.ShouldAllBe(change => change.IsByHand && change.Author == null && change.Subject == "mill");
        File.Exists(Path.Combine(_corpus.Folder, CurationHistory.FileName)).ShouldBeFalse("reading does not write into the sources");
    }

    [Fact]
    public void Edit_AfterOneByHand_KeepsBothInTheFile()
    {
        _corpus.Write("facts.yaml", "facts:\n  - { id: mill, claim: A, quote: { source: mill.md, exact: He hopes for a loan in May. } }\n");
        using var store = _corpus.Open();
        new FactsEditor(store, _corpus.Folder, "Ana", _corpus.Time).Edit("mill", state => state with { Claim = "B" });

        CurationHistory.Of(store, _corpus.Folder).Changes.Select(change => (change.Action, change.IsByHand))
            .ShouldBe([(CurationAction.Add, true), (CurationAction.Edit, false)]);
        _corpus.Ingest(store);
        CurationHistory.Of(store, _corpus.Folder).Changes.Length.ShouldBe(2);
        File.ReadAllLines(Path.Combine(_corpus.Folder, CurationHistory.FileName)).Length.ShouldBe(2);
    }

    [Fact]
    public void Ingest_EntryThatCannotBeReadForAWhile_IsNotTakenForRemoved()
    {
        const string Good = "facts:\n  - { id: mill, claim: A, quote: { source: mill.md, exact: He hopes for a loan in May. } }\n";
        _corpus.Write("facts.yaml", Good);
        _corpus.Ingest();
        _corpus.Write("facts.yaml", Good.Replace("claim", "clam", StringComparison.Ordinal));
        _corpus.Ingest();
        _corpus.Write("facts.yaml", Good);
        _corpus.Ingest();

        using var store = _corpus.Open();
        CurationHistory.Of(store, _corpus.Folder).Changes.ShouldHaveSingleItem().Action.ShouldBe(CurationAction.Add);
    }

    [Fact]
    public void Of_StoreThatIsNew_HasWhatTheFileSays()
    {
        using (var store = _corpus.Open()) new FactsEditor(store, _corpus.Folder, "Ana", _corpus.Time).Add(State("First"));
        File.AppendAllText(Path.Combine(_corpus.Folder, CurationHistory.FileName), "{ cut short\n");
        Directory.Delete(Path.GetDirectoryName(_corpus.Database)!, recursive: true);

        _corpus.Ingest();

        using var fresh = _corpus.Open();
        fresh.CurationChanges(_corpus.Folder).ShouldHaveSingleItem().Author.ShouldBe("Ana");
    }

    private static CuratedState State(string claim) => new()
    {
        Claim = claim, Quote = new QuoteSelector("mill.md", "He hopes for a loan in May.", null, null),
    };
}
