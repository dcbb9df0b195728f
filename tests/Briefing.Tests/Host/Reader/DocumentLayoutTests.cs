using System.Collections.Immutable;
using Briefing.Host.Reader;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Host.Reader;

public sealed class DocumentLayoutTests
{
    private const string Text = "# Tides\n\nThe tide **rises** at noon.\n\nIt falls at six.\n";

    [Fact]
    public void Of_APassageOverMarkup_MarksTheWordsWithoutIt()
    {
        var blocks = DocumentLayout.Of(Document(Paragraph), [Span("tide"), Span("rises")]);

        blocks.Select(Marked).ShouldBe(["", "tide|rises", ""]);
        string.Concat(blocks[1].Pieces.Select(piece => piece.Text)).ShouldBe("The tide rises at noon.");
        blocks[1].Pieces.Count(piece => piece.IsFirstMark).ShouldBe(1);
    }

    [Fact]
    public void Of_APassageOverTwoBlocks_MarksBothAndScrollsToTheFirst()
    {
        var start = Text.IndexOf("noon", StringComparison.Ordinal);

        var blocks = DocumentLayout.Of(Document(Paragraph), [new TextSpan(start, Text.IndexOf("falls", StringComparison.Ordinal))]);

        blocks.Select(Marked).ShouldBe(["", "noon.", "It"]);
        blocks.SelectMany(block => block.Pieces).Count(piece => piece.IsFirstMark).ShouldBe(1);
    }

    [Fact]
    public void Of_APrintedDocument_TellsWhereEachPageOpens()
    {
        const string text = "One.\n\nTwo goes\n\n1 A note.\n\fon here.\n\nThree.\n\f";
        StoredBlock Block(BlockKind kind, params string[] parts) =>
            new(kind, [.. parts.Select(part => text.IndexOf(part, StringComparison.Ordinal) is var at ? new TextSpan(at, at + part.Length) : default)], null);
        var document = Document(Paragraph) with
        {
            Text = new DocumentText(text, TextBasis.Extracted, "pdf/1"),
            Blocks = [Block(BlockKind.Paragraph, "One."), Block(BlockKind.Paragraph, "Two goes", "on here."), Block(BlockKind.Paragraph, "Three."), Block(BlockKind.Note, "1 A note.")],
        };

        DocumentLayout.Of(document, []).Select(block => block.OpensPage).ShouldBe([1, null, 2, null]);
    }

    [Fact]
    public void Of_APassageThatTheBlocksLeaveOut_ShowsTheTextAsItIsStored()
    {
        var document = Document(text => [new StoredBlock(BlockKind.Heading, [Span("Tides")], null)]);

        var blocks = DocumentLayout.Of(document, [Span("It falls at six.")]);

        blocks.Select(Marked).ShouldBe(["", "", "It falls at six."]);
    }

    [Fact]
    public void Of_ABlockWithANote_SetsItsMarkBehindTheWordAndOutOfTheQuote()
    {
        var at = Text.IndexOf("rises", StringComparison.Ordinal) + "rises".Length;
        var document = Document(text =>
        [
            Paragraph(text)[1] with { NoteMarks = [new NoteMark("1", at, 1)] },
            new(BlockKind.Note, [Span("It falls at six.")], null) { NoteLabel = "1" },
        ]);

        var blocks = DocumentLayout.Of(document, [Span("tide"), Span("rises"), Span(" at noon.")]);

        blocks[0].Pieces.Select(piece => piece.Note is null ? piece.Text : $"[{piece.Text}]").ShouldBe(["The ", "tide", " ", "rises", "[1]", " at noon."]);
        var mark = blocks[0].Pieces.Single(piece => piece.Note is not null);
        mark.IsMarked.ShouldBeFalse();
        blocks[0].Pieces.Count(piece => piece.IsFirstMark).ShouldBe(1);
        mark.Note!.Target.ShouldBe(blocks[1].Anchor);
        blocks[1].MarkAnchor.ShouldBe(mark.Note.Anchor);
        blocks[1].NoteLabel.ShouldBe("1");
    }

    private static string Marked(ShownBlock block) =>
        string.Join('|', block.Pieces.Where(piece => piece.IsMarked).Select(piece => piece.Text.Trim()));

    private static ImmutableArray<StoredBlock> Paragraph(string text) =>
    [
        new(BlockKind.Heading, [Span("Tides")], null),
        new(BlockKind.Paragraph, [Span("The tide "), Span("rises"), Span(" at noon.")], null),
        new(BlockKind.Paragraph, [Span("It falls at six.")], null),
    ];

    private static TextSpan Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static StoredDocument Document(Func<string, ImmutableArray<StoredBlock>> blocks) =>
        new(new DocumentMetadata { Id = "tides", File = "tides.md" }, new string('a', 64), new DocumentText(Text, TextBasis.Decoded, null), DateTimeOffset.UnixEpoch, true)
        {
            Blocks = blocks(Text),
        };
}
