using Briefing.Conversation.Questions.Kinds;

namespace Briefing.Tests.Conversation.Questions.Kinds;

public sealed class DescriptionTests
{
    [Theory]
    [InlineData("Ruben Falk, a pilot on the island, waited.")]
    [InlineData("Harbour minister Ruben Falk waited.")]
    [InlineData("Falk is the pilot of the ferry.")]
    [InlineData("“We wait,” said Ruben Falk, who ran the pilot station for ten years.")]
    public void Fit_SentenceThatSaysWhoSomebodyIs_IsHigh(string text) => Description.Fit(text, "Falk").ShouldBeGreaterThanOrEqualTo(0.8);

    [Theory]
    [InlineData("Ruben Falk, who said the ferry was late, waited.")]
    [InlineData("Ruben Falk, who has also warned of ice, waited.")]
    [InlineData("The ferry took Falk across.")]
    [InlineData("The Falkland route is closed.")]
    public void Fit_SentenceThatDoesNot_IsZero(string text) => Description.Fit(text, "Falk").ShouldBe(0);
}
