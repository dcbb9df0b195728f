using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Views;

namespace Briefing.Tests.Conversation.Questions.Views;

public sealed class TableArrangementTests
{
    [Fact]
    public void Page_OfATable_BeginsWithTheBestOfEveryCell()
    {
        var table = new TableArrangement(["A", "B"], [new RowPlan("one", null, [Cell("a", 5), Cell("b", 2)]), new RowPlan("two", null, [Cell("c", 3), []])], rowsTogether: false);

        table.Quotes.Take(3).Select(candidate => candidate.Source.Id).ShouldBe(["a", "b", "c"]);
        table.Quotes.Length.ShouldBe(10);
        table.Count(table.Quotes).ShouldBe(6);
    }

    [Fact]
    public void Page_OfPoints_NeverPartsTheTwoSidesOfOne()
    {
        ImmutableArray<RowPlan> rows = [.. Enumerable.Range(0, 5).Select(row => new RowPlan("", null, row == 1 ? [Cell($"l{row}", 1), []] : [Cell($"l{row}", 1), Cell($"r{row}", 1)]))];
        var table = new TableArrangement(["A", "B"], rows, rowsTogether: true);

        table.Quotes.Select(candidate => candidate.Source.Id).ShouldBe(["l0", "r0", "l1", "l2", "r2", "l3", "r3", "l4", "r4"]);
        table.Count(table.Quotes).ShouldBe(7);
    }

    private static ImmutableArray<Candidate> Cell(string document, int count) =>
        [.. Enumerable.Range(0, count).Select(at => Sentences.Candidate($"Sentence {at} of {document}.", at, document))];
}
