namespace Briefing.Evaluation.Topics;

public sealed class TopicsTests
{
    [Fact]
    public void OfDocument_OwnTexts_ShowsTopicsThatAReaderAccepts()
    {
        var (shown, must) = TopicScore.OfTexts(TopicGold.Texts());

        shown.All.ShouldBeGreaterThan(40);
        shown.Share.ShouldBeGreaterThanOrEqualTo(0.85, string.Join('\n', shown.Faults));
        must.Share.ShouldBeGreaterThanOrEqualTo(0.9, string.Join('\n', must.Faults));
    }

    [Fact]
    public void MeaningsOf_WordsOfSeveralSenses_TellsThemApart()
    {
        var (told, wrong) = TopicScore.OfHomographs(TopicGold.Homographs("homographs.yaml"));

        told.All.ShouldBeGreaterThanOrEqualTo(40);
        told.Share.ShouldBeGreaterThanOrEqualTo(0.95, string.Join('\n', told.Faults));
        wrong.Share.ShouldBeLessThanOrEqualTo(0.02, string.Join('\n', told.Faults));
    }

    [Fact]
    public void MeaningsOf_HeldSentences_SeldomGivesAnotherSense()
    {
        var (told, wrong) = TopicScore.OfHomographs(TopicGold.Homographs("held-homographs.yaml"));

        told.Share.ShouldBeGreaterThanOrEqualTo(0.5);
        wrong.Share.ShouldBeLessThanOrEqualTo(0.1);
    }
}
