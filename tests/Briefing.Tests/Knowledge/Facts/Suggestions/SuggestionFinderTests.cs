using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Facts.Suggestions;
using Briefing.Knowledge.Quotations;
using Briefing.Tests.Knowledge.Ingestion;
using Briefing.Tests.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Facts.Suggestions;

public sealed class SuggestionFinderTests : IDisposable
{
    private static readonly SuggestionWish Anything = new(null, [], null);

    private readonly SourcesCorpus _corpus = new();

    public SuggestionFinderTests()
    {
        _corpus.Write("dam.md", """
            ---
            title: The dam above Varna valley
            publisher: Valley Courier
            date: 2025-02-11
            ---
            # The dam above Varna valley

            "The dam above the valley has eleven cracks and needs thirty tonnes of cement," Nadia Koval told reporters on Monday.

            "The dam above the valley has eleven cracks and needs thirty-one tonnes of cement," Nadia Koval told the council on Tuesday.

            "It is bad," Nadia Koval said.

            "Who would pay for the cement that the dam above the valley needs this year?" Nadia Koval asked.

            The engineer said that the dam was safe. Nadia Koval said that the water board would meet again in the second week of March.

            "The insurance of the villages below covers neither floods nor landslides at all," Oskar Brandt told the Valley Courier.
            """);
        _corpus.Ingest();
    }

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Best_Quotations_AreDirectNamedWholeAndUnlikeEachOther()
    {
        var suggestions = Best();

        suggestions.Select(suggestion => suggestion.Statement.Speaker!.Name).Order().ShouldBe(["Nadia Koval", "Oskar Brandt"]);
        suggestions.ShouldAllBe(suggestion => suggestion.Statement.Mode == SpeechMode.Direct || suggestion.Statement.Mode == SpeechMode.Mixed);
        suggestions.ShouldAllBe(suggestion => suggestion.Claim.StartsWith(suggestion.Statement.Speaker!.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Best_AskedTwice_GivesTheSameIds() => Best().Select(suggestion => suggestion.Id).ShouldBe(Best().Select(suggestion => suggestion.Id));

    [Fact]
    public void Best_RefusedQuotation_IsNotSuggestedAgainNorItsLike()
    {
        var refused = Best().First(suggestion => suggestion.Statement.Speaker!.Name == "Nadia Koval");
        var change = new CurationChange(default, "Ana", CurationAction.Refuse, refused.Id)
        {
            Before = new CuratedState { Quote = new QuoteSelector("dam.md", refused.Statement.Passage.Text, null, null) },
        };

        Best([change]).ShouldHaveSingleItem().Statement.Speaker!.Name.ShouldBe("Oskar Brandt");
    }

    [Fact]
    public void Best_QuotationThatIsAFactAlready_IsNotSuggested()
    {
        _corpus.Write("facts.yaml", """
            facts:
              - claim: No insurance
                quote: { source: dam.md, exact: '"The insurance of the villages below covers neither floods nor landslides at all," Oskar Brandt told the Valley Courier.' }
            """);
        _corpus.Ingest().Facts.ShouldBe(1);

        Best().ShouldAllBe(suggestion => suggestion.Statement.Speaker!.Name == "Nadia Koval");
    }

    [Theory]
    [InlineData("brandt", null, "Oskar Brandt")]
    [InlineData(null, "landslide", "Oskar Brandt")]
    [InlineData(null, "cements", "Nadia Koval")]
    public void Best_Wish_IsKept(string? speaker, string? about, string found)
    {
        using var store = _corpus.Open();
        new SuggestionFinder(store.Load(), [], Lexicon.Instance).Best(new SuggestionWish(speaker, about is null ? [] : [about], null), 5)
            .ShouldHaveSingleItem().Statement.Speaker!.Name.ShouldBe(found);
    }

    [Fact]
    public void Find_SuggestionThatWasNotListed_IsFoundByItsId()
    {
        using var store = _corpus.Open();
        var finder = new SuggestionFinder(store.Load(), [], Lexicon.Instance);
        foreach (var suggestion in finder.Best(Anything, 5)) finder.Find(suggestion.Id).ShouldNotBeNull().Id.ShouldBe(suggestion.Id);
        finder.Find("s0000000").ShouldBeNull();
    }

    private System.Collections.Immutable.ImmutableArray<QuoteSuggestion> Best(IEnumerable<CurationChange>? changes = null)
    {
        using var store = _corpus.Open();
        return new SuggestionFinder(store.Load(), changes ?? [], Lexicon.Instance).Best(Anything, 5);
    }
}
