using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Tests.Knowledge.Search;

public sealed class TopicSynonymsTests
{
    [Fact]
    public void Load_TheRepositorysFile_HasNoFault()
    {
        var synonyms = TopicSynonyms.Load(Path.Combine(Requires.Repository(), "dialogs"));

        synonyms.Groups.Length.ShouldBeGreaterThan(50);
        synonyms.Groups.ShouldAllBe(group => group.Weight > 0 && group.Weight <= 1);
    }

    [Fact]
    public void Parse_Group_HasItsWordsAndTheUsualWeight()
    {
        var group = TopicSynonyms.Parse("topics.yaml", """
            groups:
              - name: truce
                words: [truce, ceasefire]
                related: [calm]
                unless: [calm seas]
            """).Groups.ShouldHaveSingleItem();

        group.Words.ShouldBe(["truce", "ceasefire"]);
        group.Related.ShouldBe(["calm"]);
        group.Unless.ShouldBe(["calm seas"]);
        group.Weight.ShouldBe(TopicGroup.UsualWeight);
    }

    [Theory]
    [InlineData("groups:\n  - name: a\n    words: [truce, ceasefire]\n  - name: b\n    words: [one]", 4, "at least two")]
    [InlineData("groups:\n  - name: a\n    words: [truce, ceasefire]\n  - name: A\n    words: [army, military]", 4, "two groups")]
    [InlineData("groups:\n  - name: a\n    words: [truce, ceasefire]\n    weight: 3", 2, "above 0")]
    [InlineData("groups:\n  - name: a\n    wrods: [truce, ceasefire]", 3, "wrods")]
    [InlineData("groups:\n  - name: a\n    words: [truce, the]", 2, "\"the\"")]
    [InlineData("groups:\n  - words: [truce, ceasefire]", 2, "name")]
    [InlineData("groups:\n  - name: a\n    words: [truce, [x]]", 3, "words or phrases")]
    [InlineData("groups: [\n", 2, "YAML")]
    public void Parse_Fault_NamesFileAndLine(string text, int line, string part)
    {
        var fault = Should.Throw<LexiconException>(() => TopicSynonyms.Parse("my/topics.yaml", text));

        fault.File.ShouldBe("my/topics.yaml");
        fault.Line.ShouldBe(line);
        fault.Message.ShouldContain(part);
    }

    [Fact]
    public void Load_NoFile_SaysSo() =>
        Should.Throw<LexiconException>(() => TopicSynonyms.Load(Path.GetTempPath() + Guid.NewGuid())).Message.ShouldContain("missing");
}
