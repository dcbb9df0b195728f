using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Tests.Knowledge.Search.Analysis;

public sealed class PorterStemmerTests
{
    /// <summary>The pairs of the sample vocabulary in the description of the algorithm.</summary>
    [Theory]
    [InlineData("consign", "consign")]
    [InlineData("consigned", "consign")]
    [InlineData("consignment", "consign")]
    [InlineData("consist", "consist")]
    [InlineData("consistency", "consist")]
    [InlineData("consistently", "consist")]
    [InlineData("consolation", "consol")]
    [InlineData("consolatory", "consolatori")]
    [InlineData("consolidate", "consolid")]
    [InlineData("consolingly", "consol")]
    [InlineData("conspicuous", "conspicu")]
    [InlineData("conspiracy", "conspiraci")]
    [InlineData("conspirators", "conspir")]
    [InlineData("constables", "constabl")]
    [InlineData("constancy", "constanc")]
    [InlineData("knackeries", "knackeri")]
    [InlineData("knaves", "knave")]
    [InlineData("knavish", "knavish")]
    [InlineData("kneaded", "knead")]
    [InlineData("kneel", "kneel")]
    [InlineData("knightly", "knight")]
    [InlineData("knitting", "knit")]
    [InlineData("knives", "knive")]
    [InlineData("knots", "knot")]
    public void Stem_SampleVocabulary_IsAsPublished(string word, string stem) => PorterStemmer.Stem(word).ShouldBe(stem);

    [Theory]
    [InlineData("generate", "generat")]
    [InlineData("general", "general")]
    [InlineData("communism", "communism")]
    [InlineData("arsenal", "arsenal")]
    public void Stem_PrefixWithItsOwnRegion_KeepsIt(string word, string stem) => PorterStemmer.Stem(word).ShouldBe(stem);

    [Theory]
    [InlineData("skies", "sky")]
    [InlineData("dying", "die")]
    [InlineData("news", "news")]
    [InlineData("proceed", "proceed")]
    [InlineData("exceeding", "exceed")]
    [InlineData("early", "earli")]
    public void Stem_Exception_IsAsListed(string word, string stem) => PorterStemmer.Stem(word).ShouldBe(stem);

    [Theory]
    [InlineData("gas", "gas")]
    [InlineData("gaps", "gap")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("agreed", "agre")]
    [InlineData("say", "say")]
    [InlineData("cry", "cri")]
    [InlineData("by", "by")]
    [InlineData("sensational", "sensat")]
    [InlineData("geology", "geolog")]
    public void Stem_EachStep_AppliesItsRule(string word, string stem) => PorterStemmer.Stem(word).ShouldBe(stem);

    [Theory]
    [InlineData("ab")]
    [InlineData("u.s.")]
    [InlineData("1991")]
    [InlineData("naïve")]
    public void Stem_NotAnEnglishWordOfLetters_StaysAsItIs(string word) => PorterStemmer.Stem(word).ShouldBe(word);

    [Fact]
    public void Stem_VeryLongWord_StaysAsItIs() => PorterStemmer.Stem(new string('a', 500)).Length.ShouldBe(500);
}
