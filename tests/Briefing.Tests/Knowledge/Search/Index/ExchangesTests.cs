using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Search;

namespace Briefing.Tests.Knowledge.Search.Index;

public sealed class ExchangesTests
{
    private readonly SampleStore _store = new SampleStore()
        .Document("talk", "Questions to the mayor", "2024-05-02")
        .Add("Why did you dismiss the harbour pilot?", statement => statement with { Block = BlockKind.Turn, Speaker = SampleStore.Engineer })
        .Add("It is a very usual thing to do.", statement => statement with { Block = BlockKind.Turn, Speaker = SampleStore.Mayor })
        .Add("The lamps on the mole were painted.", statement => statement with { Block = BlockKind.Turn, Speaker = SampleStore.Mayor })
        .Document("note", "A note", "2024-05-03")
        .Narrates("A bakery opened on the market square.");

    [Fact]
    public void Search_ReplyThatRepeatsNoWord_IsFoundByTheQuestionBeforeIt()
    {
        var found = StatementIndex.Build(_store.Snapshot(), TopicSynonyms.None)
            .Search(new SearchRequest { Question = "Why was the harbour pilot dismissed?", Topic = "the harbour pilot dismissed", Speakers = [SampleStore.Mayor.Key] });

        found[0].Statement.Passage.Text.ShouldBe("It is a very usual thing to do.");
        found[0].Features.ShouldContain(feature => feature.Name == "asked" && feature.Value > 0.5);
    }

    [Fact]
    public void Search_SecondSentenceOfAReply_CountsTheQuestionLess()
    {
        var found = StatementIndex.Build(_store.Snapshot(), TopicSynonyms.None)
            .Search(new SearchRequest { Question = "Why was the harbour pilot dismissed?", Topic = "the harbour pilot dismissed", Speakers = [SampleStore.Mayor.Key] });

        double Asked(string text) => found.First(scored => scored.Statement.Passage.Text == text).Features.First(feature => feature.Name == "asked").Value;
        Asked("The lamps on the mole were painted.").ShouldBeLessThan(Asked("It is a very usual thing to do."));
    }
}
