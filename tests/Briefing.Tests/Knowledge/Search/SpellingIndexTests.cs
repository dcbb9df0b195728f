using Briefing.Knowledge.Search;
using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Tests.Knowledge.Search;

public sealed class SpellingIndexTests
{
    private readonly SpellingIndex _index =
        SpellingIndex.Build(["Hegseth", "Zelensky", "Macron", "enlargement", "entanglement", "sanction", "NATO", "arms", "Orbán"]);

    [Theory]
    [InlineData("hegsteh", "hegseth", 1)]
    [InlineData("hegset", "hegseth", 1)]
    [InlineData("enlagement", "enlargement", 1)]
    [InlineData("Zelenskyy", "zelensky", 1)]
    [InlineData("macorn", "macron", 1)]
    [InlineData("snaction", "sanction", 1)]
    [InlineData("orban", "orban", 0)]
    public void Find_MisspeltWord_GivesTheNearest(string word, string expected, int distance) =>
        _index.Find(word).First().ShouldBe(new SpellingMatch(expected, distance));

    [Theory]
    [InlineData("weather")]
    [InlineData("nat")]
    [InlineData("")]
    [InlineData("otan")]
    [InlineData("legs")]
    public void Find_NothingNear_GivesNone(string word) => _index.Find(word).ShouldBeEmpty();

    [Theory]
    [InlineData("abcd", "abcd", 0)]
    [InlineData("abcd", "abdc", 1)]
    [InlineData("abcd", "acbde", 2)]
    [InlineData("", "abc", 3)]
    [InlineData("ca", "abc", 3)]
    public void Distance_KnownPairs_IsTheOptimalStringAlignment(string left, string right, int distance)
    {
        EditDistance.Of(left, right).ShouldBe(distance);
        EditDistance.Of(right, left).ShouldBe(distance);
    }
}
