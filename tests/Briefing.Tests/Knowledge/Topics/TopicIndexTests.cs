using Briefing.Knowledge.Search;
using Briefing.Knowledge.Topics;

namespace Briefing.Tests.Knowledge.Topics;

public sealed class TopicIndexTests
{
    private const string Ferry = """
        # The ferry line loses its grant

        The ferry line to Grimsholt has lost its winter grant. Without the winter grant the ferry line will sail twice a week.

        "A ferry line is a road," said Mayor Sunniva Dahl. Dahl asked the county for a bridge. The county has no money for a
        bridge, and Dahl knows it. Last year it paid for a tunnel. The tide mill was never paid for.

        The tide mill at Grimsholt stands still. Nobody repairs a tide mill in a week, the thing about it is its age.
        """;

    [Fact]
    public void OfDocument_TermsThatComeAgain_AreItsTopics()
    {
        var names = TopicTexts.Of(Ferry).Names();

        names.ShouldContain("ferry line");
        names.ShouldContain("winter grant");
        names.ShouldContain("tide mill");
        names.ShouldContain("Grimsholt");
    }

    [Theory]
    [InlineData("dahl")]
    [InlineData("sunniva")]
    [InlineData("mayor")]
    [InlineData("year")]
    [InlineData("week")]
    [InlineData("thing")]
    [InlineData("lost")]
    public void OfDocument_NamesOfPeopleOfficesDaysAndEmptyWords_AreNoTopics(string word) =>
        TopicTexts.Of(Ferry).Names().ShouldNotContain(name => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void OfDocument_MostOutstanding_HasWeightOneAndComesFirst()
    {
        var topics = TopicTexts.Of(Ferry).TopicsOf();

        topics[0].Topic.Name.ShouldBe("ferry line");
        topics[0].Weight.ShouldBe(1);
        topics[0].Mentions.ShouldBe(4);
        topics.Select(topic => topic.Weight).ShouldBeInOrder(SortDirection.Descending);
        topics.Length.ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public void OfDocument_Unknown_HasNoTopics() => TopicTexts.Of(Ferry).Index.OfDocument("nowhere").ShouldBeEmpty();

    [Fact]
    public void Build_PluralsHyphensAndSpellings_AreOneTopic()
    {
        var texts = TopicTexts.Of(
            "The tide-gauges failed. A tide-gauge needs care. The labour board sent two tide-gauges to the labour board of Arvo.",
            "The labor board met. The labor board of Arvo will replace each tidegauge.");

        var gauge = texts.Index.All.Single(topic => topic.Topic.Key == "tidegauge").Topic;
        gauge.Forms.Append(gauge.Name).ShouldContain("tide-gauges");
        texts.Index.All.Single(topic => topic.Topic.Key == "labor-board").Documents.ShouldBe(2);
    }

    [Fact]
    public void Build_AcronymAndItsLongForm_AreOneTopic()
    {
        var texts = TopicTexts.Of(
            "The Northern Kelp Council (NKC) met on Arvo. The NKC wants a closed season for kelp, and the NKC will pay for it.",
            "The NKC said nothing about kelp. A boat of the NKC was seen off Arvo with kelp.");

        var topic = texts.Index.All.Single(topic => topic.Topic.Name == "NKC");
        topic.Topic.Forms.ShouldContain("Northern Kelp Council");
        topic.Documents.ShouldBe(2);
    }

    [Fact]
    public void Build_WordsOfAGroup_AreOneTopic()
    {
        var synonyms = TopicSynonyms.Parse("topics.yaml", "groups:\n  - {name: seaweed, words: [seaweed, kelp, wrack], weight: 0.9}\n  - {name: pay, words: [subsidy, wage], weight: 0.3}\n");
        var texts = TopicTexts.With(synonyms, "Kelp grows off Arvo. The kelp is cut in May, and the wrack is left. A subsidy for wrack is no wage, and a wage is no subsidy.");

        var seaweed = texts.TopicsOf().Single(topic => topic.Topic.Key == "seaweed");
        seaweed.Mentions.ShouldBe(4);
        seaweed.Topic.Forms.ShouldContain("wrack");
        texts.Names().ShouldContain("subsidy", "words that only often mean the same are two topics");
        texts.Names().ShouldContain("wage");
    }

    [Fact]
    public void Of_AStatement_NamesItsTopicsInOrderAndLongerOnesFirst()
    {
        var texts = TopicTexts.Of(Ferry);

        texts.Index.Of(texts.Statement("has lost its winter grant")).Select(topic => topic.Name).ShouldBe(["ferry line", "Grimsholt", "winter grant"]);
    }

    [Fact]
    public void InSentence_ATermThatTakesAnArticle_HasIt()
    {
        TopicTexts.Of(Ferry).TopicsOf().Single(topic => topic.Topic.Name == "winter grant").Topic.InSentence.ShouldBe("the winter grant");
        TopicTexts.Of(Ferry).TopicsOf().Single(topic => topic.Topic.Name == "Grimsholt").Topic.InSentence.ShouldBe("Grimsholt");
    }

    [Fact]
    public void ShareOf_ATopicOfOneDocumentOfTwo_IsOneHalf()
    {
        var texts = TopicTexts.Of(Ferry, "The kelp harvest failed. Nobody can explain why the kelp harvest failed.");

        texts.Index.ShareOf(texts.TopicsOf()[0].Topic).ShouldBe(0.5);
        texts.Index.ShareOf(new Topic("nothing", "nothing")).ShouldBe(0);
    }

    [Fact]
    public void Build_TheSameDocuments_GivesTheSameTopics()
    {
        var (first, again) = (TopicTexts.Of(Ferry).Index.All, TopicTexts.Of(Ferry).Index.All);

        again.Select(topic => (topic.Topic.Key, topic.Topic.Name, topic.Weight)).ShouldBe(first.Select(topic => (topic.Topic.Key, topic.Topic.Name, topic.Weight)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("((((((((((((((((((((((((((((((((((((((")]
    [InlineData("A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A")]
    [InlineData("'s 's ’s s’ '' ‘’ U.S.'s (A) (AB) ()")]
    public void In_OddText_IsRead(string text) => TopicTexts.Of(Ferry).Index.In(text).ShouldBeEmpty();
}
