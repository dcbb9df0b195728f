using Briefing.Knowledge.Search;

namespace Briefing.Tests.Knowledge.Search;

public sealed class TextAnalyzerTests
{
    private static string[] Words(string text) => [.. TextAnalyzer.Analyze(text).Select(token => token.Word)];

    private static string Stem(string word) => TextAnalyzer.Analyze(word).ShouldHaveSingleItem().Stem;

    private static string Root(string word) => TextAnalyzer.Analyze(word).ShouldHaveSingleItem().Root;

    [Fact]
    public void Analyze_HyphenatedWord_GivesPartsAndWhole()
    {
        var tokens = TextAnalyzer.Analyze("the Indo-Pacific coast");

        tokens.Select(token => token.Word).ShouldBe(["the", "indo", "pacific", "indopacific", "coast"]);
        tokens[3].IsWhole.ShouldBeTrue();
        (tokens[3].Start, tokens[3].End).ShouldBe((4, 16));
    }

    [Fact]
    public void Analyze_SeveralHyphens_GivesOneWhole() =>
        Words("a state-of-the-art port").ShouldBe(["a", "state", "of", "the", "art", "stateoftheart", "port"]);

    [Theory]
    [InlineData("U.S.")]
    [InlineData("US")]
    [InlineData("USA")]
    [InlineData("U.S.A.")]
    public void Analyze_FormsOfUnitedStates_AreOneWord(string text) =>
        TextAnalyzer.Analyze(text).ShouldHaveSingleItem().Word.ShouldBe("u.s.");

    [Theory]
    [InlineData("tell us more")]
    [InlineData("Us too")]
    public void Analyze_ThePronounUs_IsAnotherWordAndAFunctionWord(string text)
    {
        var us = TextAnalyzer.Analyze(text).Single(token => token.Word == "us");
        us.IsStopWord.ShouldBeTrue();
    }

    [Fact]
    public void Analyze_Possessives_LoseTheirEnding() =>
        Words("Ukraine's allies' ports; NATO’s plan").ShouldBe(["ukraine", "allies", "ports", "nato", "plan"]);

    [Fact]
    public void Analyze_InnerApostrophe_JoinsTheWord() => Words("O'Brien doesn’t").ShouldBe(["obrien", "doesnt"]);

    [Theory]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Zelenskÿ", "zelensky")]
    public void Analyze_Diacritics_AreFolded(string text, string word) => Words(text).ShouldBe([word]);

    [Theory]
    [InlineData("1,250", "1250")]
    [InlineData("2.5", "2.5")]
    [InlineData("14th", "14")]
    [InlineData("$300", "300")]
    [InlineData("5%", "5")]
    [InlineData("three", "3")]
    public void Analyze_Numbers_ComeToOneForm(string text, string stem)
    {
        var token = TextAnalyzer.Analyze(text).ShouldHaveSingleItem();
        token.Stem.ShouldBe(stem);
        token.IsNumber.ShouldBeTrue();
    }

    [Theory]
    [InlineData("defence", "defense")]
    [InlineData("programme", "program")]
    [InlineData("organise", "organize")]
    [InlineData("organisations", "organizations")]
    [InlineData("labour", "labor")]
    [InlineData("neighbouring", "neighboring")]
    [InlineData("centre", "center")]
    [InlineData("travelled", "traveled")]
    [InlineData("acknowledgement", "acknowledgment")]
    public void Stem_BritishAndAmericanSpelling_AreOne(string british, string american) => Stem(british).ShouldBe(Stem(american));

    [Theory]
    [InlineData("promise", "promize")]
    [InlineData("hour", "hor")]
    [InlineData("raised", "razed")]
    public void Stem_WordsThatOnlyLookLikeVariants_StayApart(string word, string other) => Stem(word).ShouldNotBe(Stem(other));

    [Theory]
    [InlineData("annex", "annexation")]
    [InlineData("negotiate", "negotiations")]
    [InlineData("negotiate", "negotiator")]
    [InlineData("enlarge", "enlargement")]
    [InlineData("acknowledge", "acknowledgement")]
    public void Stem_RegularDerivation_IsOne(string verb, string noun) => Stem(verb).ShouldBe(Stem(noun));

    [Theory]
    [InlineData("decide", "decision")]
    [InlineData("invade", "invasion")]
    [InlineData("expand", "expansion")]
    [InlineData("lose", "losses")]
    [InlineData("diplomat", "diplomacy")]
    [InlineData("democrat", "democracy")]
    [InlineData("strategy", "strategic")]
    [InlineData("destroy", "destruction")]
    [InlineData("response", "respond")]
    [InlineData("president", "presidential")]
    public void Root_DerivedWords_ShareIt(string word, string derived) => Root(word).ShouldBe(Root(derived));

    [Theory]
    [InlineData("")]
    [InlineData("  \t\n")]
    [InlineData("— … “” !?")]
    public void Analyze_NoWords_GivesNone(string text) => TextAnalyzer.Analyze(text).ShouldBeEmpty();

    [Fact]
    public void Analyze_HostileText_EndsAndStaysInBounds()
    {
        var text = string.Concat(Enumerable.Repeat("a-.'\uD800\u0301٣U.S.'s--’", 5000)) + new string('x', 100_000);

        foreach (var token in TextAnalyzer.Analyze(text))
        {
            token.Word.Length.ShouldBeInRange(1, 64);
            token.End.ShouldBeLessThanOrEqualTo(text.Length);
        }
    }
}
