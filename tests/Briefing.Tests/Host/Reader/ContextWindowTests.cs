using System.Collections.Immutable;
using Briefing.Host.Reader;
using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Host.Reader;

public sealed class ContextWindowTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(0, 400).Select(number => $"berth{number}"));

    [Fact]
    public void Window_AroundAQuoteInALongParagraph_HoldsTheQuoteWholeAndLittleBeside()
    {
        var shown = ContextWindow.Of([Block(new ShownPiece(Long + " ", false, false), new ShownPiece("The toll stays.", true, true), new ShownPiece(" " + Long, false, false))]);

        var pieces = shown.ShouldHaveSingleItem().Pieces;
        pieces.ShouldContain(piece => piece.IsMarked && piece.Text == "The toll stays.");
        pieces[0].Text.ShouldStartWith("…");
        pieces[^1].Text.ShouldEndWith("…");
        pieces.Where(piece => !piece.IsMarked).ShouldAllBe(piece => piece.Text.Length <= ContextWindow.Around + 4);
        pieces[0].Text.Trim('…', ' ').Split(' ').ShouldAllBe(word => word.StartsWith("berth"));
    }

    [Fact]
    public void Window_LeavesOutBlocksThatAreFarFromTheQuote()
    {
        var shown = ContextWindow.Of([Plain(Long), Plain("Near before."), Block(new ShownPiece("The toll stays.", true, true)), Plain("Near after."), Plain(Long), Plain("The end.")]);

        shown.Select(block => block.Pieces[0].Text).ShouldContain("Near before.");
        shown.Select(block => block.Pieces[0].Text).ShouldContain("Near after.");
        shown.ShouldNotContain(block => block.Pieces.Any(piece => piece.Text == "The end."));
    }

    [Fact]
    public void Window_OfAQuoteInTwoParts_ShowsBothAndNotAllBetween()
    {
        var shown = ContextWindow.Of([Block(new ShownPiece("First part", true, true)), Plain(Long), Block(new ShownPiece("second part", true, false))]);

        shown.SelectMany(block => block.Pieces).Where(piece => piece.IsMarked).Select(piece => piece.Text).ShouldBe(["First part", "second part"]);
        shown.SelectMany(block => block.Pieces).Where(piece => !piece.IsMarked).Sum(piece => piece.Text.Length).ShouldBeLessThan(2 * ContextWindow.Around + 10);
    }

    [Fact]
    public void Window_WithoutAQuote_ShowsNothing() => ContextWindow.Of([Plain(Long)]).ShouldBeEmpty();

    private static ShownBlock Plain(string text) => Block(new ShownPiece(text, false, false));

    private static ShownBlock Block(params ShownPiece[] pieces) => new(BlockKind.Paragraph, null, [.. pieces]);
}
