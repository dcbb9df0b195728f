namespace Briefing.Evaluation.Quotations.Gold;

public sealed class GoldFileTests
{
    [Fact]
    public void Read_AText_GivesItsQuotationsAndTraps()
    {
        var text = GoldFile.Read("tune-x", """
            - title: Gates
              date: 2024-03-04
              text: |
                Ada Lund may have said that the gate was shut.
              says: |
                Ada Lund / Lund | indirect | modal | that the gate … shut | may-have-said
                ? | direct | split | the + gate #2 | through Bo Ek
              never: |
                ? | narration | Ada Lund
            """).Texts.ShouldHaveSingleItem();

        text.ToMarkdown().ShouldBe("---\ntitle: \"Gates\"\ndate: 2024-03-04\n---\n\nAda Lund may have said that the gate was shut.\n");
        text.Says[0].Speakers.ShouldBe(["Ada Lund", "Lund"]);
        text.Says[0].Modality.ShouldBe("may-have-said");
        text.Says[0].Words.ShouldBe([new GoldPiece("that the gate", "shut")]);
        text.Says[0].IsFirm.ShouldBeFalse();
        text.Says[1].Speakers.ShouldBeEmpty();
        text.Says[1].Through.ShouldBe("Bo Ek");
        text.Says[1].Words.ShouldBe([new GoldPiece("the", null), new GoldPiece("gate", null, 2)]);
        text.Never.ShouldHaveSingleItem().Kind.ShouldBe("narration");
    }

    [Theory]
    [InlineData("says: Ada Lund | loudly | split | the gate")]
    [InlineData("says: Ada Lund | direct | the gate")]
    [InlineData("says: Ada Lund | direct | split | the gate | perhaps")]
    [InlineData("never: Ada Lund | the gate")]
    [InlineData("shouts: Ada Lund")]
    public void Read_AWrongLine_SaysWhereAndWhatToWrite(string line) =>
        Should.Throw<FormatException>(() => GoldFile.Read("tune-x", $"- text: The gate.\n  {line}\n")).Message.ShouldStartWith("tune-x:1:");

    [Theory]
    [InlineData("the gate", "twice")]
    [InlineData("the wall", "does not hold")]
    [InlineData("the gate is … wall", "does not follow")]
    [InlineData("gate #3", "3 times")]
    public void Faults_OfWordsThatAreNotThereOnce_TellWhich(string words, string told)
    {
        var file = GoldFile.Read("tune-x", $"- text: The gate is shut. The gate was open.\n  says: \"Ada Lund | direct | split | {words}\"\n");

        GoldPlaces.Faults(file.Texts[0]).ShouldHaveSingleItem().ShouldContain(told);
    }
}
