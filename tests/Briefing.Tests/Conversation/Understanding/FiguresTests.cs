using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Tests.Conversation.Understanding;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("It cost $14 million.", nameof(Measure.Money), true)]
    [InlineData("It took 14 days.", nameof(Measure.Money), false)]
    [InlineData("A ninety-minute ferry ride.", nameof(Measure.Duration), true)]
    [InlineData("The ferry carries 90 cars.", nameof(Measure.Duration), false)]
    [InlineData("One-third of the harbour is closed.", nameof(Measure.Share), true)]
    [InlineData("The captain, 61, retired.", nameof(Measure.Age), true)]
    [InlineData("The captain waited 61 days.", nameof(Measure.Age), false)]
    [InlineData("The bridge is 300 metres long.", nameof(Measure.Length), true)]
    [InlineData("Winds of 80 miles per hour.", nameof(Measure.Speed), true)]
    [InlineData("Dozens of boats came.", nameof(Measure.Count), true)]
    [InlineData("Traffic has more than doubled.", nameof(Measure.Any), true)]
    [InlineData("The harbour opened in 1932.", nameof(Measure.Count), false)]
    [InlineData("The harbour opened again.", nameof(Measure.Count), false)]
    public void Holds_Text_KnowsTheFigureAskedFor(string text, string measure, bool holds) =>
        Figures.Holds(text, Enum.Parse<Measure>(measure)).ShouldBe(holds);
}
