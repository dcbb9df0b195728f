using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations;

/// <summary>Sources as plain news has them: names that are also words, reporters who pass words on, people without a name.</summary>
public sealed class NewsSourcesTests
{
    [Theory]
    [InlineData("“They left us out,” said Ada Day, executive director of Friends of the Pier. “It was rude.”", "Ada Day")]
    [InlineData("“They left us out,” Ada Park, a clerk at the port, said.", "Ada Park")]
    [InlineData("The board met Ada Day. “They left us out,” said Ada Day, a clerk at the port.", "Ada Day")]
    [InlineData("“To paint the pier is a joy,” said Bill Tarn, a former press officer of the port.", "Bill Tarn")]
    [InlineData("“The pier is shut,” super PAC spokeswoman Petra Solheim said.", "Petra Solheim")]
    [InlineData("In a letter to the court, harbour general counsel James Tarn said the search was over.", "James Tarn")]
    [InlineData("“It is old,” Ada Lund, 67, a retired pilot in Saltby, Norland, said in an interview.", "Ada Lund")]
    [InlineData("“It is old. It must go, and soon,” Ada Lund told a crowd in Saltby on Monday, after the vote was over, which she had lost.", "Ada Lund")]
    public void ANameThatIsAlsoAWord_OrStandsBehindARoleThatIs_IsThatPersons(string text, string speaker) =>
        Sample.Analyse(text).Quotations.ShouldHaveSingleItem().Speaker!.Name.ShouldBe(speaker);

    [Fact]
    public void ASurnameThatIsAlsoAWord_BehindTheFullName_IsThatPersons() =>
        Sample.Analyse("“They left us out,” said Ada Day, a clerk at the port. Day said the plan was thin.").Quotations
            .Select(quotation => quotation.Speaker?.Name).ShouldBe(["Ada Day", "Ada Day"]);

    [Fact]
    public void ASurnameThatIsATitle_BehindAFormOfAddress_IsThatPersons() =>
        Sample.Analyse("Carl Prince left the board. “It is late,” Mr. Prince said.").Quotations.ShouldHaveSingleItem().Speaker!.Name.ShouldBe("Carl Prince");

    [Theory]
    [InlineData("Victoria Park, the oldest in town, was closed. “It is a shame,” a gardener said.")]
    [InlineData("“It is the gulls,” said a North Haven Liberal, who asked not to be named.")]
    [InlineData("“It is the gulls,” said an Ostland Liberal, “and nothing else.”")]
    [InlineData("“It is the gulls,” said one Liberal involved in the plan.")]
    [InlineData("Piet Loos left. “It is the gulls,” wrote a Loos supporter.")]
    public void SomebodyWhoIsOnlyDescribed_StaysOpen(string text) =>
        Sample.Analyse(text).Quotations.ShouldAllBe(quotation => quotation.Speaker == null);

    [Theory]
    [InlineData("Ada Lund noted that the pier is old, reported the Tidal Examiner.", "that the pier is old")]
    [InlineData("Ada Lund noted that the pier is old, the Tidal Examiner reports.", "that the pier is old")]
    [InlineData("Ada Lund says, however, that the pier is old.", "that the pier is old")]
    [InlineData("Ada Lund is continuing to insist that the pier is old.", "that the pier is old")]
    [InlineData("Ada Lund told the Tidal Argus, in a talk that ran on Sunday, that the pier is old.", "that the pier is old")]
    [InlineData("Ada Lund charged that the pier is old.", "that the pier is old")]
    [InlineData("Ada Lund said the pier “is gone. I do not want it back.”", "the pier “is gone. I do not want it back.”")]
    [InlineData("If the gate has jammed, Ada Lund said, the ferry must wait.", "If the gate has jammed the ferry must wait")]
    public void TheContent_IsAllThatWasSaidAndNothingElse(string text, string content)
    {
        var quotation = Sample.Analyse(text).Quotations.ShouldHaveSingleItem();

        quotation.Speaker!.Name.ShouldBe("Ada Lund");
        quotation.Content.Text.ShouldBe(content);
    }

    [Theory]
    [InlineData("Ada Lund has slammed Piet Loos' comments about the ferry, and vowed to vote against the plan.", "to vote against the plan", "Ada Lund")]
    [InlineData("“She is an old friend,” Piet Loos told Ada Lund, who opened the door and said she would vote.", "she would vote", "Ada Lund")]
    [InlineData("Ada Lund described the move as a “breach of trust,” adding: “I am telling the whole board.”", "“I am telling the whole board.”", "Ada Lund")]
    public void ASecondVerb_GoesOnWithItsOwnSubject(string text, string content, string speaker) =>
        Sample.Analyse(text).Quotations.Single(quotation => quotation.Content.Text == content).Speaker!.Name.ShouldBe(speaker);

    [Theory]
    [InlineData("Carl Ahlers, a friend of Piet Loos, left. He said after a talk with Piet Loos that he said the pier was gone.")]
    [InlineData("“It is late,” Carl Ahlers said.\n\nBut what if the pier falls? Would it cost more than under Piet Loos?\n\n“It should be sold,” he said.")]
    public void APronoun_ThatMayBeAnothers_StaysOpen(string text) =>
        Sample.Analyse(text).Quotations.ShouldNotContain(quotation => quotation.Speaker != null && quotation.Speaker.Name == "Piet Loos");

    [Fact]
    public void HisCampaign_SpeaksAsSuch() =>
        Sample.Analyse("Piet Loos left on Monday. His campaign said that the plan was thin.").Quotations.ShouldHaveSingleItem().Speaker!.Name.ShouldBe("Loos campaign");

    [Fact]
    public void SomebodysCampaign_SpeaksAsSuch() =>
        Sample.Analyse("Piet Loos left on Monday. Loos's campaign has said that the plan was thin.").Quotations.ShouldHaveSingleItem().Speaker!.Name.ShouldBe("Loos campaign");

    [Fact]
    public void AQuotationBehindAnotherSpeaker_IsTheOthersAlone() =>
        Sample.Analyse("Ada Lund met Piet Loos. “That was rude,” Lund said, and Loos answered with, “You are late to the table.”").Quotations
            .Single(quotation => quotation.Speaker!.Name == "Ada Lund").Content.Text.ShouldBe("“That was rude,”");

    [Fact]
    public void TheGovernmentInACapital_IsTheStates() =>
        Sample.Analyse("The government in Riyadh has denied any role in the sale of the pier.").Quotations.ShouldHaveSingleItem().Speaker!.Name.ShouldBe("Saudi Arabia");

    [Fact]
    public void AWordInIngBeforeAName_IsNoGivenName() =>
        Sample.Analyse("The board met.\n\nUsing Carl Ahlers?\n\nCarl Ahlers left. “It is late,” Ahlers said.").Quotations.ShouldHaveSingleItem().Speaker!.Name.ShouldBe("Carl Ahlers");

    [Fact]
    public void AListedPerson_WithAnotherMiddleName_IsOne() =>
        Sample.Analyse("Hillary Rodham Clinton visited the pier. Hillary Clinton liked it. “It is old,” Mrs. Clinton said.").Quotations.ShouldHaveSingleItem().Speaker!.Key.ShouldBe("hillary-clinton");

    [Fact]
    public void Answers_AreOfTheOneWhomTheHeadlineAndTheLeadName()
    {
        var analysis = Sample.Analyse(
            "The pier comes home for actress Ada Lund.\n\nActress Ada Lund is known as Mara Quill in the series. In her book, published by Tarn and Company, she writes of the pier.\n\nQ: What did you find?\n\nA: I found the gate shut, and a note on it.\n\nQ: Who helped you?\n\nA: My friends did, and a neighbour.", turns: true);

        analysis.Quotations.Where(quotation => quotation.Content.Text.StartsWith("I found", StringComparison.Ordinal) || quotation.Content.Text.StartsWith("My", StringComparison.Ordinal))
            .Select(quotation => quotation.Speaker?.Name).ShouldBe(["Ada Lund", "Ada Lund"]);
    }

    [Fact]
    public void Answers_WhereTheLeadBeginsWithAnother_StayOpen()
    {
        var analysis = Sample.Analyse(
            "Who follows Ada Lund?\n\nProfessor Piet Loos knows why Ada Lund left the board.\n\nQ: What did she find?\n\nA: I think she found the gate shut.\n\nQ: Who helped her?\n\nA: I do not know that.", turns: true);

        analysis.Quotations.ShouldNotContain(quotation => quotation.Speaker != null && quotation.Speaker.Name == "Ada Lund");
    }
}
