using Briefing.Conversation.Questions.Evidence;

namespace Briefing.Tests.Conversation.Questions.Evidence;

public sealed class CountedThingTests
{
    [Theory]
    [InlineData("How many new ferries does Norrvik have?", "The port owns seventeen new ferries.", 1)]
    [InlineData("How many new ferries does Norrvik have?", "The ferries of Norrvik number 17.", 0.5)]
    [InlineData("How many new ferries does Norrvik have?", "On 17 May the council of Norrvik met to talk at length over its ferries.", 0)]
    [InlineData("How many new ferries does Norrvik have?", "Norrvik has several ferries.", 0)]
    [InlineData("How much does a ferry cost?", "The port owns seventeen ferries.", 0)]
    public void Fit_ByWhereTheFigureStands_AsSurely(string question, string sentence, double fit) => new CountedThing(question).Fit(new AnalysedText(sentence)).ShouldBe(fit);
}
