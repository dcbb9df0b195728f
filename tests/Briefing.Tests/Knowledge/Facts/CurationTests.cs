using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.Editing;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Ingestion;
using Briefing.Tests.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Facts;

/// <summary>What curated facts do to answers, and what a changed document does to them.</summary>
public sealed class CurationTests : IDisposable
{
    private const string Quay =
        "The quay at Lipa\n\nForeman Bela Toth said that the quay would open in June. He praised the crew.\n\n"
        + "“We have no cranes,” Toth told the Quay Post. “They are late.” The mayor, Vera Mol, was not there. She said that the bill was too high.\n";

    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();

    public CurationTests() => _corpus.Write("quay.txt", Quay);

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Ingest_SpeakerNamedByTheCurator_OverrulesTheOneThatWasFound()
    {
        Facts("facts:\n  - { claim: No cranes, speaker: Vera Mol, quote: { source: quay.txt, exact: '“We have no cranes,” Toth told the Quay Post.' } }");
        Facts(Text()); // a second time: what was withheld must not change how the fact is read

        var snapshot = Snapshot();

        var about = snapshot.Statements.Where(statement => statement.Passage.Text.Contains("no cranes", StringComparison.Ordinal)).ToList();
        about.ShouldAllBe(statement => statement.Speaker!.Name == "Vera Mol");
        var fact = about.Single(statement => statement.Claim is not null);
        (fact.IsAttributedByCurator, fact.Mode, fact.Content.Text).ShouldBe((true, SpeechMode.Direct, "“We have no cranes,”"));
        snapshot.Withheld.ShouldContain(statement => statement.Speaker!.Name.EndsWith("Bela Toth", StringComparison.Ordinal));
        snapshot.Statements.GroupBy(statement => statement.DocumentId).ShouldAllBe(all => all.Select(statement => statement.Ordinal).SequenceEqual(Enumerable.Range(0, all.Count())));
    }

    [Fact]
    public void Ingest_SpeakerNamedByTheDocumentWithAnOfficeInFront_IsTheSamePerson()
    {
        Facts("facts:\n  - { claim: No cranes, speaker: Bela Toth, quote: { source: quay.txt, exact: '“We have no cranes,” Toth told the Quay Post.' } }");
        Snapshot().Withheld.ShouldBeEmpty();
    }

    [Fact]
    public void Ingest_ModalityOfTheCurator_TakesTheWordsFromTheSpeaker()
    {
        Facts("facts:\n  - { claim: Opening day, modality: implied, quote: { source: quay.txt, exact: Foreman Bela Toth said that the quay would open in June. } }")
            .RefusedFacts.ShouldBeEmpty();

        var snapshot = Snapshot();

        var about = snapshot.Statements.Where(statement => statement.Passage.Text.Contains("would open", StringComparison.Ordinal)).ToList();
        about.ShouldAllBe(statement => statement.Speaker == null && statement.Modality == Modality.Implied);
        var fact = about.Single(statement => statement.Claim is not null);
        (fact.AscribedTo!.Name, fact.Mode, fact.IsAttributedByCurator).ShouldBe(("Bela Toth", SpeechMode.Narration, true));
        fact.About.ShouldContain(fact.AscribedTo);
    }

    [Fact]
    public void Ingest_FactOnWhatWasNotSaid_IsNotTheSpeakersWords()
    {
        _corpus.Write("lock.txt", "The lock\n\nHarbour master Ana Reuter declined to say who would mend the lock.\n");
        Facts("facts:\n  - { claim: No name, speaker: Ana Reuter, quote: { source: lock.txt, exact: Harbour master Ana Reuter declined to say who would mend the lock. } }");

        var fact = Snapshot().Statements.Single(statement => statement.Claim is not null);

        (fact.Speaker, fact.AscribedTo!.Name, fact.Modality).ShouldBe((null, "Ana Reuter", Modality.NotSaid));
    }

    [Fact]
    public void Ingest_ModalityThatIsNotKnown_IsRefusedWithThoseThatAre()
    {
        var refused = Facts("facts:\n  - { claim: No cranes, modality: maybe, quote: { source: quay.txt, exact: He praised the crew. } }").RefusedFacts;

        refused.Single().ShouldContain("\"modality: maybe\" is not known");
        refused.Single().ShouldContain("may-have-said");
    }

    [Fact]
    public void Ingest_HiddenQuotation_AnswersNothingUntilItIsGivenBack()
    {
        Facts("hidden:\n  - { because: misread, quote: { source: quay.txt, exact: She said that the bill was too high. } }").RefusedFacts.ShouldBeEmpty();
        Snapshot().Statements.ShouldNotContain(statement => statement.Passage.Text.Contains("the bill", StringComparison.Ordinal));
        Snapshot().Statements.ShouldContain(statement => statement.Passage.Text.Contains("the quay would open", StringComparison.Ordinal));

        Facts("hidden: []");
        Snapshot().Statements.ShouldContain(statement => statement.Passage.Text.Contains("the bill", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Vera Mol", false)]
    [InlineData("Bela Toth", true)]
    public void Ingest_QuotationHiddenAsWordsOfOneSpeaker_LeavesThoseOfAnother(string speaker, bool stays)
    {
        Facts($"hidden:\n  - {{ speaker: {speaker}, quote: {{ source: quay.txt, exact: She said that the bill was too high. }} }}");
        Snapshot().Statements.Any(statement => statement.Passage.Text.Contains("the bill", StringComparison.Ordinal)).ShouldBe(stays);
    }

    [Fact]
    public void Ingest_HiddenQuotationWhoseDocumentChanged_IsTold()
    {
        Facts("hidden:\n  - { quote: { source: quay.txt, exact: She said that the bill was too high. } }");
        _corpus.Write("quay.txt", Quay.Replace("too high", "far too high", StringComparison.Ordinal));

        var report = _corpus.Ingest();

        report.RefusedFacts.ShouldHaveSingleItem().ShouldContain("hidden quotation");
        report.HiddenQuotes.ShouldHaveSingleItem().Standing.ShouldBe(FactStanding.Changed);
    }

    [Fact]
    public void Ingest_HiddenFact_IsLeftOutAndReported()
    {
        var report = Facts("facts:\n  - { claim: June, hidden: not sure, quote: { source: quay.txt, exact: Foreman Bela Toth said that the quay would open in June. } }");

        report.Facts.ShouldBe(0);
        report.RefusedFacts.ShouldBeEmpty();
        report.CuratedFacts.ShouldHaveSingleItem().Standing.ShouldBe(FactStanding.Hidden);
        Snapshot().Statements.ShouldAllBe(statement => statement.Claim == null);
    }

    [Fact]
    public void Ingest_QuoteThatSaysSomethingElseNow_IsChangedWithTheDifferenceAndWhatStandsThere()
    {
        Facts("facts:\n  - { claim: June, quote: { source: quay.txt, exact: Foreman Bela Toth said that the quay would open in June. } }");
        _corpus.Write("quay.txt", Quay.Replace("in June", "in July", StringComparison.Ordinal));

        var fact = _corpus.Ingest().CuratedFacts.ShouldHaveSingleItem();

        fact.Standing.ShouldBe(FactStanding.Changed);
        fact.Difference.Where(piece => piece.Kind != DifferenceKind.Kept).Select(piece => piece.Text).ShouldBe(["June", "July"]);
        fact.Today!.Text.ShouldBe("Foreman Bela Toth said that the quay would open in July.");
    }

    [Fact]
    public void Ingest_ChangedFactWithAnotherClaim_StaysOutOfUse()
    {
        Facts("facts:\n  - { claim: June, quote: { source: quay.txt, exact: He praised the crew. } }");
        _corpus.Write("quay.txt", Quay.Replace("in June.", "in June, he hoped.", StringComparison.Ordinal));
        _corpus.Ingest().CuratedFacts.ShouldHaveSingleItem().Standing.ShouldBe(FactStanding.Changed);

        var again = Facts("facts:\n  - { claim: The crew was praised, quote: { source: quay.txt, exact: He praised the crew. } }");

        again.CuratedFacts.ShouldHaveSingleItem().Standing.ShouldBe(FactStanding.Changed, "another claim does not make it the same quote");
    }

    [Fact]
    public void Ingest_DocumentThatIsAsItWasAgain_PutsTheFactBackIntoUse()
    {
        Facts("facts:\n  - { claim: June, quote: { source: quay.txt, exact: He praised the crew. } }");
        _corpus.Write("quay.txt", Quay.Replace("He praised the crew. ", "", StringComparison.Ordinal));
        _corpus.Ingest();
        _corpus.Write("quay.txt", Quay);
        _corpus.Ingest().Facts.ShouldBe(1);
    }

    [Theory]
    [InlineData("facts:\n  - { claim: Crew, quote: { source: quay.txt, exact: He praised the crew. } }")]
    [InlineData("hidden:\n  - { quote: { source: quay.txt, exact: He praised the crew. } }")]
    public void Open_StoreThatWasLost_DoesNotTakeAQuoteForFoundWhoseSurroundingsChanged(string yaml)
    {
        Facts(yaml);
        _corpus.Write("quay.txt", Quay.Replace("in June.", "in June, he hoped.", StringComparison.Ordinal));
        var refused = _corpus.Ingest().RefusedFacts.ShouldHaveSingleItem();
        File.Delete(_corpus.Database);

        using (var rebuilt = StoreRecovery.Open(_corpus.Database, Lexicon.Instance, _corpus.Time).Store)
        {
            rebuilt.Load().Statements.ShouldAllBe(statement => statement.Claim == null);
            rebuilt.Load().Withheld.ShouldBeEmpty();
        }

        _corpus.Ingest().RefusedFacts.ShouldBe([refused]);
    }

    [Fact]
    public void Ingest_ChangedDocument_ReportsWhatBecameOfItsQuotes()
    {
        _corpus.Ingest();
        _corpus.Write("quay.txt", Quay.Replace("in June", "in July", StringComparison.Ordinal));

        var change = _corpus.Ingest().Files.Single(file => file.Change is not null).Change!;

        (change.DocumentId, change.Changed).ShouldBe(("quay", 1));
        change.Unchanged.ShouldBeGreaterThan(2);
        change.Quotes.ShouldContain(quote => quote.Fate == QuoteFate.Changed && quote.Earlier.Speaker!.Name.EndsWith("Bela Toth", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("we have no cranes,\" toth told the quay post")]
    [InlineData("“We have no cranes,”   Toth told\nthe Quay Post")]
    public void ByWords_KeyboardSignsAndCapitals_TakesTheWordsAsTheyStand(string words)
    {
        _corpus.Ingest();
        using var store = _corpus.Open();

        var place = new QuoteFinder(store).ByWords(_corpus.Folder, "quay.txt", words, null, null);

        place.Quote.Exact.ShouldEndWith("We have no cranes,” Toth told the Quay Post");
        place.Quote.Source.ShouldBe("quay.txt");
        place.Folder.ShouldBe(_corpus.Folder);
    }

    [Fact]
    public void ByLink_OfAnEarlierVersion_FollowsTheQuoteIntoTodays()
    {
        _corpus.Ingest();
        using var store = _corpus.Open();
        var old = store.Find("quay", null)!;
        var at = Quay.IndexOf("She said", StringComparison.Ordinal);
        _corpus.Write("quay.txt", "A note in front.\n\n" + Quay.Replace("in June", "in July", StringComparison.Ordinal));
        _corpus.Ingest(store);

        var finder = new QuoteFinder(store);
        var link = $"http://localhost:3978/sources/quay/{old.Sha256[..12]}/{at}-{at + 36}#quote";
        finder.ByLink(link).Spans.Start.ShouldBe(at + "A note in front.\n\n".Length);
        var changed = Quay.IndexOf("Foreman", StringComparison.Ordinal);
        Should.Throw<CurationException>(() => finder.ByLink($"quay/{old.Sha256[..12]}/{changed}-{changed + 56}")).Message.ShouldContain("earlier version");
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("quay")]
    [InlineData("quay/123456/0-9999999")]
    [InlineData("/sources/quay/zz/1-2/3")]
    public void ByLink_ThatOpensNothing_SaysWhichLinkIsMeant(string link)
    {
        _corpus.Ingest();
        using var store = _corpus.Open();
        Should.Throw<CurationException>(() => new QuoteFinder(store).ByLink(link)).Message.ShouldContain("copy");
    }

    private IngestReport Facts(string yaml)
    {
        _corpus.Write("facts.yaml", yaml);
        return _corpus.Ingest();
    }

    private string Text() => File.ReadAllText(_corpus["facts.yaml"]);

    private StoreSnapshot Snapshot()
    {
        using var store = _corpus.Open();
        return store.Load();
    }
}
