using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Storage;

public sealed class NoteLookupTests
{
    private const string Text = "The quay sank. The crane stood. Nobody knew why.\nHarbour Log, page 9.\nIbid.\nSee the drawings. They are lost.";

    private static readonly SortedList<int, StoredBlock> Blocks = new()
    {
        [0] = Block(BlockKind.Paragraph, "The quay sank. The crane stood. Nobody knew why.") with
        {
            NoteMarks = [new("1", End("sank."), 4), new("2", End("stood."), 5), new("3", End("why."), 6), new("9", End("why."), null)],
        },
        [4] = Block(BlockKind.Note, "Harbour Log, page 9.") with { NoteLabel = "1" },
        [5] = Block(BlockKind.Note, "Ibid.") with { NoteLabel = "2" },
        [6] = Block(BlockKind.Note, "See the drawings.") with { NoteLabel = "3" },
        [7] = Block(BlockKind.Note, "They are lost.") with { NoteLabel = "3" },
    };

    [Theory]
    [InlineData("The quay sank.", "1: Harbour Log, page 9.")]
    [InlineData("The crane stood.", "2: Ibid.", "1: Harbour Log, page 9.")]
    [InlineData("Nobody knew why.", "3: See the drawings. They are lost.")]
    [InlineData("Nobody knew")]
    public void Of_Passage_GivesTheNotesThatAnnotateIt(string words, params string[] notes)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        var passage = Passage.Cut(Text, new TextSpan(start, start + words.Length));

        NoteLookup.Of(Text, Blocks, passage).Select(note => $"{note.Label}: {note.Passage.Text}").ShouldBe(notes);
    }

    [Fact]
    public void Of_NoteLongerThanAQuote_ShowsWholeSentencesOfIt()
    {
        var note = string.Concat(Enumerable.Repeat("The log of the harbour says so on a page of its own. ", 30)).TrimEnd();
        var text = "The quay sank.\n" + note;
        var blocks = new SortedList<int, StoredBlock>
        {
            [0] = new(BlockKind.Paragraph, [new TextSpan(0, 14)], null) { NoteMarks = [new("1", 14, 1)] },
            [1] = new(BlockKind.Note, [new TextSpan(15, text.Length)], null) { NoteLabel = "1" },
        };

        var shown = NoteLookup.Of(text, blocks, Passage.Cut(text, new TextSpan(0, 14))).ShouldHaveSingleItem().Passage.Text;

        shown.Length.ShouldBeInRange(500, 600);
        shown.ShouldEndWith("own.");
    }

    private static int End(string words) => Text.IndexOf(words, StringComparison.Ordinal) + words.Length;

    private static StoredBlock Block(BlockKind kind, string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new StoredBlock(kind, [new TextSpan(start, start + words.Length)], null);
    }
}
