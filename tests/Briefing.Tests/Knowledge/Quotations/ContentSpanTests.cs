using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations;

/// <summary>Where the words that were said begin and end, for the less common orders of source, cue and content.</summary>
public sealed class ContentSpanTests
{
    [Theory]
    [InlineData("The ferry will stop in May, Ada Lund told parliament on Friday, ending a scheme that she began.", "The ferry will stop in May")]
    [InlineData("If the board agrees, work could begin in May, Ada Lund said.", "If the board agrees, work could begin in May")]
    [InlineData("“It will hold,” Ada Lund told the few reporters who had stayed.", "“It will hold,”")]
    [InlineData("“It will hold,” was how Ada Lund summed up the test.", "“It will hold,”")]
    [InlineData("The pier was safe, Ada Lund said Monday on the radio.", "The pier was safe")]
    [InlineData("Ada Lund said last week the pier was safe.", "the pier was safe")]
    [InlineData("Ada Lund said the pier might sink or float, “depending on the mud”.", "the pier might sink or float, “depending on the mud”")]
    [InlineData("To quote Ada Lund: “The pier is safe.”", "“The pier is safe.”")]
    [InlineData("Ada Lund put the number of boats at forty.", "the number of boats at forty")]
    [InlineData("What Ada Lund has said, on the record, is that the pier is safe.", "that the pier is safe")]
    [InlineData("The crew struck for what Ada Lund said were good reasons.", "were good reasons")]
    public void Content_IsWhatWasSaidAndNothingElse(string text, string content)
    {
        var quotation = Sample.Analyse(text).Quotations.Single();

        quotation.Content.Text.ShouldBe(content);
        quotation.Speaker!.Name.ShouldBe("Ada Lund");
    }

    [Theory]
    [InlineData("The pier, Ada Lund said, “is older than the town”.", "The pier “is older than the town”")]
    [InlineData("It was, Ada Lund said, a nightmare.", "It was a nightmare")]
    [InlineData("“It will hold,” said Ada Lund, who has run the yard since March and knows its mud. “It always did.”", "“It will hold,” “It always did.”")]
    public void Content_OnBothSidesOfItsCue_IsBothParts(string text, string content) =>
        Sample.Analyse(text).Quotations.Single().Content.Text.ShouldBe(content);

    [Fact]
    public void ARelativeClause_OfAnotherSpeaker_IsTheirs()
    {
        var quotations = Sample.Analyse("Ada Lund met Piet Roe. Lund said that the pier was safe, a claim that Roe rejected as a joke.").Quotations;

        quotations.ShouldContain(quotation => quotation.Speaker!.Name == "Ada Lund" && quotation.Content.Text == "that the pier was safe");
        quotations.ShouldContain(quotation => quotation.Speaker!.Name == "Piet Roe" && quotation.Content.Text == "as a joke");
    }

    [Fact]
    public void TwoSpeakers_OneOfThemDescribed_BothSpeak() =>
        Sample.Analyse("Ada Lund and her counterpart, Piet Roe, said that the pier was safe.").Statements
            .Select(statement => statement.Speaker!.Name).ShouldBe(["Ada Lund", "Piet Roe"], ignoreOrder: true);

    [Theory]
    [InlineData("What Ada Lund said was wrong.")]
    [InlineData("In five states most people support Ada Lund.")]
    public void AJudgementOfTheAuthor_IsNobodysWords(string text) =>
        Sample.Analyse(text).Statements.ShouldAllBe(statement => statement.Mode == SpeechMode.Narration);
}
