using Briefing.Knowledge.Search;

namespace Briefing.Tests.Knowledge.Search.Predicates;

public sealed class WantedPredicateTests
{
    private readonly SampleStore _store = new SampleStore().Document("gazette", "Harbour notes");

    private ScoredStatement[] Search(string question, string topic) =>
        [.. StatementIndex.Build(_store.Snapshot(), TopicSynonyms.None).Search(new SearchRequest { Question = question, Topic = topic })];

    private double Term(string question, string topic, string sentence, string feature) =>
        Search(question, topic).Single(found => found.Statement.Passage.Text == sentence).Features.FirstOrDefault(term => term.Name == feature).Value;

    [Fact]
    public void Search_WhatIsWanted_PutsTheDemandFirst()
    {
        _store
            .Narrates("The rowers of Skarvik met the harbour council for the third time this spring in the old hall.")
            .Narrates("The rowers insist on two jetties of their own before the harbour council sells the quay.");

        Search("What do the rowers want from the harbour council?", "rowers from the harbour council")[0].Statement.Passage.Text.ShouldContain("insist on");
    }

    [Fact]
    public void Search_WhatShouldBeDone_PutsTheDutyFirst()
    {
        _store
            .Narrates("The pilots of Skarvik have had three boats since the spring of the great flood.")
            .Narrates("The best response for the pilots is a fourth boat and a second mate.");

        Search("What should the pilots do?", "pilots")[0].Statement.Passage.Text.ShouldContain("best response");
    }

    [Fact]
    public void TellsAsked_DeedOfSomebodyElse_CountsLess()
    {
        const string own = "Varholm demands a lower toll from the islands.";
        const string other = "Without demanding any thing the ferry company of the western islands has at last, after nine years, met Varholm.";
        _store.Narrates(own).Narrates(other);

        Term("What does Varholm demand?", "Varholm", own, "tells-asked").ShouldBe(1);
        Term("What does Varholm demand?", "Varholm", other, "tells-asked").ShouldBeLessThan(0.5);
    }

    [Theory]
    [InlineData("What did Varholm say about the demand for tolls?")]
    [InlineData("Does Varholm demand a toll?")]
    public void TellsAsked_WordOfTheTopicOrOfAYesOrNo_AsksForNothing(string question)
    {
        const string sentence = "Varholm demands a lower toll from the islands.";
        _store.Narrates(sentence);

        Term(question, "Varholm toll", sentence, "tells-asked").ShouldBe(0);
    }

    [Fact]
    public void Lists_ThreeNamesInARow_AreAList()
    {
        const string list = "The company closed its quays in Skarvik, Lund, Morrow and Tarn last winter.";
        const string one = "The company closed a quay in Skarvik when the old pilot of Lund had left it.";
        _store.Narrates(list).Narrates(one);

        Term("Which ports did the company close?", "ports company close", list, "lists").ShouldBe(0.6);
        Term("Which ports did the company close?", "ports company close", one, "lists").ShouldBe(0);
        Term("What did the company close?", "company close", list, "lists").ShouldBe(0);
    }

    [Fact]
    public void Lists_ShortPartsInARow_AreAList()
    {
        const string list = "The conditions of the loan: a pledge, a guarantor, a seal and a witness.";
        const string none = "The conditions of the loan were printed on the wall of the town hall in spring.";
        _store.Narrates(list).Narrates(none);

        Term("What are the conditions of the loan?", "conditions of the loan", list, "lists").ShouldBeGreaterThan(0.4);
        Term("What are the conditions of the loan?", "conditions of the loan", none, "lists").ShouldBe(0);
    }

    [Fact]
    public void Lists_NounThatLeadsThemIn_CountsMost()
    {
        const string led = "Three conditions: candour, thrift, and patience.";
        const string beside = "Speaking of the condition of the boats, we heard of rot, of rust, and of worms.";
        _store.Narrates(led).Narrates(beside);

        Term("What are the three conditions?", "three conditions", led, "lists").ShouldBe(1);
        Term("What are the three conditions?", "three conditions", beside, "lists").ShouldBeLessThan(1);
    }

    [Fact]
    public void Courtesy_NothingButThanks_IsOne()
    {
        const string thanks = "Thank you, pilots.";
        const string more = "Thank you to the pilots who towed the burning tanker through the narrow sound.";
        _store.Narrates(thanks).Narrates(more);

        Term("What about the pilots?", "pilots", thanks, "courtesy").ShouldBe(1);
        Term("What about the pilots?", "pilots", more, "courtesy").ShouldBe(0);
        Term("Whom did she thank among the pilots?", "pilots", thanks, "courtesy").ShouldBe(0);
    }

    [Fact]
    public void Act_VerbOutsideTheTopic_IsMeasured()
    {
        const string towed = "The pilots towed a tanker.";
        const string other = "The pilots met a tanker.";
        _store.Narrates(towed).Narrates(other);

        Term("What did Varholm tow?", "pilots tanker", towed, "act").ShouldBe(1);
        Term("What did Varholm tow?", "pilots tanker", other, "act").ShouldBe(0);
    }
}
