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
}
