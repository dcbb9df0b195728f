using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Storage;
using Ingesting = Briefing.Knowledge.Ingestion.Ingestion;

namespace Briefing.Tests.Knowledge.Ingestion;

public sealed class IngestionTests : IDisposable
{
    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Ingest_Folder_StoresItsDocuments()
    {
        var report = _corpus.Ingest();
        (report.Documents, report.Count(FileOutcome.New), report.Count(FileOutcome.Failed)).ShouldBe((3, 3, 0));
        report.Passages.ShouldBeGreaterThan(5);
        report.Statements.ShouldBeGreaterThan(5);

        using var store = _corpus.Open();
        var snapshot = store.Load();
        snapshot.Documents.Select(document => document.Metadata.Id).ShouldBe(["deep-bridge", "ferry-2025", "mill"]);
        snapshot.Documents[1].Metadata.Publisher.ShouldBe("Harbour News");
        snapshot.Statements.Length.ShouldBe(report.Statements);
        snapshot.Statements.Select(statement => statement.Passage.Text).ShouldContain(text => text.Contains("90 tonnes"));
    }

    [Fact]
    public void Ingest_UnchangedFolder_ChangesNothingAndReportsTheSame()
    {
        var first = _corpus.Ingest();
        using var store = _corpus.Open();
        var version = store.Version;
        var again = _corpus.Ingest(store);
        again.Count(FileOutcome.Unchanged).ShouldBe(3);
        (again.Passages, again.Quotations, again.Statements).ShouldBe((first.Passages, first.Quotations, first.Statements));
        again.Files.SelectMany(file => file.Warnings).ShouldBe(first.Files.SelectMany(file => file.Warnings));
        store.Version.ShouldBe(version);
    }

    [Fact]
    public void Ingest_FileTouchedWithoutChange_IsUnchanged()
    {
        _corpus.Ingest();
        File.SetLastWriteTimeUtc(_corpus["ferry.txt"], new DateTime(2025, 2, 25, 0, 0, 0, DateTimeKind.Utc));
        _corpus.Ingest().Count(FileOutcome.Unchanged).ShouldBe(3);
        using var store = _corpus.Open();
        store.Files().Single(file => file.DocumentId == "ferry-2025").File.Modified.ShouldBe(new DateTimeOffset(2025, 2, 25, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Ingest_FileChangedWithinOneTickOfItsClock_IsNoticed()
    {
        var path = _corpus.Write("ferry.txt", "The ferry sails at nine in the morning.\n");
        File.SetLastWriteTimeUtc(path, _corpus.Time.Now.UtcDateTime);
        _corpus.Ingest();
        File.WriteAllText(path, "The ferry sails at five in the morning.\n");
        File.SetLastWriteTimeUtc(path, _corpus.Time.Now.UtcDateTime);
        _corpus.Ingest().Count(FileOutcome.Changed).ShouldBe(1);
    }

    [Fact]
    public void Ingest_ChangedFile_SwitchesToTheNewVersionAndKeepsTheOldOne()
    {
        _corpus.Ingest();
        using var store = _corpus.Open();
        var old = store.Find("mill", null)!;
        _corpus.Write("mill.md", "# The mill\n\nThe loan was refused in June.\n");
        var report = _corpus.Ingest(store);
        report.Files.Single(file => file.Outcome == FileOutcome.Changed).DocumentId.ShouldBe("mill");
        store.Load().Statements.Where(statement => statement.DocumentId == "mill").Select(statement => statement.Passage.Text)
            .ShouldContain("The loan was refused in June.");
        store.Find("mill", old.Sha256[..12])!.Text.ShouldBe(old.Text);
    }

    [Fact]
    public void Ingest_RemovedFile_IsReportedAndAnswersNoMore()
    {
        _corpus.Ingest();
        File.Delete(_corpus["mill.md"]);
        var report = _corpus.Ingest();
        report.Files.Single(file => file.Outcome == FileOutcome.Removed).DocumentId.ShouldBe("mill");
        report.Documents.ShouldBe(2);
        using var store = _corpus.Open();
        store.Load().Documents.Select(document => document.Metadata.Id).ShouldBe(["deep-bridge", "ferry-2025"]);
        _corpus.Ingest(store).Count(FileOutcome.Removed).ShouldBe(0);
    }

    [Fact]
    public void Ingest_MovedFileWithItsId_StaysOneDocument()
    {
        _corpus.Ingest();
        File.Move(_corpus["ferry.txt"], _corpus["boat.txt"]);
        File.WriteAllText(_corpus["sources.yaml"], "sources:\n  - file: boat.txt\n    id: ferry-2025\n");
        var report = _corpus.Ingest();
        report.Count(FileOutcome.Failed).ShouldBe(0);
        using var store = _corpus.Open();
        store.Find("ferry-2025", null)!.Metadata.File.ShouldBe("boat.txt");
        store.Files().Length.ShouldBe(3);
    }

    [Fact]
    public void Ingest_CopyOfTheFolderAtAnotherPlace_HasTheSameDocuments()
    {
        _corpus.Ingest();
        using var store = _corpus.Open();
        using var copy = SourcesCorpus.Small();
        new Ingesting(store, Lexicon.Instance, _corpus.Time).Ingest([copy.Folder]).Count(FileOutcome.Failed).ShouldBe(0);
        store.Load().Documents.Select(document => document.Metadata.Id).ShouldBe(["deep-bridge", "ferry-2025", "mill"]);
        store.Files().ShouldAllBe(file => file.File.FullPath.StartsWith(copy.Folder));
    }

    [Fact]
    public void Ingest_SourcesYamlEdited_ReadsItsDocumentsAgain()
    {
        _corpus.Ingest();
        File.WriteAllText(_corpus["sources.yaml"], "sources:\n  - file: ferry.txt\n    id: ferry-2025\n    publisher: Island Post\n");
        _corpus.Ingest().Count(FileOutcome.Reread).ShouldBe(3);
        using var store = _corpus.Open();
        store.Find("ferry-2025", null)!.Metadata.Publisher.ShouldBe("Island Post");
    }

    [Fact]
    public void Ingest_TwoFilesWithOneIdOfTheirCurator_FailsTheSecondAndNamesBoth()
    {
        _corpus.Write("mole/sources.yaml", "sources:\n  - file: mole.txt\n    id: ferry-2025\n");
        var second = _corpus.Write("mole/mole.txt", "The mole is long.\n");
        var failed = _corpus.Ingest().Files.Single(file => file.Outcome == FileOutcome.Failed);
        failed.Path.ShouldBe(second);
        failed.Message.ShouldNotBeNull().ShouldContain(second);
        failed.Message.ShouldContain(_corpus["ferry.txt"]);
        failed.Message.ShouldContain("ferry-2025");
    }

    [Fact]
    public void Ingest_TwoFilesThatWouldBeCalledTheSame_AreTwoDocumentsWithLastingIds()
    {
        _corpus.Write("mill.txt", "Another mill stands upstream.\n");
        _corpus.Ingest().Documents.ShouldBe(4);
        using var store = _corpus.Open();
        var ids = store.Files().Select(file => file.DocumentId).Where(id => id.StartsWith("mill", StringComparison.Ordinal)).ToArray();
        ids.Length.ShouldBe(2);
        File.Delete(_corpus["mill.md"]);
        _corpus.Write("mill.txt", "Another mill stands far upstream.\n");
        _corpus.Ingest(store);
        ids.ShouldContain(store.Files().Single(file => file.File.RelativePath == "mill.txt").DocumentId);
    }

    [Fact]
    public void Ingest_FilesThatCannotBeRead_AreReportedAndTheRestGoOn()
    {
        File.WriteAllBytes(_corpus["binary.txt"], [0, 1, 2, 3, 0, 255, 254, 0, 7]);
        _corpus.Write("empty.md", "");
        File.CreateSymbolicLink(_corpus["nowhere.txt"], _corpus["no-such-file"]);
        var report = _corpus.Ingest();
        report.Documents.ShouldBe(3);
        var failed = report.Files.Where(file => file.Outcome == FileOutcome.Failed).ToArray();
        failed.Select(file => Path.GetFileName(file.Path)).ShouldBe(["binary.txt", "empty.md", "nowhere.txt"]);
        failed.ShouldAllBe(file => file.Message!.Contains(Path.GetFileName(file.Path)));
    }

    [Fact]
    public void Ingest_HiddenFilesAndCuratorsFiles_AreNoDocuments()
    {
        _corpus.Write(".draft.txt", "Not for readers.\n");
        _corpus.Write(".git/readme.md", "# Not for readers\n");
        _corpus.Write("table.csv", "a,b\n");
        _corpus.Ingest().Files.Length.ShouldBe(3);
    }

    [Fact]
    public void Ingest_LinksInACircle_End()
    {
        Directory.CreateSymbolicLink(_corpus["deep/up"], _corpus.Folder);
        File.CreateSymbolicLink(_corpus["self.txt"], _corpus["self.txt"]);
        var report = _corpus.Ingest();
        report.Documents.ShouldBe(3);
        report.Files.Single(file => file.Outcome == FileOutcome.Failed).Path.ShouldBe(_corpus["self.txt"]);
    }

    [Fact]
    public void Ingest_OneFile_LeavesTheOthersOfItsFolder()
    {
        _corpus.Ingest();
        using var store = _corpus.Open();
        var report = new Ingesting(store, Lexicon.Instance, _corpus.Time).Ingest([_corpus["ferry.txt"]]);
        report.Files.Single().Outcome.ShouldBe(FileOutcome.Unchanged);
        store.Load().Documents.Length.ShouldBe(3);
    }

    [Fact]
    public void Ingest_FolderWithin_KnowsTheSameFiles()
    {
        _corpus.Ingest();
        using var store = _corpus.Open();
        new Ingesting(store, Lexicon.Instance, _corpus.Time).Ingest([_corpus["deep"]]).Documents.ShouldBe(1);
        store.Load().Documents.Length.ShouldBe(3);
    }

    [Fact]
    public void Ingest_MissingFolder_SaysSo() => Fails([_corpus["nothing"]], "There is no folder or file " + _corpus["nothing"]);

    [Fact]
    public void Ingest_NoFolder_SaysSo() => Fails([], "at least one folder");

    [Fact]
    public void Ingest_FileOfAnotherKind_SaysWhichKindsAreRead() => Fails([_corpus.Write("a.odt", "x")], ".txt, .md or .html");

    [Fact]
    public void Ingest_DocumentsOfOtherKindsAmongTheSources_AreTold()
    {
        _corpus.Write("a.odt", "x");
        _corpus.Write("a.png", "x");

        _corpus.Ingest().Warnings.ShouldHaveSingleItem().ShouldContain("(a.odt)");
    }

    [Fact]
    public void Ingest_EmptyFolder_SaysSoAndTakesNothingAway()
    {
        _corpus.Ingest();
        Directory.Delete(_corpus.Folder, recursive: true);
        Directory.CreateDirectory(_corpus.Folder);
        Fails([_corpus.Folder], "holds no document");
        using var store = _corpus.Open();
        store.Load().Documents.Length.ShouldBe(3);
    }

    [Fact]
    public void Ingest_SourcesYamlThatListsAFileWhichIsNotThere_Warns()
    {
        _corpus.Write("sources.yaml", "sources:\n  - file: fery.txt\n  - file: deep/bridge.html\n");
        _corpus.Ingest().Warnings.ShouldHaveSingleItem().ShouldContain("lists fery.txt, which is not in the folder");
    }

    [Fact]
    public void Ingest_FaultySourcesYaml_NamesFileAndLine()
    {
        _corpus.Write("sources.yaml", "sources:\n  - id: nobody\n");
        Fails([_corpus.Folder], "sources.yaml, line 2");
    }

    [Fact]
    public void Ingest_Progress_CountsUpToTheNumberOfFiles()
    {
        var seen = new Told();
        _corpus.Ingest(seen);
        seen.Steps.Select(step => (step.Done, step.Total)).ShouldBe([(1, 3), (2, 3), (3, 3)]);
    }

    [Fact]
    public void RereadStale_DocumentsOfAnEarlierReader_AreReadAgainWithoutTheirFolder()
    {
        _corpus.Ingest();
        using var store = _corpus.Open();
        var before = StoreContents.Of(store);
        var known = store.Files().Single(file => file.DocumentId == "ferry-2025");
        var old = Intakes.Of("ferry.txt", store.Find("ferry-2025", null)!.Text.Value, "ferry-2025", "older.abc", folder: _corpus.Folder);
        store.Put(old with { File = known.File, Document = old.Document with { Metadata = store.Find("ferry-2025", null)!.Metadata } });
        StoreContents.Of(store).ShouldNotBe(before);
        Directory.Delete(_corpus.Folder, recursive: true);

        var ingestion = new Ingesting(store, Lexicon.Instance, _corpus.Time);
        ingestion.RereadStale().ShouldBe(1);
        ingestion.RereadStale().ShouldBe(0);
        store.Load().Statements.Count(statement => statement.DocumentId == "ferry-2025").ShouldBe(known.Statements);
        store.Find("ferry-2025", null)!.Metadata.Publisher.ShouldBe("Harbour News");
    }

    private void Fails(string[] paths, string message)
    {
        using var store = _corpus.Open();
        Should.Throw<IngestionException>(() => new Ingesting(store, Lexicon.Instance, _corpus.Time).Ingest(paths)).Message.ShouldContain(message);
    }
}
