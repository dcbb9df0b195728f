using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Reader;

/// <summary>
/// Lays a stored text out for reading, with a quote highlighted. A link made years ago must show its whole quote, so where
/// the stored blocks would leave a part of it out as furniture, the text is shown as it is stored instead.
/// </summary>
internal static class DocumentLayout
{
    internal static ImmutableArray<ShownBlock> Of(StoredDocument document, ImmutableArray<TextSpan> marked)
    {
        var text = document.Text.Value;
        var blocks = ShowAll(text, document.Blocks, marked) ? document.Blocks : PlainParagraphs(text);
        var shown = ImmutableArray.CreateBuilder<ShownBlock>(blocks.Length);
        var hasMark = false;
        var pages = new PageOpenings(text);
        var anchors = new NoteAnchors(blocks);
        for (var i = 0; i < blocks.Length; i++)
        {
            var flow = FlowText.Over(text, blocks[i].Spans.AsSpan());
            if (flow.Text.Length == 0) continue;
            shown.Add(new ShownBlock(blocks[i].Kind, blocks[i].SpeakerLabel, anchors.Insert(blocks[i], flow, Pieces(flow, marked, ref hasMark)))
            {
                OpensPage = pages.Next(blocks[i].Spans[0].Start, blocks[i].Kind),
                NoteLabel = blocks[i].NoteLabel,
                Anchor = blocks[i].Kind == BlockKind.Note ? NoteAnchors.OfNote(i) : null,
                MarkAnchor = anchors.MarkOf(i),
            });
        }

        return shown.ToImmutable();
    }

    /// <summary>Whether the blocks hold every character that is to be marked.</summary>
    private static bool ShowAll(string text, ImmutableArray<StoredBlock> blocks, ImmutableArray<TextSpan> marked)
    {
        if (blocks.IsEmpty) return false;
        var shown = blocks.SelectMany(block => block.Spans).ToList();
        foreach (var span in marked)
            for (var at = span.Start; at < span.End; at++)
                if (!char.IsWhiteSpace(text[at]) && !shown.Exists(piece => piece.Start <= at && at < piece.End)) return false;
        return true;
    }

    /// <summary>The paragraphs of a text, parted by empty lines, with all that stands in them.</summary>
    private static ImmutableArray<StoredBlock> PlainParagraphs(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<StoredBlock>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfParagraph(text, start);
            blocks.Add(new StoredBlock(BlockKind.Paragraph, [new TextSpan(start, end)], null));
            start = end;
        }

        return blocks.ToImmutable();
    }

    private static int EndOfParagraph(string text, int start)
    {
        var hasText = false;
        for (var at = start; at < text.Length;)
        {
            var newLine = text.IndexOf('\n', at);
            var end = newLine < 0 ? text.Length : newLine + 1;
            var isEmpty = text.AsSpan(at, end - at).IsWhiteSpace();
            if (isEmpty && hasText) return end;
            hasText |= !isEmpty;
            at = end;
        }

        return text.Length;
    }

    private static ImmutableArray<ShownPiece> Pieces(FlowText flow, ImmutableArray<TextSpan> marked, ref bool hasMark)
    {
        var pieces = ImmutableArray.CreateBuilder<ShownPiece>();
        var at = 0;
        foreach (var range in flow.Locate(marked.AsSpan()))
        {
            if (range.Start > at) pieces.Add(new ShownPiece(flow.Text[at..range.Start], false, false));
            pieces.Add(new ShownPiece(flow.Text[range.Start..range.End], true, !hasMark));
            hasMark = true;
            at = range.End;
        }

        if (at < flow.Text.Length) pieces.Add(new ShownPiece(flow.Text[at..], false, false));
        return pieces.ToImmutable();
    }
}
