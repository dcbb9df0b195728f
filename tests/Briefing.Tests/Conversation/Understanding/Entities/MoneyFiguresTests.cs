using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Tests.Conversation.Understanding.Entities;

public sealed class MoneyFiguresTests
{
    [Theory]
    [InlineData("The dyke will cost 4.2 billion crowns.")]
    [InlineData("The bridge cost 90 million Swedish kronor and 3 million hryvnias.")]
    [InlineData("They paid €4m for it.")]
    [InlineData("They paid ₴900 for it.")]
    [InlineData("The toll is 12 zlotys.")]
    [InlineData("Repairs came to CHF 14,000.")]
    [InlineData("A levy of 4bn was agreed.")]
    public void Holds_OfASumOfMoney_IsTrue(string text) => Figures.Holds(text, Measure.Money).ShouldBeTrue();

    [Theory]
    [InlineData("The dyke will be 4.2 kilometres long.")]
    [InlineData("Nine million people live there.")]
    [InlineData("The pound was closed in May 2025.")]
    public void Holds_OfAnotherFigure_IsNoMoney(string text) => Figures.Holds(text, Measure.Money).ShouldBeFalse();
}
