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

    [Theory]
    [InlineData("The budget was cut, and the Commission agreed.", true)]
    [InlineData("A commission was paid for the sale.", false)]
    [InlineData("He wrote to the Commission House.", false)]
    [InlineData("She sat on the Fish Commission for years.", false)]
    public void HoldsShortened_LastWordOfALongName_OnlyAsANameOfItsOwn(string text, bool holds)
    {
        var name = NameWords.Of("the Harbour Commission").ShouldHaveSingleItem();

        NameWords.HoldsShortened(new AnalysedText(text), name).ShouldBe(holds);
    }

    [Theory]
    [InlineData("The Free Republic of Varholm sent a boat.", false)]
    [InlineData("The Old Free Island Republic of Varholm sent a boat.", true)]
    public void HoldsWhole_LongName_WantsEveryWord(string text, bool holds) =>
        NameWords.HoldsWhole(new AnalysedText(text), NameWords.Of("the Old Free Island Republic").ShouldHaveSingleItem()).ShouldBe(holds);

    [Fact]
    public void Written_ShortNameWithFullStops_IsAlsoTheOneWithout() =>
        NameWords.Written(NameWords.Of("a visit of the US").ShouldHaveSingleItem().Words[0]).ShouldContain("us");
}
