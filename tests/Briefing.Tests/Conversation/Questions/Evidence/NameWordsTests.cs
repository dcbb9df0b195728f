using Briefing.Conversation.Questions.Evidence;

namespace Briefing.Tests.Conversation.Questions.Evidence;

public sealed class NameWordsTests
{
    [Theory]
    [InlineData("lorries are waiting in Norrvik", "norrvik", true)]
    [InlineData("lorries does Norrvik own", "norrvik", false)]
    [InlineData("the sale of Crow Point", "point", false)]
    public void Of_NameBehindAPreposition_OnlySetsTheScene(string topic, string name, bool isSetting)
    {
        var found = NameWords.Of(topic).ShouldHaveSingleItem();

        found.Text.ShouldBe(name);
        found.IsSetting.ShouldBe(isSetting);
    }
}
