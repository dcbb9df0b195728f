using System.Text.Json;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Fetching;
using Briefing.Knowledge.Fetching.Watches;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Storage;

/// <summary>What every fact store does, whatever it is kept in. Each store inherits this suite.</summary>
public abstract class FactStoreContract : IDisposable
{
    private const string First = "Ayla Demir said that the convoy had left at noon.";
    private const string Second = "Ayla Demir said that the convoy had left at one.";
    private const string Content = "the convoy had left at";

    private readonly FactStore _store;

    /// <summary>Opens an empty store.</summary>
    protected FactStoreContract() => _store = Open();

    /// <summary>Opens the store of this test: empty at first, and the same one when it is opened again.</summary>
    public abstract FactStore Open();

    /// <summary>Lets go of the store.</summary>
    public virtual void Dispose() => _store?.Dispose();

    [SkippableFact]
    public void Load_EmptyStore_HasNothing()
    {
        var snapshot = _store.Load();
        snapshot.Documents.ShouldBeEmpty();
        snapshot.Statements.ShouldBeEmpty();
        snapshot.People.ShouldBeEmpty();
        snapshot.Version.ShouldBe(_store.Version);
    }

    [SkippableFact]
    public void Put_NewDocument_ComesBackWhole()
    {
        var intake = Intakes.Of("convoy.txt", First, content: Content);
        _store.Put(intake).Outcome.ShouldBe(IntakeOutcome.New);

        var snapshot = _store.Load();
        var document = snapshot.Documents.ShouldHaveSingleItem();
        Written(document.Metadata).ShouldBe(Written(intake.Document.Metadata));
        document.Sha256.ShouldBe(intake.Capture.Sha256);
        document.Text.ShouldBe(intake.Document.Text);
        document.IsActive.ShouldBeTrue();
        Written(snapshot.Statements.ShouldHaveSingleItem()).ShouldBe(Written(intake.Statements[0]));
        var person = snapshot.People.ShouldHaveSingleItem();
        (person.Reference, person.IsQuoted, person.Kind).ShouldBe((Intakes.Ayla, true, EntityKind.Person));
        person.Aliases.ShouldBe(["Demir", "the minister"]);
    }

    [SkippableTheory]
    [InlineData(Modality.Implied, Polarity.Affirmed)]
    [InlineData(Modality.NotSaid, Polarity.Denied)]
    [InlineData(Modality.Asked, Polarity.Asked)]
    public void Put_WhatWasNotFirmlySaid_KeepsToWhomItIsAscribed(Modality modality, Polarity polarity)
    {
        var intake = Intakes.Of("convoy.txt", First);
        var told = intake.Statements[0] with { Modality = modality, Polarity = polarity, AscribedTo = Intakes.Ayla, About = [Intakes.Ayla] };
        var hearsay = new Quotation(null, null, told.Passage, Intakes.Ayla, SpeechMode.Indirect, modality) { Polarity = polarity, Through = new PersonReference("nato", "NATO") };

        _store.Put(intake with { Statements = [told], Quotations = [hearsay] });

        var kept = _store.Load().Statements.ShouldHaveSingleItem();
        (kept.Modality, kept.Polarity, kept.AscribedTo, kept.Speaker).ShouldBe((modality, polarity, Intakes.Ayla, null));
    }

    [SkippableFact]
    public void Find_NotesAndWhatWasSetAside_ComeBack()
    {
        var intake = Intakes.Of("convoy.txt", First);
        var block = intake.Document.Blocks[0];
        var note = new Block(BlockKind.Note, FlowText.Over(First, new TextSpan(0, 4)), []) { NoteLabel = "*" };
        SetAside[] aside = [new(SetAsideReason.PageNumber, new TextSpan(5, 10), "Demir"), new(SetAsideReason.Navigation, null, "Home")];
        NoteMark[] marks = [new("*", 10, 1), new("2", 15, null)];
        _store.Put(intake with
        {
            Document = intake.Document with { Blocks = [block with { NoteMarks = [.. marks] }, note], SetAside = [.. aside] },
        });

        var found = _store.Find(intake.Document.Metadata.Id, null).ShouldNotBeNull();
        found.SetAside.ShouldBe(aside);
        found.Blocks.Select(one => one.NoteLabel).ShouldBe([null, "*"]);
        found.Blocks[0].NoteMarks.ShouldBe(marks);
        found.Blocks[1].NoteMarks.ShouldBeEmpty();
    }

    [SkippableFact]
    public void Put_TheSameAgain_ChangesNothing()
    {
        _store.Put(Intakes.Of("convoy.txt", First));
        var version = _store.Version;
        _store.Put(Intakes.Of("convoy.txt", First)).Outcome.ShouldBe(IntakeOutcome.Unchanged);
        _store.Version.ShouldBe(version);
    }

    [SkippableFact]
    public void Put_ChangedContent_MakesItActiveAndKeepsTheOldVersionReadable()
    {
        var old = Intakes.Of("convoy.txt", First, content: Content);
        var changed = Intakes.Of("convoy.txt", Second, content: Content);
        _store.Put(old);
        _store.Put(changed).Outcome.ShouldBe(IntakeOutcome.Changed);

        _store.Load().Documents.ShouldHaveSingleItem().Sha256.ShouldBe(changed.Capture.Sha256);
        _store.Load().Statements.ShouldHaveSingleItem().Passage.Text.ShouldBe(Second);
        var kept = _store.Find("convoy", old.Capture.Sha256[..12]).ShouldNotBeNull();
        (kept.Text.Value, kept.IsActive).ShouldBe((First, false));
        kept.Blocks.ShouldHaveSingleItem().Spans.ShouldBe([new TextSpan(0, First.Length)]);
        _store.ReadSealedText(old.Capture.Sha256).ShouldBe(First);
    }

    [SkippableFact]
    public void Put_ContentThatWasThereBefore_MakesTheOldVersionActiveAgain()
    {
        _store.Put(Intakes.Of("convoy.txt", First));
        _store.Put(Intakes.Of("convoy.txt", Second));
        _store.Put(Intakes.Of("convoy.txt", First)).Outcome.ShouldBe(IntakeOutcome.Changed);
        _store.Load().Documents.ShouldHaveSingleItem().Text.Value.ShouldBe(First);
    }

    [SkippableFact]
    public void Put_OtherFingerprint_ReplacesTheFindingsOfTheSameVersion()
    {
        _store.Put(Intakes.Of("convoy.txt", First, fingerprint: "old.none"));
        _store.Put(Intakes.Of("convoy.txt", First, fingerprint: "new.none", content: Content)).Outcome.ShouldBe(IntakeOutcome.Reread);
        _store.Load().Statements.ShouldHaveSingleItem().Speaker.ShouldBe(Intakes.Ayla);
        _store.Files().ShouldHaveSingleItem().Fingerprint.ShouldBe("new.none");
    }

    [SkippableFact]
    public void Put_NewerExtractor_KeepsTheOldTextReadableUnderItsOwnHash()
    {
        var old = Intakes.Of("page.html", First, extractor: "html/1");
        var better = old with
        {
            Fingerprint = "new.none",
            Document = old.Document with { Text = new DocumentText(First + " It was late.", TextBasis.Extracted, "html/2") },
        };
        _store.Put(old);
        var link = _store.Find("page", null)!.LinkSha256[..12];
        _store.Put(better);

        _store.Find("page", null)!.Text.Extractor.ShouldBe("html/2");
        _store.Find("page", link)!.Text.ShouldBe(old.Document.Text);
        _store.ReadSealedText(old.Capture.Sha256).ShouldBe(better.Document.Text.Value);
    }

    [SkippableFact]
    public void Put_IdOfAnotherFile_IsAConflictThatNamesIt()
    {
        _store.Put(Intakes.Of("convoy.txt", First));
        var version = _store.Version;
        var result = _store.Put(Intakes.Of("other.txt", Second, id: "convoy"));
        result.ShouldBe(new IntakeResult(IntakeOutcome.Conflict, Path.Combine("/sources", "convoy.txt")));
        _store.Version.ShouldBe(version);
        _store.Load().Documents.ShouldHaveSingleItem().Text.Value.ShouldBe(First);
    }

    [SkippableFact]
    public void Put_ReplacingAFileThatIsGone_TakesItsDocumentOver()
    {
        _store.Put(Intakes.Of("convoy.txt", First));
        _store.Put(Intakes.Of("moved.txt", First, id: "convoy"), replacing: Path.Combine("/sources", "convoy.txt")).Outcome.ShouldBe(IntakeOutcome.Changed);
        _store.Files().ShouldHaveSingleItem().File.RelativePath.ShouldBe("moved.txt");
        _store.Load().Documents.ShouldHaveSingleItem().Metadata.File.ShouldBe("moved.txt");
    }

    [SkippableFact]
    public void Put_FileWithAnotherId_LeavesNoActiveDocumentUnderTheOldOne()
    {
        _store.Put(Intakes.Of("convoy.txt", First));
        _store.Put(Intakes.Of("convoy.txt", First, id: "renamed", fingerprint: "rules.other"));
        _store.Load().Documents.ShouldHaveSingleItem().Metadata.Id.ShouldBe("renamed");
    }

    [SkippableFact]
    public void Remove_File_TakesItsDocumentFromAnswersAndKeepsItReadable()
    {
        var intake = Intakes.Of("convoy.txt", First);
        _store.Put(intake);
        var version = _store.Version;
        _store.Remove(intake.File.FullPath).ShouldBeTrue();
        _store.Remove(intake.File.FullPath).ShouldBeFalse();
        _store.Version.ShouldBe(version + 1);
        _store.Load().Documents.ShouldBeEmpty();
        _store.Load().Statements.ShouldBeEmpty();
        _store.Find("convoy", null).ShouldBeNull();
        _store.Find("convoy", intake.Capture.Sha256).ShouldNotBeNull().IsActive.ShouldBeFalse();
    }

    [SkippableFact]
    public void Files_AfterTouch_HaveTheNewSizeAndTime()
    {
        var intake = Intakes.Of("convoy.txt", First);
        _store.Put(intake);
        var touched = intake.File with { Modified = intake.File.Modified.AddHours(1) };
        _store.Touch(touched);
        var known = _store.Files().ShouldHaveSingleItem();
        known.File.ShouldBe(touched);
        (known.DocumentId, known.Sha256, known.Passages, known.Statements).ShouldBe(("convoy", intake.Capture.Sha256, 1, 1));
        known.Warnings.ShouldBe([new ReadingWarning("no-date", "It has no date.")]);
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("%%%%%%")]
    [InlineData("ABCDEF")]
    [InlineData("000000000000")]
    public void Find_PrefixThatIsNoHash_FindsNothing(string prefix)
    {
        _store.Put(Intakes.Of("convoy.txt", First));
        _store.Find("convoy", prefix).ShouldBeNull();
    }

    [SkippableFact]
    public void ReadSealedText_OneOfTwoDocumentsWithTheSameBytes_IsThatDocumentsText()
    {
        var page = Intakes.Of("page.html", First, extractor: "html/1");
        var plain = Intakes.Of("plain.txt", $"<p>{First}</p>");
        plain.Capture.Sha256.ShouldBe(page.Capture.Sha256);
        _store.Put(page);
        _store.Put(plain);
        _store.ReadSealedText(page.Capture.Sha256, "page").ShouldBe(First);
        _store.ReadSealedText(page.Capture.Sha256, "plain").ShouldBe($"<p>{First}</p>");
    }

    [SkippableFact]
    public void ReadSealedText_UnknownHash_IsNull()
    {
        _store.ReadSealedText(new string('0', 64)).ShouldBeNull();
        _store.ReadSealedText("../../etc/passwd").ShouldBeNull();
    }

    [SkippableFact]
    public void PutFacts_AnchoredFact_FollowsTheStatementsOfItsDocument()
    {
        var intake = Intakes.Of("convoy.txt", First, content: Content);
        _store.Put(intake);
        var fact = FactOn(intake);
        _store.PutFacts("/sources", [fact], "facts: []");

        var statements = _store.Load().Statements;
        statements.Length.ShouldBe(2);
        Written(statements[1]).ShouldBe(Written(fact.Statement with { Ordinal = 1 }));
        Written(_store.Facts("/sources").ShouldHaveSingleItem()).ShouldBe(Written(fact));
        _store.FactFolders().ShouldBe(["/sources"]);
    }

    [SkippableFact]
    public void PutFacts_TheSameAgain_ChangesNothing()
    {
        var intake = Intakes.Of("convoy.txt", First, content: Content);
        _store.Put(intake);
        _store.PutFacts("/sources", [FactOn(intake)], "facts: []");
        var version = _store.Version;
        _store.PutFacts("/sources", [FactOn(intake)], "facts: []");
        _store.Version.ShouldBe(version);
    }

    [SkippableFact]
    public void Load_FactOfAnOldVersion_IsLeftOut()
    {
        var intake = Intakes.Of("convoy.txt", First, content: Content);
        _store.Put(intake);
        _store.PutFacts("/sources", [FactOn(intake)], "facts: []");
        _store.Put(Intakes.Of("convoy.txt", Second));
        _store.Load().Statements.ShouldHaveSingleItem().Claim.ShouldBeNull();
    }

    [SkippableFact]
    public void VersionChanges_OfADocument_AreNotedInOrderAndNotForTheSameVersion()
    {
        var (first, second) = (Intakes.Of("convoy.txt", First), Intakes.Of("convoy.txt", Second));
        _store.Put(Intakes.Of("other.txt", First));
        _store.Put(first);
        _store.VersionChanges().ShouldBeEmpty();
        _store.Put(second);
        _store.Put(Intakes.Of("convoy.txt", Second, fingerprint: "new.none"));
        _store.Put(first);

        var changes = _store.VersionChanges("convoy");
        changes.Select(change => (change.EarlierSha256, change.LaterSha256)).ShouldBe(
            [(first.Capture.Sha256, second.Capture.Sha256), (second.Capture.Sha256, first.Capture.Sha256)]);
        _store.VersionChanges().ShouldBe(changes);
        _store.VersionChanges("other").ShouldBeEmpty();
    }

    [SkippableFact]
    public void VersionChanges_DocumentThatWasGoneForAWhile_AreFromTheVersionItHad()
    {
        var (first, second) = (Intakes.Of("convoy.txt", First), Intakes.Of("convoy.txt", Second));
        _store.Put(first);
        _store.Remove(first.File.FullPath);
        _store.Put(first);
        _store.VersionChanges().ShouldBeEmpty();
        _store.Remove(first.File.FullPath);
        _store.Put(second);
        _store.VersionChanges().ShouldHaveSingleItem().EarlierSha256.ShouldBe(first.Capture.Sha256);
    }

    [SkippableFact]
    public void FindVersionAndStatements_OfAnEarlierVersion_AreAsTheyWere()
    {
        var old = Intakes.Of("convoy.txt", First, content: Content);
        _store.Put(old);
        _store.Put(Intakes.Of("convoy.txt", Second));
        var text = ContentHash.Of(First);

        var version = _store.FindVersion("convoy", old.Capture.Sha256, text).ShouldNotBeNull();
        (version.Text.Value, version.IsActive, version.Blocks.Length).ShouldBe((First, false, 1));
        Written(_store.Statements("convoy", old.Capture.Sha256, text).ShouldHaveSingleItem()).ShouldBe(Written(old.Statements[0]));
        _store.FindVersion("convoy", old.Capture.Sha256, ContentHash.Of(Second)).ShouldBeNull();
    }

    [SkippableFact]
    public void PutFacts_HiddenQuotation_WithholdsWhatOverlapsItAndComesBackWhole()
    {
        var intake = Intakes.Of("convoy.txt", First, content: Content);
        _store.Put(intake);
        var hidden = new StoredHidden("h1", "fingerprint", "convoy", intake.Capture.Sha256, ContentHash.Of(First), "before", "after", null, intake.Statements[0].Content);
        _store.PutFacts("/sources", [], "hidden: []", [hidden]);

        _store.HiddenQuotes("/sources").ShouldBe([hidden]);
        _store.FactFolders().ShouldBe(["/sources"]);
        _store.Load().Statements.ShouldBeEmpty();
        Written(_store.Load().Withheld.ShouldHaveSingleItem()).ShouldBe(Written(intake.Statements[0]));
        var version = _store.Version;
        _store.PutFacts("/sources", [], "hidden: []", [hidden]);
        _store.Version.ShouldBe(version);
        _store.PutFacts("/sources", [], "", []);
        _store.Load().Statements.Length.ShouldBe(1);
    }

    [SkippableFact]
    public void AddCurationChanges_Twice_KeepsEachOnceInOrder()
    {
        var at = new DateTimeOffset(2025, 3, 1, 9, 0, 0, TimeSpan.Zero);
        var state = new CuratedState { Claim = "A", Topics = ["b"], Quote = new QuoteSelector("convoy.txt", First, null, "x") };
        CurationChange[] changes = [new(at, "Ana", CurationAction.Add, "f1") { After = state }, new(at, null, CurationAction.Remove, "f1") { Before = state, IsByHand = true }];
        _store.AddCurationChanges("/sources", [.. changes]);
        _store.AddCurationChanges("/sources", [.. changes]);

        _store.CurationChanges("/sources").Select(Written).ShouldBe(changes.Select(Written));
        _store.CurationChanges("/elsewhere").ShouldBeEmpty();
    }

    [SkippableFact]
    public void State_WrittenTwice_IsTheLastOne()
    {
        var at = new DateTimeOffset(2025, 3, 1, 9, 0, 0, TimeSpan.Zero);
        _store.ReadState("a").ShouldBeNull();
        _store.WriteState("a", "{\"n\":1}", at);
        _store.WriteState("a", "{\"n\":2}", at);
        _store.WriteState("b", "{}", at);
        _store.ReadState("a").ShouldBe("{\"n\":2}");
        _store.ReadState("b").ShouldBe("{}");
    }

    [SkippableFact]
    public void State_DoesNotChangeTheVersion()
    {
        var version = _store.Version;
        _store.WriteState("a", "{}", DateTimeOffset.UnixEpoch);
        _store.Version.ShouldBe(version);
    }

    [SkippableFact]
    public void WriteState_TooLarge_IsRefusedAndTheOldOneStays()
    {
        _store.WriteState("a", "{}", DateTimeOffset.UnixEpoch);
        Should.Throw<ArgumentException>(() => _store.WriteState("a", new string('x', 300_000), DateTimeOffset.UnixEpoch));
        _store.ReadState("a").ShouldBe("{}");
    }

    [SkippableFact]
    public void PurgeStates_Old_AreDroppedAndNewOnesStay()
    {
        var at = new DateTimeOffset(2025, 3, 1, 9, 0, 0, TimeSpan.Zero);
        _store.WriteState("old", "{}", at.AddDays(-10));
        _store.WriteState("new", "{}", at);
        _store.PurgeStates(at.AddDays(-1)).ShouldBe(1);
        _store.ReadState("old").ShouldBeNull();
        _store.ReadState("new").ShouldBe("{}");
    }

    [SkippableFact]
    public void FindFile_KnownAndUnknownPath_IsTheFileOrNothing()
    {
        var intake = Intakes.Of("convoy.txt", First);
        _store.Put(intake);
        Written(_store.FindFile(intake.File.FullPath)!).ShouldBe(Written(_store.Files().ShouldHaveSingleItem()));
        _store.FindFile("/sources/other.txt").ShouldBeNull();
    }

    [SkippableFact]
    public void Fetched_PagesAndFiles_AreToldApart()
    {
        _store.Put(Intakes.Of("convoy.txt", First));
        _store.Put(Intakes.Of("https://courier.example/convoy", Second, id: "page", folder: ""));
        _store.Folders().ShouldBe(["/sources"]);
        _store.Fetched().ShouldBe([("https://courier.example/convoy", "rules.none")]);
    }

    [SkippableFact]
    public void ReadCapture_OfAFetchedPage_HasWhatItsServerSaid()
    {
        var intake = Intakes.Of("https://courier.example/convoy", First, id: "page", folder: "");
        var fetched = new FetchedFrom("https://www.courier.example/convoy", FixedTime.Start, "\"7\"", null)
        {
            Listing = new FeedListing("https://courier.example/feed", "The convoy", ["Ayla Demir"], new DateOnly(2025, 3, 1)),
        };
        _store.Put(intake with { Capture = intake.Capture with { ContentType = "text/plain", Fetched = fetched } });
        var capture = _store.ReadCapture(_store.Files().ShouldHaveSingleItem()).ShouldNotBeNull();
        (capture.ContentType, capture.Fetched, capture.Sha256).ShouldBe(("text/plain", fetched, intake.Capture.Sha256));
        capture.Bytes.ToArray().ShouldBe(intake.Capture.Bytes.ToArray());
    }

    [SkippableFact]
    public void Watching_PutUpdateRemove_IsWhatWasNotedLast()
    {
        _store.Watching.All().ShouldBeEmpty();
        var watch = new Watch
        {
            Source = "https://courier.example/", Kind = WatchKind.Page, Every = TimeSpan.FromHours(2), AddedAt = FixedTime.Start, NextAt = FixedTime.Start.AddHours(2),
        };
        _store.Watching.Update(watch).ShouldBeFalse();
        _store.Watching.Put(watch);
        _store.Watching.Find(watch.Source).ShouldBe(watch);
        var looked = watch with
        {
            CheckedAt = FixedTime.Start.AddHours(1), ChangedAt = FixedTime.Start, Failures = 2, Outcome = WatchOutcome.Failed, Message = "No.", NextAt = FixedTime.Start.AddHours(9),
        };
        _store.Watching.Update(looked).ShouldBeTrue();
        _store.Watching.All().ShouldBe([looked]);
        _store.Watching.Put(looked with { Every = TimeSpan.FromDays(1), Kind = WatchKind.Feed });
        _store.Watching.All().ShouldBe([looked with { Every = TimeSpan.FromDays(1), Kind = WatchKind.Feed }]);
        _store.Watching.Remove(watch.Source).ShouldBeTrue();
        _store.Watching.Remove(watch.Source).ShouldBeFalse();
        _store.Watching.All().ShouldBeEmpty();
    }

    [SkippableFact]
    public void Claim_SeenByTwo_IsGivenToOne()
    {
        var watch = new Watch { Source = "/sources", Kind = WatchKind.Folder, Every = TimeSpan.FromHours(1), AddedAt = FixedTime.Start, NextAt = FixedTime.Start };
        _store.Watching.Put(watch);
        _store.Watching.Claim(watch, FixedTime.Start.AddMinutes(30)).ShouldBeTrue();
        _store.Watching.Claim(watch, FixedTime.Start.AddMinutes(31)).ShouldBeFalse();
        _store.Watching.Find(watch.Source).ShouldNotBeNull().NextAt.ShouldBe(FixedTime.Start.AddMinutes(30));
    }

    [SkippableFact]
    public void Entries_OfAFeed_AreThoseThatItLists()
    {
        const string feed = "https://courier.example/feed";
        var first = new FollowedEntry("a", "hash", "https://courier.example/a", EntryState.Page, 0, FixedTime.Start);
        var second = new FollowedEntry("b", "hash", null, EntryState.Pending, 2, FixedTime.Start);
        _store.Watching.PutEntry(feed, first);
        _store.Watching.PutEntry(feed, second);
        _store.Watching.PutEntry("https://other.example/feed", second);
        _store.Watching.PutEntry(feed, second with { Tries = 3 });
        _store.Watching.Entries(feed).ShouldBe([first, second with { Tries = 3 }]);
        _store.Watching.KeepEntries(feed, new HashSet<string> { "b" });
        _store.Watching.Entries(feed).ShouldBe([second with { Tries = 3 }]);
        _store.Watching.Entries("https://other.example/feed").ShouldBe([second]);
    }

    [SkippableFact]
    public void Fetch_Remembered_IsWhatWasSaidLast()
    {
        const string page = "https://courier.example/a";
        _store.Watching.FindFetch(page).ShouldBeNull();
        _store.Watching.PutFetch(page, new FetchRecord(new PageValidators("\"1\"", null), FixedTime.Start));
        var gone = new FetchRecord(new PageValidators(null, "Wed, 05 Mar 2025 10:00:00 GMT"), FixedTime.Start.AddDays(1), FixedTime.Start.AddDays(1));
        _store.Watching.PutFetch(page, gone);
        _store.Watching.FindFetch(page).ShouldBe(gone);
    }

    [SkippableFact]
    public void Watching_DoesNotChangeTheVersion()
    {
        var version = _store.Version;
        _store.Watching.PutFetch("https://courier.example/a", new FetchRecord(new PageValidators(null, null), FixedTime.Start));
        _store.Version.ShouldBe(version);
    }

    [SkippableFact]
    public void Open_ASecondTime_HasWhatWasStored()
    {
        _store.Put(Intakes.Of("convoy.txt", First, content: Content));
        _store.WriteState("a", "{}", new DateTimeOffset(2025, 3, 1, 9, 0, 0, TimeSpan.Zero));
        using var again = Open() as IDisposable;
        var store = (IFactIntake)again!;
        store.Load().Statements.ShouldHaveSingleItem().Content.Text.ShouldBe(Content);
        store.ReadState("a").ShouldBe("{}");
        store.Version.ShouldBe(_store.Version);
    }

    [SkippableFact]
    public async Task Load_WhileOthersWrite_IsAlwaysOneMoment()
    {
        _store.Put(Intakes.Of("convoy.txt", First));
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 40; i++) _store.Put(Intakes.Of("convoy.txt", i % 2 == 0 ? Second : First));
        });
        while (!writing.IsCompleted)
        {
            var snapshot = _store.Load();
            var document = snapshot.Documents.ShouldHaveSingleItem();
            snapshot.Statements.ShouldHaveSingleItem().Passage.Text.ShouldBe(document.Text.Value);
        }

        await writing;
    }

    /// <summary>Every property of a value and of what it holds, as one text that can be compared.</summary>
    private static string Written<T>(T value) => JsonSerializer.Serialize(value);

    private static StoredFact FactOn(DocumentIntake intake) => new("fact", intake.Capture.Sha256, ContentHash.Of(intake.Document.Text.Value), "before", "after",
        intake.Statements[0] with { Ordinal = 0, Claim = "The convoy left.", Topics = ["convoy", "departure"] });
}
