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
    [InlineData("The pier was safe, argues Ada Lund in a new book.", "The pier was safe")]
    [InlineData("The pier was safe, its builder Ada Lund said.", "The pier was safe")]
    [InlineData("Ada Lund, who built the pier, called the remark unhelpful.", "the remark unhelpful")]
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
    [InlineData("Ada Lund's call for a second pier found little echo.", "a second pier")]
    [InlineData("Ada Lund's claim that the pier would cost nine million is repeated everywhere.", "that the pier would cost nine million")]
    [InlineData("The argument of the harbour secretary, Ada Lund, that boats would wait if they were asked, convinced nobody.", "that boats would wait if they were asked")]
    [InlineData("A proposal by Ada Lund to close the pier on Sundays will be put to the vote.", "to close the pier on Sundays")]
    public void ANounOfSpeech_WithItsOwner_GivesTheOwnersWords(string text, string content)
    {
        var statement = Sample.Analyse(text).Statements.Single();

        statement.Speaker!.Name.ShouldBe("Ada Lund");
        statement.Content.Text.ShouldBe(content);
    }

    [Theory]
    [InlineData("Ada Lund's alleged promise to pay was forgotten.")]
    [InlineData("No promise by Ada Lund to pay was found.")]
    [InlineData("Ada Lund's claim to the land is old.")]
    [InlineData("Ada Lund's remark about the pier drew laughter.")]
    [InlineData("Ada Lund's hope that the pier would hold was in vain.")]
    public void ANoun_ThatTellsOfNoSpeech_GivesNobodyWords(string text) =>
        Sample.Analyse(text).Statements.ShouldAllBe(statement => statement.Speaker == null);

    [Fact]
    public void ASecondSpeaker_WhoSharesTheVerb_HasTheOtherWords()
    {
        var statements = Sample.Analyse("Ada Lund met Piet Roe. Lund added that she would bring a map, and Roe that he would bring a lamp.").Statements;

        statements.ShouldContain(statement => statement.Speaker != null && statement.Speaker.Name == "Ada Lund" && statement.Content.Text == "that she would bring a map");
        statements.ShouldContain(statement => statement.Speaker != null && statement.Speaker.Name == "Piet Roe" && statement.Content.Text == "that he would bring a lamp");
    }

    [Theory]
    [InlineData("What Ada Lund said was wrong.")]
    [InlineData("In five states most people support Ada Lund.")]
    public void AJudgementOfTheAuthor_IsNobodysWords(string text) =>
        Sample.Analyse(text).Statements.ShouldAllBe(statement => statement.Mode == SpeechMode.Narration);

    [Theory]
    [InlineData("Ada Lund called the police and left.")]
    [InlineData("Ada Lund called the chief executive on Monday.")]
    [InlineData("The pier fell, angering Ada Lund in the process.")]
    public void Content_OfWhatIsNoSpeech_IsNone(string text) => Sample.Analyse(text).Quotations.ShouldBeEmpty();
}
