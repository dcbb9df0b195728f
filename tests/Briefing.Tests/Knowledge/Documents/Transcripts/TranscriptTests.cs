using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.Transcripts;

public sealed class TranscriptTests
{
    [Fact]
    public void Read_AQuestionWhoseSpaceWasLost_IsAQuestionAllTheSame() =>
        Read.Text("""
            The gates of Saltby

            The harbour master spoke of the old gates on Monday, and of the new ones that are to come.

            Q: Is it finished?

            A: It is not. We wait for the gates.

            Q: Are they late?

            A: They are. The yard has lost a month.

            QLast year you were sure of it.

            A: I was, and I was wrong.
            """).Script()[^6..].ShouldBe(["Q: Is it finished?", "A: It is not. We wait for the gates.", "Q: Are they late?", "A: They are. The yard has lost a month.", "Q: Last year you were sure of it.", "A: I was, and I was wrong."]);

    [Fact]
    public void Read_AnOfficialTranscript_MakesTurnsOfItsParagraphs()
    {
        const string text = """
            Town Hall
            Springfield

            12:49 P.M. EST

            MS. MOOR:  Good morning.  Please sit
            down.

            We begin with the bridge.

            (Applause.)

            SECRETARY McREED (via interpreter):  Thank you.

            Q    Is it finished?

            Q Mr. Reed, is it paid for?

            THE PRESIDENT:  Yes.  Note: it is an old bridge.

            END  1:20 P.M. EST
            """;

        Read.Text(text).Script().ShouldBe([
            "Apparatus: Town Hall",
            "Apparatus: Springfield",
            "Apparatus: 12:49 P.M. EST",
            "MS. MOOR: Good morning. Please sit down.",
            "MS. MOOR: We begin with the bridge.",
            "Apparatus: (Applause.)",
            "SECRETARY McREED (via interpreter): Thank you.",
            "Q: Is it finished?",
            "Q: Mr. Reed, is it paid for?",
            "THE PRESIDENT: Yes. Note: it is an old bridge.",
            "Apparatus: END 1:20 P.M. EST"]);
    }

    [Fact]
    public void Read_AnOfficeThatComesAgain_IsALabelThoughTheTextHasItsWords()
    {
        const string text = """
            THE PREMIER: Thank you. I came to promise you work.

            MAYOR FLINT: The tide waits for no premier.

            THE PREMIER: You see.
            """;

        Read.Text(text).Script().ShouldBe([
            "THE PREMIER: Thank you. I came to promise you work.",
            "MAYOR FLINT: The tide waits for no premier.",
            "THE PREMIER: You see."]);
    }

    [Fact]
    public void Read_BoldLabelsInMarkdown_AreOutsideTheFlow()
    {
        const string text = "**The Mayor:** We will build it.\n\nIt will be tall.\n\n**Ada Moor:** How tall?\n\n**The Mayor:** Very tall.\n\n**Ada Moor:** I see.\n";

        Read.Markdown(text).Script().ShouldBe([
            "The Mayor: We will build it.", "The Mayor: It will be tall.", "Ada Moor: How tall?", "The Mayor: Very tall.", "Ada Moor: I see."]);
    }

    [Fact]
    public void Read_AnInterviewWithNames_IsATranscript()
    {
        const string text = "Ada Moor: Why here?\n\nBen Reed: It is quiet.\n\nAda Moor: And later?\n\nBen Reed: It will be loud.";

        Read.Text(text).Blocks.Select(block => block.SpeakerLabel).ShouldBe(["Ada Moor", "Ben Reed", "Ada Moor", "Ben Reed"]);
    }

    [Fact]
    public void Read_LabelsOnTheirOwnLines_NameWhatFollows()
    {
        const string text = "MODERATOR:\n\nPlease begin.\n\nMR. REED:\n\nI will.";

        Read.Text(text).Script().ShouldBe(["MODERATOR: Please begin.", "MR. REED: I will."]);
    }

    [Theory]
    [InlineData("Note: the bridge is closed.\n\nNote: it opens in May, the town says, after a long repair.")]
    [InlineData("The plan is simple: build a bridge.\n\nThe reason is simple: there is none.\n\nThe plan is simple: build it twice.")]
    [InlineData("BUILDING THE BRIDGE: The town builds a bridge over the water.\n\nPAYING FOR IT: The town has money for the bridge.")]
    [InlineData("THE BOTTOM LINE: The bridge is late.\n\nIt is also dear.")]
    [InlineData("Lower Costs: The bridge costs less.\n\nFaster Roads: The road is fast.")]
    [InlineData("PROMISE KEPT:\n\n- A bridge\n\nPROMISE MADE: More bridges.\n\nPROMISE KEPT:\n\n- A road\n\nPROMISE MADE: More roads.")]
    [InlineData("PRESIDENT MOOR’S PLAN: The bridge comes first, and the road after that.")]
    public void Read_OrdinaryTextWithColons_IsNoTranscript(string text) =>
        Read.Text(text).Blocks.ShouldAllBe(block => block.SpeakerLabel == null);

    [Fact]
    public void Read_NamesBeforeQuotations_MakeTurnsOnlyAsFarAsTheQuotationGoes()
    {
        const string text = """
            The town is pleased:

            [**Mayor Ada Moor:**](https://example.org/a) “It is a good bridge.

            “It will last.”

            **Ben Reed:** “I paid for it.”

            **PROMISE MADE:** “We will build it.”

            The bridge opens in May.
            """;

        Read.Markdown(text).Script().ShouldBe([
            "Paragraph: The town is pleased:",
            "Mayor Ada Moor: “It is a good bridge.",
            "Mayor Ada Moor: “It will last.”",
            "Ben Reed: “I paid for it.”",
            "Paragraph: PROMISE MADE: “We will build it.”",
            "Paragraph: The bridge opens in May."]);
    }

    [Fact]
    public void Read_AConversationInsideAnArticle_DoesNotTakeTheArticleWithIt()
    {
        const string text = "The bridge is late.\n\nIt is dear as well.\n\nThe mayor was asked why.\n\nMR. REED:  Why?\n\nMS. MOOR:  I cannot say.\n\nThe bridge is still late.";

        Read.Text(text).Script()[^3..].ShouldBe(["MR. REED: Why?", "MS. MOOR: I cannot say.", "Paragraph: The bridge is still late."]);
    }

    [Fact]
    public void Read_DescribedNamesBeforeQuotations_MakeTurns() =>
        Read.Text("Sen. Ada Moor (R-IN), chair of the committee: “It is good.”\n\nBen Reed, president of the Lake Association: “It is dear.”").Script().ShouldBe([
            "Sen. Ada Moor (R-IN), chair of the committee: “It is good.”", "Ben Reed, president of the Lake Association: “It is dear.”"]);

    [Fact]
    public void Read_TheEndOfATranscript_EndsTheLastTurn()
    {
        var document = Read.Text("MR. REED:  That is all.\n\nEND\n\nThe office adds that the bridge is safe.");

        document.Blocks[^1].Kind.ShouldBe(BlockKind.Paragraph);
        document.Blocks[^1].SpeakerLabel.ShouldBeNull();
    }

    [Fact]
    public void Read_AHearing_HasTurnsBehindTitlesWithSurnamesInCapitals() =>
        Read.Text("The CHAIRMAN. Order, please.\n\nCaptain MOOR. Thank you. The lock is shut.\n\nMr. REED. Since when?\n\nCaptain MOOR. Since May.").Script().ShouldBe([
            "The CHAIRMAN: Order, please.", "Captain MOOR: Thank you. The lock is shut.", "Mr. REED: Since when?", "Captain MOOR: Since May."]);

    [Fact]
    public void Read_ARecord_EndsInALineThatNobodySays()
    {
        const string talk = "**Cllr Moor (Chair):** Order.\n\n**Mr Reed:** The lock is shut.\n\n**Cllr Moor (Chair):** Since when?\n\n**Mr Reed:** Since May.\n\n**Cllr Ibe:** Shame!\n\n";

        Read.Markdown(talk + "The committee noted the report and rose at six.\n").Script()[^2..].ShouldBe(["Cllr Ibe: Shame!", "Paragraph: The committee noted the report and rose at six."]);
        Read.Markdown(talk + "We shall remember this.\n").Script()[^1].ShouldBe("Cllr Ibe: We shall remember this.");
    }
}
