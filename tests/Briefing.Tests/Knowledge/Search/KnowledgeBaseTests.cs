using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using NSubstitute;

namespace Briefing.Tests.Knowledge.Search;

public sealed class KnowledgeBaseTests
{
    private readonly IFactStore _store = Substitute.For<IFactStore>();

    [Fact]
    public void Refresh_AfterAnIngest_ReplacesTheViewAndLeavesTheOldOneWhole()
    {
        Holds(1, "The harbour froze.");
        var knowledge = new KnowledgeBase(_store, TopicSynonyms.None);
        var before = knowledge.Current;

        Holds(2, "The harbour thawed.");
        knowledge.Current.ShouldBeSameAs(before);
        knowledge.Refresh().ShouldBeTrue();

        knowledge.Current.Snapshot.Version.ShouldBe(2);
        Found(knowledge.Current).ShouldBe("The harbour thawed.");
        Found(before).ShouldBe("The harbour froze.");
    }

    [Fact]
    public void Refresh_NothingChanged_KeepsTheView()
    {
        Holds(1, "The harbour froze.");
        var knowledge = new KnowledgeBase(_store, TopicSynonyms.None);
        var before = knowledge.Current;

        knowledge.Refresh().ShouldBeFalse();

        knowledge.Current.ShouldBeSameAs(before);
    }

    private static string Found(KnowledgeView view) =>
        view.Index.Search(new SearchRequest { Question = "harbour", Topic = "harbour" }).ShouldHaveSingleItem().Statement.Passage.Text;

    private void Holds(long version, string text)
    {
        var snapshot = new SampleStore().Document("log").Narrates(text).Snapshot(version);
        _store.Version.Returns(version);
        _store.Load().Returns(snapshot);
    }
}
