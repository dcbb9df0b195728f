using Briefing.Knowledge.Search;

namespace Briefing.Tests.Knowledge.Topics.Senses;

public sealed class MeaningsTests
{
    private static readonly TopicSynonyms Synonyms = TopicSynonyms.Parse("topics.yaml", """
        senses:
          - word: crane
            means:
              - {name: cranes (machines), company: [port, container, lift]}
              - {name: cranes (birds), company: [nest, wetland, feather]}
          - word: Arvo
            means:
              - {name: Arvo, written: capital, group: islands}
              - {name: arvo (a dance), written: small}
        groups:
          - {name: islands, words: [islands, isles]}
        """);

    [Theory]
    [InlineData("A crane in the port broke.", "cranes (machines)")]
    [InlineData("A crane built a nest.", "cranes (birds)")]
    [InlineData("They danced an arvo on the quay.", "arvo (a dance)")]
    [InlineData("They sailed to Arvo on the tide.", "Arvo")]
    public void MeaningsOf_WordsBesideOne_TellItsSense(string text, string sense) =>
        Meaning(text).ShouldBe([sense]);

    [Fact]
    public void MeaningsOf_NothingBeside_StaysOpen() => Meaning("She had seen a crane there once.").ShouldBeEmpty();

    [Fact]
    public void MeaningsOf_BothSensesBeside_StaysOpen() => Meaning("A crane had its nest above the port.").ShouldBeEmpty();

    [Fact]
    public void MeaningsOf_AnOpenSentence_TakesTheSenseOfItsDocument()
    {
        var texts = TopicTexts.With(Synonyms, "The crane came back in June. A crane lays two eggs in its nest.");

        texts.Index.MeaningsOf(texts.Statement("came back")).ShouldBe(["cranes (birds)"]);
    }

    [Fact]
    public void MeaningsOf_PartOfAPersonsName_HasNone() =>
        Meaning("Ruben Crane said that the port was closed. The port is Ruben Crane's own.").ShouldBeEmpty();

    [Fact]
    public void MeaningsOf_CompanyThatDocumentsTeach_TellsWhereTheListDoesNot()
    {
        string[] taught = [.. Enumerable.Range(1, 4).Select(i => $"Visit {i}: the crane of the port has a winch, and the winch of that crane lifts a container.")];
        var texts = TopicTexts.With(Synonyms, [.. taught, "A winch fell off the crane and the winch sank."]);

        texts.Index.MeaningsOf(texts.Statement("fell off")).ShouldBe(["cranes (machines)"]);
    }

    [Fact]
    public void MeaningsOf_AVeryLongSentence_LooksAtTheWordsAround()
    {
        var texts = TopicTexts.With(Synonyms, $"The port of {string.Join(' ', Enumerable.Repeat("mud and tar and", 60))} rust had a crane with a nest.");

        texts.Index.MeaningsOf(texts.Snapshot.Statements[^1]).ShouldBe(["cranes (birds)"]);
    }

    [Fact]
    public void Topics_OfTwoSenses_AreTwo()
    {
        var texts = TopicTexts.With(Synonyms,
            "The crane lifts each container in the port. A second crane waits in the port.",
            "A crane built its nest in the wetland. The crane lost a feather in the wetland.");

        texts.Names(0).ShouldContain("cranes (machines)");
        texts.Names(1).ShouldContain("cranes (birds)");
    }

    [Fact]
    public void IsMissedBy_AStatementOfAnotherSense_IsTrue()
    {
        var texts = TopicTexts.With(Synonyms, "A crane in the port broke.", "A crane built a nest.", "She had seen a crane there once.");
        var asked = Briefing.Knowledge.Topics.AskedMeaning.Of("cranes in the port", Synonyms.Senses, () => texts.Index)!;

        asked.IsMissedBy(texts.Statement("built a nest")).ShouldBeTrue();
        asked.IsMissedBy(texts.Statement("broke")).ShouldBeFalse();
        asked.IsMissedBy(texts.Statement("seen a crane")).ShouldBeFalse();
    }

    [Fact]
    public void Of_AQuestionThatTellsNoSense_IsNothing()
    {
        Briefing.Knowledge.Topics.AskedMeaning.Of("cranes", Synonyms.Senses, () => throw new InvalidOperationException()).ShouldBeNull();
        Briefing.Knowledge.Topics.AskedMeaning.Of("the ferry", Synonyms.Senses, () => throw new InvalidOperationException()).ShouldBeNull();
    }

    private static IReadOnlyList<string> Meaning(string text)
    {
        var texts = TopicTexts.With(Synonyms, text);
        return texts.Index.MeaningsOf(texts.Snapshot.Statements[0]);
    }
}
