using Briefing.Conversation.Questions.Views;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Conversation.Questions.Views;

public sealed class QuoteDayTests
{
    [Theory]
    [InlineData("2025-02-12", "2025-02-12", "12 February 2025")]
    [InlineData("2025-02-01", "2025-02-28", "February 2025")]
    [InlineData("2014-01-01", "2014-12-31", "2014")]
    [InlineData("2025-03-03", "2025-03-09", "3 to 9 March 2025")]
    [InlineData("2025-02-27", "2025-03-02", "27 February to 2 March 2025")]
    [InlineData("2024-12-30", "2025-01-02", "30 December 2024 to 2 January 2025")]
    [InlineData("2014-01-01", null, "since 2014")]
    [InlineData("2022-03-01", null, "since March 2022")]
    [InlineData(null, null, "")]
    public void Words_OfSomeDays_AreNoMoreExactThanTheyAre(string? first, string? last, string words) =>
        new QuoteDay(first is null ? null : DateOnly.Parse(first, null), last is null ? null : DateOnly.Parse(last, null), DayBasis.Named).Words.ShouldBe(words);

    [Theory]
    [InlineData("The quay was opened on 5 May 1931.", DayBasis.Named, "5 May 1931")]
    [InlineData("The council met on 5 May.", DayBasis.NamedWithoutYear, "5 May 2025")]
    [InlineData("The council met yesterday.", DayBasis.Counted, "9 May 2025")]
    public void Sentence_OfADatedDocument_TellsItsDayAndHowThatIsKnown(string text, DayBasis basis, string words)
    {
        var source = new DocumentMetadata { Id = "notes", File = "notes.md", Published = new DateOnly(2025, 5, 10) };

        var day = DatedSentence.Of(Sentences.Statement(text), source).DayIn(default(DateRange), source).ShouldNotBeNull();

        (day.Basis, day.Words).ShouldBe((basis, words));
    }

    [Fact]
    public void Sentence_ThatCountsInADocumentWithoutADay_HasNone()
    {
        var source = new DocumentMetadata { Id = "notes", File = "notes.md" };

        DatedSentence.Of(Sentences.Statement("The council met yesterday."), source).DayIn(default(DateRange), source).ShouldBeNull();
    }
}
