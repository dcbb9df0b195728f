using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class FlowTextTests
{
    [Fact]
    public void Slice_OfFoldedLines_IsOneSpan()
    {
        const string text = "The minister  \n said so. Then he left.";
        var flow = FlowText.Over(text, new TextSpan(0, text.Length));

        flow.Text.ShouldBe("The minister said so. Then he left.");
        var passage = flow.Slice(0, "The minister said so.".Length);
        passage.Spans.ShouldHaveSingleItem();
        passage.Text.ShouldBe("The minister said so.");
    }

    [Fact]
    public void Slice_OverMendedHyphens_SplitsTheSpanAndAddsNoSpace()
    {
        const string text = "a mili-\ntary plan for the long-\nterm future";
        var first = text.IndexOf("-\nt", StringComparison.Ordinal);
        var second = text.LastIndexOf("-\nt", StringComparison.Ordinal);
        var flow = FlowText.Over(text, new TextSpan(0, first), new TextSpan(first + 2, second + 1), new TextSpan(second + 2, text.Length));

        flow.Text.ShouldBe("a military plan for the long-term future");
        var passage = flow.Whole();
        passage.Spans.Length.ShouldBe(3);
        passage.Text.ShouldBe(flow.Text);
    }

    [Fact]
    public void Slice_OverAWordThatAPageEndCuts_AddsNoSpace()
    {
        const string text = "a mili-\n\n1 A note.\n\ftary plan";
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        var flow = FlowText.Over(text, new TextSpan(0, hyphen), new TextSpan(text.IndexOf("tary", StringComparison.Ordinal), text.Length));

        flow.Text.ShouldBe("a military plan");
        flow.Whole().Text.ShouldBe(flow.Text);
    }

    [Fact]
    public void Slice_OverMarkup_AddsNoSpaceWhereNoneStands()
    {
        const string text = "they **agreed**, he said";
        var flow = FlowText.Over(text, new TextSpan(0, 5), new TextSpan(7, 13), new TextSpan(15, text.Length));

        flow.Text.ShouldBe("they agreed, he said");
        flow.Whole().Text.ShouldBe(flow.Text);
    }

    [Fact]
    public void Slice_OverATagWithAttributes_AddsNoSpace()
    {
        const string text = "the pre<span class=\"wide gap\">am</span>ble stands";
        var tag = text.IndexOf('<', StringComparison.Ordinal);
        var inner = text.IndexOf("am<", StringComparison.Ordinal);
        var flow = FlowText.Over(text, new TextSpan(0, tag), new TextSpan(inner, inner + 2), new TextSpan(inner + 9, text.Length));

        flow.Text.ShouldBe("the preamble stands");
        flow.Whole().Text.ShouldBe(flow.Text);
    }

    [Fact]
    public void EverySlice_HasTheTextOfTheFlow()
    {
        const string text = "one two-\nthree [1] four\n\nfive, *six* seven";
        var flow = FlowText.Over(text, new TextSpan(0, 8), new TextSpan(9, 15), new TextSpan(18, 31), new TextSpan(32, 35), new TextSpan(36, text.Length));

        for (var start = 0; start < flow.Text.Length; start++)
            for (var end = start + 1; end <= flow.Text.Length; end++)
                if (flow.Text[start..end].Trim() is { Length: > 0 } expected)
                    flow.Slice(start, end).Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("0-5", true)]
    [InlineData("0-5,9-12", true)]
    [InlineData("5-5", false)]
    [InlineData("-1-5", false)]
    [InlineData("99999999999-5", false)]
    [InlineData("", false)]
    public void TryParseLocator_TakesOnlyWellFormedSpans(string locator, bool expected) =>
        Passage.TryParseLocator(locator, out _).ShouldBe(expected);
}
