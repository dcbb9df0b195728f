using Briefing.Knowledge.Topics;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Tests.Knowledge.Topics.Terms;

public sealed class WordUseCountTests
{
    [Theory]
    [InlineData("They saw the gannet in June", "gannet", 1, 0, 0, 0)]
    [InlineData("They gannet the shore", "gannet", 0, 1, 0, 0)]
    [InlineData("They saw the gannet colony of Arvo", "gannet", 0, 0, 1, 0)]
    [InlineData("The shore is gannet", "gannet", 0, 0, 0, 1)]
    [InlineData("They say that the gannet makes noise", "gannet", 1, 0, 0, 0)]
    [InlineData("Arvo's gannet is gone", "gannet", 1, 0, 0, 0)]
    [InlineData("They hope to gannet soon", "gannet", 0, 1, 0, 0)]
    [InlineData("They began by gannetting the shore", "gannetting", 0, 1, 0, 0)]
    [InlineData("It is a gannet, stormy shore", "gannet", 0, 0, 0, 0)]
    public void Add_AWordAmongOthers_CountsItsUse(string text, string word, int noun, int verb, int modifier, int predicate)
    {
        var (words, units, count) = (new WordTable(), new List<Unit>(), new WordUseCount(knowsVerbs: true));
        new UnitReader(words).Read(text, units);
        count.Add([.. units]);

        count.Of(words[word]).ShouldBe(new WordUse(noun, verb, modifier, predicate));
    }

    [Fact]
    public void Of_ManySentences_ListsWordsWithEnoughUses() =>
        WordUseTable.Of(Enumerable.Repeat("They saw the gannet in June, and the skua of Arvo", 4).Append("They saw a puffin in May"))
            .ShouldBe(["arvo 4 0 0 0", "gannet 4 0 0 0", "june 4 0 0 0", "saw 0 5 0 0", "skua 4 0 0 0"]);

    [Fact]
    public void Of_ACommonWord_IsInTheBuiltInTable()
    {
        WordUses.Of("president").Noun.ShouldBeGreaterThan(0);
        WordUses.Of("said").Verb.ShouldBeGreaterThan(WordUses.Of("said").Noun);
        WordUses.Of("grimsholt").Total.ShouldBe(0);
    }
}
