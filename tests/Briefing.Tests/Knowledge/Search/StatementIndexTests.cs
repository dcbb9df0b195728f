using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Search;

public sealed class StatementIndexTests
{
    private static readonly TopicSynonyms Synonyms = TopicSynonyms.Parse("topics.yaml", """
        groups:
          - {name: bridge, words: [bridge, river crossing], weight: 0.8}
          - {name: flood, words: [flood, deluge], unless: [flood of letters]}
        """);

    private readonly SampleStore _store = new SampleStore()
        .Document("gazette", "Spring in Halmstadt", "2024-03-01")
        .Says(SampleStore.Mayor, "Mayor Ilse Brandt said that the town would replace the old bridge by autumn.", "the town would replace the old bridge by autumn")
        .Says(SampleStore.Engineer, "The engineer Tom Okafor warned that the pillars had cracked in 1987.", "the pillars had cracked in 1987")
        .Narrates("Brandt has avoided the subject of the bridge for years.", SampleStore.Mayor)
        .Narrates("A bakery opened on the market square.")
        .Document("herald", "Floods in the valley", "2024-06-01")
        .Narrates("The deluge damaged 40 houses in the lower town.")
        .Says(SampleStore.Engineer, "Okafor told the council that a new river crossing costs 12 million euros.", "a new river crossing costs 12 million euros")
        .Narrates("A flood of letters reached the council.");

    private static string[] Texts(IEnumerable<ScoredStatement> found) => [.. found.Select(scored => scored.Statement.Passage.Text)];

    private StatementIndex Index() => StatementIndex.Build(_store.Snapshot(), Synonyms);

    private ScoredStatement[] Search(SearchRequest request) => [.. Index().Search(request)];

    [Fact]
    public void Search_WordsOfTheTopic_FindsTheStatementFirst()
    {
        var found = Search(new SearchRequest { Question = "Which pillars cracked?", Topic = "pillars cracked" });

        found[0].Statement.Passage.Text.ShouldContain("pillars had cracked");
        found[0].TopicCoverage.ShouldBe(1);
        found[0].Features.ShouldContain(feature => feature.Name == "coverage");
        found.Select(scored => scored.Score).ShouldBeInOrder(SortDirection.Descending);
        found.ShouldAllBe(scored => scored.Score >= 0);
    }

    [Fact]
    public void Search_Speaker_ReturnsOwnWordsBeforeNarrationAndNobodyElse()
    {
        var found = Search(new SearchRequest { Question = "What did Brandt say about the bridge?", Topic = "the bridge", Speakers = [SampleStore.Mayor.Key] });

        found.Length.ShouldBe(2);
        found[0].Statement.Speaker.ShouldBe(SampleStore.Mayor);
        found[1].Statement.About.ShouldContain(SampleStore.Mayor);
    }

    [Fact]
    public void Search_Modalities_FindOnlyWhatIsAscribedToTheSpeakerInThatWay()
    {
        _store
            .Add("Brandt hinted that the bridge would be closed.", statement => statement with { Modality = Modality.Implied, AscribedTo = SampleStore.Mayor, About = [SampleStore.Mayor] })
            .Add("Okafor hinted that the bridge was safe.", statement => statement with { Modality = Modality.Implied, AscribedTo = SampleStore.Engineer, About = [SampleStore.Engineer] });
        var request = new SearchRequest { Question = "What did Brandt imply about the bridge?", Topic = "the bridge", Speakers = [SampleStore.Mayor.Key], Modalities = [Modality.Implied] };

        Texts(Search(request)).ShouldBe(["Brandt hinted that the bridge would be closed."]);
        Search(request with { Modalities = [Modality.NotSaid] }).ShouldBeEmpty();
        Search(request with { Modalities = [] })[0].Statement.Speaker.ShouldBe(SampleStore.Mayor);
    }

    [Fact]
    public void Search_Polarity_FindsOnlyDenials()
    {
        _store.Add("Okafor denied that the bridge was safe.", statement => statement with { Speaker = SampleStore.Engineer, Mode = SpeechMode.Indirect, Polarity = Polarity.Denied });

        var found = Search(new SearchRequest { Question = "What did Okafor deny?", Topic = "the bridge", Speakers = [SampleStore.Engineer.Key], Polarity = Polarity.Denied });

        Texts(found).ShouldBe(["Okafor denied that the bridge was safe."]);
    }

    [Fact]
    public void Search_SpeakerWithoutTopic_ReturnsEverythingOfTheirs()
    {
        var found = Search(new SearchRequest { Question = "What did Okafor say?", Speakers = [SampleStore.Engineer.Key] });

        found.Length.ShouldBe(2);
        found.ShouldAllBe(scored => scored.TopicCoverage == 1);
    }

    [Fact]
    public void Search_Synonym_IsFoundAndCountsAsAPart()
    {
        var found = Search(new SearchRequest { Question = "What does a bridge cost?", Topic = "bridge cost", Kind = AnswerKind.Quantity });

        found[0].Statement.Passage.Text.ShouldContain("river crossing costs");
        found[0].TopicCoverage.ShouldBeInRange(0.5, 0.99);
    }

    [Fact]
    public void Search_PhraseInAnotherSense_IsPassedOver()
    {
        var found = Search(new SearchRequest { Question = "flood", Topic = "flood" });

        found[0].Statement.Passage.Text.ShouldStartWith("The deluge");
        found.Where(scored => scored.Statement.Passage.Text.StartsWith("A flood of letters", StringComparison.Ordinal))
            .ShouldAllBe(scored => scored.TopicCoverage < 0.7);
    }

    [Fact]
    public void Search_TopicNobodyMentions_FindsNothingThatCoversIt()
    {
        Search(new SearchRequest { Question = "What about penguins?", Topic = "penguins" }).ShouldBeEmpty();
        Search(new SearchRequest { Question = "penguins on the market square", Topic = "penguins square" })
            .ShouldAllBe(scored => scored.TopicCoverage < 0.5);
    }

    [Fact]
    public void Search_Documents_AreKeptTo() =>
        Search(new SearchRequest { Question = "bridge", Topic = "bridge", Documents = ["herald"] })
            .ShouldAllBe(scored => scored.Statement.DocumentId == "herald");

    [Fact]
    public void Search_Dates_AreInclusiveAndLeaveUndatedOut()
    {
        _store.Document("undated").Narrates("The bridge is old.");
        var request = new SearchRequest { Question = "bridge", Topic = "bridge", From = new DateOnly(2024, 3, 1), To = new DateOnly(2024, 3, 1) };

        Search(request).Select(scored => scored.Statement.DocumentId).Distinct().ShouldBe(["gazette"]);
        Search(request with { From = null, To = null }).Select(scored => scored.Statement.DocumentId).ShouldContain("undated");
    }

    [Fact]
    public void Search_Kind_PrefersTheSentenceThatHoldsIt()
    {
        _store.Document("annals").Narrates("The mill burned down.").Document("chronicle").Narrates("The mill burned down in May 1911.");

        Texts(Search(new SearchRequest { Question = "When did the mill burn down?", Topic = "mill burn down", Kind = AnswerKind.Date }))[0].ShouldContain("1911");
    }

    [Fact]
    public void Search_CuratedFact_OutranksAnExtractedStatement()
    {
        _store.Document("facts").Add("Work on it starts soon.", statement => statement with { Claim = "The bridge is replaced.", Topics = ["bridge"] });

        Search(new SearchRequest { Question = "bridge", Topic = "bridge" })[0].Statement.Claim.ShouldNotBeNull();
    }

    [Fact]
    public void Search_SummaryOfADocumentInTheStore_RanksBehindIt()
    {
        const string Text = "The council sold the old customs house.";
        _store.Document("digest", summarises: "report").Narrates(Text).Document("report").Narrates(Text);

        Search(new SearchRequest { Question = "Who sold the customs house?", Topic = "sold customs house" })
            .Select(scored => scored.Statement.DocumentId).Take(2).ShouldBe(["report", "digest"]);
    }

    [Fact]
    public void Search_PronounAfterTheSubject_IsCoveredByTheSentenceBefore()
    {
        _store.Document("letters").Narrates("The lighthouse keeper lives alone.").Narrates("He has painted the tower twice.");

        var found = Search(new SearchRequest { Question = "Has the lighthouse keeper painted the tower?", Topic = "lighthouse keeper painted tower" });

        found[0].Statement.Passage.Text.ShouldContain("painted");
        found[0].TopicCoverage.ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Search_Notes_LendNoContextAndRankBehind()
    {
        _store.Document("paper")
            .Add("Report on the quarry, 2019, https://example.org/quarry.", statement => statement with { Block = BlockKind.Note })
            .Add("Minutes of the council.", statement => statement with { Block = BlockKind.Note })
            .Document("essay").Narrates("The quarry closed after the war.");

        var found = Search(new SearchRequest { Question = "quarry", Topic = "quarry" });

        found[0].Statement.DocumentId.ShouldBe("essay");
        Texts(found).ShouldNotContain("Minutes of the council.");
    }

    [Fact]
    public void Search_MisspeltWord_FindsTheRightOne() =>
        Texts(Search(new SearchRequest { Question = "who warned of the pillasr", Topic = "pillasr" }))[0].ShouldContain("pillars");

    [Fact]
    public void Search_AnyText_NeverThrows()
    {
        var index = Index();
        foreach (var text in new[] { "", " ", "the of and", new string('x', 100_000), string.Concat(Enumerable.Repeat("bridge town ", 5000)), "\uD800\0", "?:[]{}\"" })
            index.Search(new SearchRequest { Question = text, Topic = text }).Length.ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public void Search_Limit_IsKept()
    {
        Search(new SearchRequest { Question = "town bridge council", Topic = "town bridge council", Limit = 2 }).Length.ShouldBe(2);
        Search(new SearchRequest { Question = "town", Topic = "town", Limit = 0 }).ShouldBeEmpty();
    }

    [Fact]
    public void Build_EmptyStore_FindsNothing() =>
        StatementIndex.Build(new StoreSnapshot(0, [], [], []), TopicSynonyms.None).Search(new SearchRequest { Question = "bridge" }).ShouldBeEmpty();

    [Fact]
    public async Task Search_FromManyThreads_AlwaysGivesTheSame()
    {
        var index = Index();
        var request = new SearchRequest { Question = "What does the bridge cost?", Topic = "bridge cost" };
        var expected = Texts(index.Search(request));

        var all = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => Texts(index.Search(request)))));

        all.ShouldAllBe(found => found.SequenceEqual(expected));
    }

    [Fact]
    public void Search_TopicNamedSentencesBefore_IsMetInPartByWhatFollowsAndNotAfterAHeading()
    {
        _store.Document("letter", "A letter")
            .Narrates("The lighthouse was sold in a hurry.").Narrates("Nobody had asked the town.").Narrates("A baker bought the whole of it for little.")
            .Add("A baker bought the oven for little.", statement => statement with { Heading = "Other sales" });

        var found = Search(new SearchRequest { Question = "Who bought the lighthouse?", Topic = "bought lighthouse" });

        var (near, far) = (Found("whole of it"), Found("oven"));
        near.TopicCoverage.ShouldBeGreaterThan(far.TopicCoverage);
        near.Features.Single(feature => feature.Name == "near").Value.ShouldBeGreaterThan(far.Features.Single(feature => feature.Name == "near").Value);

        ScoredStatement Found(string words) => found.Single(scored => scored.Statement.Passage.Text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Search_WhatWasDoneIsNotTold_IsMeasured()
    {
        var found = Search(new SearchRequest { Question = "When was Brandt elected?", Topic = "Brandt elected" });
        var told = Search(new SearchRequest { Question = "What would Brandt replace?", Topic = "Brandt replace" });

        found.ShouldAllBe(scored => scored.Meeting.Act == 0);
        told.ShouldAllBe(scored => scored.Meeting.Act == 1);
    }
}
