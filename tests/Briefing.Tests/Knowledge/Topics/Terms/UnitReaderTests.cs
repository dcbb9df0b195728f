using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Tests.Knowledge.Topics.Terms;

public sealed class UnitReaderTests
{
    [Fact]
    public void Read_AHyphenatedWord_IsOneUnit()
    {
        var units = Read("the cease-fire line");

        units.Select(unit => unit.Word.Word).ShouldBe(["the", "ceasefire", "line"]);
        units[1].Is(UnitTraits.Compound).ShouldBeTrue();
    }

    [Fact]
    public void Read_AnOwner_EndsBeforeItsMark()
    {
        var units = Read("Arvo's harbour and the pilots' boats");

        units[0].End.ShouldBe(4);
        units.Where(unit => unit.Is(UnitTraits.Owner)).Select(unit => unit.Word.Word).ShouldBe(["arvo", "pilots"]);
        units[1].Is(UnitTraits.AfterBreak).ShouldBeFalse();
    }

    [Theory]
    [InlineData("the harbour, which froze", "which")]
    [InlineData("the harbour (Arvo) froze", "arvo")]
    [InlineData("the harbour – frozen", "frozen")]
    [InlineData("the “harbour” froze", "harbour")]
    public void Read_PunctuationBetween_IsABreak(string text, string word) =>
        Read(text).Single(unit => unit.Word.Word == word).Is(UnitTraits.AfterBreak).ShouldBeTrue();

    [Fact]
    public void Read_AHeadingInCapitals_TellsNoNames() =>
        Read("Harbour Council Rejects New Tunnel").ShouldAllBe(unit => !unit.IsNamed);

    [Fact]
    public void Read_ASentence_TellsNamesByTheirCapitals() =>
        Read("Yesterday the council of Grimsholt rejected it").Where(unit => unit.IsNamed).Select(unit => unit.Word.Word).ShouldBe(["grimsholt"]);

    [Fact]
    public void Read_CommonWordsShoutedInARow_AreNoAcronyms()
    {
        var units = Read("It is called PRICE RELIEF by the office of the NKC here");

        units.Where(unit => unit.IsNamed).Select(unit => unit.Word.Word).ShouldBe(["nkc"]);
    }

    [Theory]
    [InlineData("ferries", "ferry")]
    [InlineData("taxes", "tax")]
    [InlineData("ships", "ship")]
    [InlineData("crisis", "crisis")]
    [InlineData("harbours", "harbor")]
    [InlineData("news", "news")]
    public void Lemma_OfAPlural_IsTheSingularInAmericanSpelling(string word, string lemma) => new WordEntry(word).Lemma.ShouldBe(lemma);

    private static List<Unit> Read(string text)
    {
        var units = new List<Unit>();
        new UnitReader(new WordTable()).Read(text, units);
        return units;
    }
}
