using Briefing.Conversation.Questions.Evidence;

namespace Briefing.Tests.Conversation.Questions.Evidence;

public sealed class AskedActTests
{
    [Theory]
    [InlineData("Who chairs the harbour council?", "Ada Falk serves as the chair of the harbour council.", true)]
    [InlineData("Who chairs the harbour council?", "The harbour council met on Monday.", false)]
    [InlineData("Who is Ada Falk?", "Ada Falk runs the ferries.", false)]
    [InlineData("When was the pier built?", "The pier was built in spring.", false)]
    public void Holds_TheVerbOrItsNoun_True(string question, string sentence, bool holds) => new AskedAct(question).Holds(new AnalysedText(sentence)).ShouldBe(holds);
}
