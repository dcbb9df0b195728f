using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Tests.Knowledge.Topics.Senses;

public sealed class SenseLexiconTests
{
    [Theory]
    [InlineData("- {word: crane bird, means: []}", "one word")]
    [InlineData("- {word: crane, means: [{name: cranes, written: small}]}", "two things")]
    [InlineData("- {word: crane, means: [{name: cranes, written: big}, {name: birds, written: small}]}", "capital or small")]
    [InlineData("- {word: crane, means: [{name: cranes, company: [port], group: harbours}, {name: birds, company: [nest]}]}", "no group")]
    [InlineData("- {word: crane, means: [{name: cranes}, {name: birds, company: [nest]}]}", "company")]
    [InlineData("- {word: crane, means: [{name: birds, company: [port]}, {name: birds, company: [nest]}]}", "same name")]
    [InlineData("- {word: crane, colour: grey, means: []}", "colour")]
    public void Parse_AFaultInASense_NamesItAndTheLine(string entry, string fault)
    {
        var thrown = Should.Throw<LexiconException>(() => TopicSynonyms.Parse("topics.yaml", $"senses:\n  {entry}\n"));

        thrown.Message.ShouldContain(fault);
        thrown.Line.ShouldBe(2);
    }

    [Fact]
    public void Parse_AWordListedTwice_IsAFault() => Should.Throw<LexiconException>(() => TopicSynonyms.Parse("topics.yaml", """
        senses:
          - {word: crane, means: [{name: cranes, company: [port]}, {name: birds, company: [nest]}]}
          - {word: cranes, means: [{name: cranes, company: [port]}, {name: birds, company: [nest]}]}
        """)).Message.ShouldContain("twice");
}
