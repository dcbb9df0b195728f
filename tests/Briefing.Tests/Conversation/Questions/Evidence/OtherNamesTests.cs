using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Search;

namespace Briefing.Tests.Conversation.Questions.Evidence;

public sealed class OtherNamesTests
{
    private static readonly OtherNames Names = new(TopicSynonyms.Parse("topics.yaml", """
        groups:
          - {name: Varholm, words: [Varholm, Varholmer, the Green Palace]}
          - {name: ferry, words: [ferry, Seabird, crossing]}
        """));

    [Fact]
    public void Of_NameOfAGroup_GivesTheOthersThatAreNames()
    {
        var others = Names.Of("varholm");

        NameWords.Holds(new AnalysedText("A Varholmer vessel ran aground."), others[0]).ShouldBeTrue();
        Names.Of("Seabird").ShouldBeEmpty();
    }

    [Fact]
    public void Of_NameInNoGroup_GivesNone() => Names.Of("Halden").ShouldBeEmpty();
}
