using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Ingestion;

namespace Briefing.Tests.Knowledge.Facts;

public sealed class FactsIngestionTests : IDisposable
{
    private const string Cars = "- claim: The ferry takes vehicles.\n  quote: { source: ferry.txt, exact: It carries cars. }";

    private const string Ferry =
        "Harbour notes\n\nThe ferry to the island sails at nine each morning but Sunday, from the\nold pier. It carries cars. In winter it sails at noon. Nobody minds that.\n\n"
        + "Tickets cost “five euros” a head. Dogs go free. Cats wait. Dogs go free. Birds fly.\n";

    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();

    public FactsIngestionTests() => _corpus.Write("ferry.txt", Ferry);

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Ingest_FactWhoseQuoteIsInItsSource_BecomesAStatement()
    {
        Facts(Cars + "\n  topics: [ferry, cars]").RefusedFacts.ShouldBeEmpty();
        using var store = _corpus.Open();
        var fact = store.Load().Statements.Single(statement => statement.Claim is not null);
        (fact.DocumentId, fact.Claim, fact.Passage.Text).ShouldBe(("ferry-2025", "The ferry takes vehicles.", "It carries cars."));
        fact.Topics.ShouldBe(["ferry", "cars"]);
        fact.Mode.ShouldBe(SpeechMode.Narration);
        QuoteSeal.Holds(store, fact, store.Find("ferry-2025", null)!.Sha256).ShouldBeTrue();
    }

    [Fact]
    public void Ingest_QuoteOverALineBreak_IsFoundByItsWords() =>
        Facts("- claim: A\n  quote: { source: ferry-2025, exact: from the old pier. It carries cars. }").Facts.ShouldBe(1);

    [Fact]
    public void Ingest_SpeakerTheDocumentDoesNotQuote_PutsNoWordsInQuotationMarks()
    {
        Facts(Cars + "\n  speaker: Eleni Vasiliou");
        using var store = _corpus.Open();
        var snapshot = store.Load();
        var fact = snapshot.Statements.Single(statement => statement.Claim is not null);
        (fact.Speaker!.Name, fact.Mode).ShouldBe(("Eleni Vasiliou", SpeechMode.Indirect));
        snapshot.People.ShouldContain(person => person.Reference.Key == fact.Speaker.Key && person.IsQuoted);
    }

    [Theory]
    [InlineData("The ferry sails at ten", "is not in ferry.txt")]
    [InlineData("Dogs go free.", "holds the quote 2 times")]
    [InlineData("cost 'five euros' a head", "is not in ferry.txt")]
    [InlineData("cost \\\"five euros\\\" a head", "other quotation marks, dashes or capitals")]
    [InlineData("it carries cars", "other quotation marks, dashes or capitals")]
    [InlineData("erry to the island", "inside a word")]
    [InlineData("Nobody minds that. Tickets cost", "runs over the end of a paragraph")]
    public void Ingest_QuoteThatCannotBeAnchored_IsRefusedWithFileLineAndWhatToDo(string exact, string why)
    {
        var report = Facts("- claim: A\n  quote: { source: ferry.txt, exact: \"" + exact + "\" }");
        report.Facts.ShouldBe(0);
        var message = report.RefusedFacts.ShouldHaveSingleItem();
        message.ShouldStartWith(_corpus["facts.yaml"] + ", line 2: ");
        message.ShouldContain(why);
    }

    [Theory]
    [InlineData("prefix: a head.", 1)]
    [InlineData("suffix: Birds fly", 1)]
    [InlineData("prefix: Cats wait., suffix: Birds", 1)]
    [InlineData("prefix: Cats wait., suffix: Cats", 0)]
    [InlineData("prefix: Birds fly.", 0)]
    public void Ingest_QuoteThatStandsTwice_IsToldApartByItsContext(string context, int anchored) =>
        Facts("- claim: A\n  quote: { source: ferry.txt, exact: Dogs go free., " + context + " }").Facts.ShouldBe(anchored);

    [Theory]
    [InlineData("- claim: A\n  quote: { source: nowhere.txt, exact: x }", "there is no document \"nowhere.txt\"")]
    [InlineData("- claim: A", "has no \"quote\"")]
    [InlineData("- quote: { source: ferry.txt, exact: x }", "\"claim\" is missing")]
    [InlineData("- claim: A\n  quot: { source: ferry.txt, exact: x }", "\"quot\" is not known")]
    [InlineData("- just words", "must be a mapping")]
    public void Ingest_FaultyFact_IsRefusedAndTheOthersGoOn(string faulty, string why)
    {
        var report = Facts(faulty + "\n" + Cars);
        report.Facts.ShouldBe(1);
        report.RefusedFacts.ShouldHaveSingleItem().ShouldContain(why);
    }

    [Fact]
    public void Ingest_QuoteLongerThanCanBeShown_IsRefused() =>
        Facts("- claim: A\n  quote: { source: ferry.txt, exact: " + new string('x', 601) + " }")
            .RefusedFacts.ShouldHaveSingleItem().ShouldContain("601 characters");

    [Fact]
    public void Ingest_FactsFileThatIsNoYaml_IsRefusedAndTheDocumentsGoOn()
    {
        _corpus.Write("facts.yaml", "facts: [");
        var report = _corpus.Ingest();
        report.Documents.ShouldBe(3);
        report.RefusedFacts.ShouldHaveSingleItem().ShouldContain("facts.yaml, line");
    }

    [Fact]
    public void Ingest_DocumentChangedElsewhere_AnchorsTheFactInTheNewVersion()
    {
        Facts(Cars);
        _corpus.Write("ferry.txt", "New heading\n\n" + Ferry);
        _corpus.Ingest().Facts.ShouldBe(1);
        using var store = _corpus.Open();
        store.Load().Statements.Single(statement => statement.Claim is not null).Passage.Text.ShouldBe("It carries cars.");
    }

    [Fact]
    public void Ingest_DocumentChangedAroundTheQuote_RefusesTheFactUntilItsCuratorLooks()
    {
        Facts(Cars);
        _corpus.Write("ferry.txt", Ferry.Replace("It carries cars. In", "It carries cars. That is a lie. In", StringComparison.Ordinal));
        _corpus.Ingest().RefusedFacts.ShouldHaveSingleItem().ShouldContain("has changed around the quote");
        _corpus.Ingest().RefusedFacts.ShouldHaveSingleItem().ShouldContain("has changed around the quote");
        using (var store = _corpus.Open()) store.Load().Statements.ShouldAllBe(statement => statement.Claim == null);
        Facts("- claim: A\n  quote: { source: ferry.txt, exact: It carries cars., suffix: That is a lie }").Facts.ShouldBe(1);
    }

    [Fact]
    public void Ingest_FactsFileTakenAway_TakesItsFactsAway()
    {
        Facts(Cars);
        File.Delete(_corpus["facts.yaml"]);
        _corpus.Ingest().Facts.ShouldBe(0);
        using var store = _corpus.Open();
        store.Load().Statements.ShouldAllBe(statement => statement.Claim == null);
    }

    [Fact]
    public void Ingest_UnchangedFacts_LeaveTheStoreAsItIs()
    {
        Facts(Cars);
        using var store = _corpus.Open();
        var version = store.Version;
        _corpus.Ingest(store).Facts.ShouldBe(1);
        store.Version.ShouldBe(version);
    }

    private IngestReport Facts(string list)
    {
        _corpus.Write("facts.yaml", "facts:\n" + string.Join('\n', list.Split('\n').Select(line => "  " + line)));
        return _corpus.Ingest();
    }
}
