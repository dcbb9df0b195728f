using Briefing.Knowledge.Search;

namespace Briefing.Tests.Knowledge.Search;

public sealed class SentenceRankerTests
{
    private readonly SentenceRanker _ranker = new();

    [Fact]
    public void Rank_SentenceWithTheWordsAskedFor_ScoresAboveTheOthers()
    {
        var ranking = _ranker.Rank(
            "Who opened the harbour bridge?",
            ["The town lies on a river.", "Mayor Ilse Brandt opened the harbor bridge in spring.", "Ferries ran until then."]);

        ranking.Scores.Length.ShouldBe(3);
        ranking.Scores[1].ShouldBeGreaterThan(ranking.Scores[0]);
        ranking.Scores[1].ShouldBeGreaterThan(ranking.Scores[2]);
    }

    [Fact]
    public void Rank_NoSentences_CannotBeAnswered()
    {
        var ranking = _ranker.Rank("Who opened the bridge?", []);

        ranking.Scores.ShouldBeEmpty();
        ranking.Answerable.ShouldBe(0);
    }

    [Theory]
    [InlineData("When did the tower fall?", "The tower fell in a storm.", "The tower fell in March 1852.")]
    [InlineData("How many bells hung in the tower?", "Bells hung in the tower.", "Six bells hung in the tower.")]
    [InlineData("How long did the siege last?", "The siege lasted and 4 gates held.", "The siege lasted 4 months.")]
    [InlineData("Who built the tower?", "The tower was built of stone.", "The tower was built by Anna Lindqvist.")]
    [InlineData("Where was the treaty signed?", "The treaty was signed with care.", "The treaty was signed in Uppsala.")]
    [InlineData("What is a sluice?", "Many a sluice leaks.", "A sluice is a gate for water.")]
    public void Rank_KindOfQuestion_PrefersTheSentenceThatAnswers(string question, string without, string with)
    {
        var ranking = _ranker.Rank(question, [without, with]);

        ranking.Scores[1].ShouldBeGreaterThan(ranking.Scores[0]);
    }

    [Fact]
    public void Rank_PronounAfterTheSubject_CarriesTheSubjectOver()
    {
        var ranking = _ranker.Rank(
            "What instrument did Clara Holm play?", ["Clara Holm grew up in Lund.", "She played the cello.", "Trains play a part in trade."]);

        ranking.Scores[1].ShouldBeGreaterThan(ranking.Scores[2]);
    }

    [Fact]
    public void Rank_AnswerPresent_IsHeldMoreAnswerableThanAnswerAbsent()
    {
        string[] passage = ["The canal was dug in 1902.", "It links two lakes."];

        _ranker.Rank("When was the canal dug?", passage).Answerable
            .ShouldBeGreaterThan(_ranker.Rank("Which king opened the opera?", passage).Answerable);
    }

    [Fact]
    public void Rank_Synonyms_AreUsedWhereGiven()
    {
        var synonyms = TopicSynonyms.Parse("topics.yaml", "groups:\n  - {name: troops, words: [troops, boots on the ground]}");
        string[] sentences = ["There will be no boots on the ground.", "There will be no rain on Sunday."];

        new SentenceRanker(null, synonyms).Rank("Will troops be sent?", sentences).Scores[0]
            .ShouldBeGreaterThan(_ranker.Rank("Will troops be sent?", sentences).Scores[0]);
    }
}
