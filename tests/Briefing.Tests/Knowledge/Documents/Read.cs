using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Tests.Knowledge.Documents;

/// <summary>Reads texts that a test writes, and checks what holds for every document whatever it says.</summary>
internal static class Read
{
    internal static ReadDocument Text(string text, SourcesFile? sources = null) => File("note.txt", text, sources);

    internal static ReadDocument Markdown(string text) => File("note.md", text);

    internal static ReadDocument Html(string text) => File("page.html", text);

    internal static ReadDocument File(string path, string text, SourcesFile? sources = null) =>
        Bytes(path, Encoding.UTF8.GetBytes(text), sources);

    internal static ReadDocument Bytes(string path, byte[] bytes, SourcesFile? sources = null)
    {
        var document = DocumentReader.Read(Capture.Of(path, bytes), sources ?? SourcesFile.None);
        ShouldBeSound(document);
        return document;
    }

    /// <summary>The sentences of all blocks but apparatus, as they would be quoted.</summary>
    internal static string[] Sentences(this ReadDocument document) =>
        [.. document.Blocks.Where(block => block.Kind != BlockKind.Apparatus).SelectMany(block => block.Sentences).Select(sentence => sentence.Passage.Text)];

    /// <summary>Kind and text of every block.</summary>
    internal static (BlockKind Kind, string Text)[] Outline(this ReadDocument document) =>
        [.. document.Blocks.Select(block => (block.Kind, block.Flow.Text))];

    /// <summary>The blocks as "label: text" for turns and "kind: text" for the rest.</summary>
    internal static string[] Script(this ReadDocument document) =>
        [.. document.Blocks.Select(block => $"{block.SpeakerLabel ?? block.Kind.ToString()}: {block.Flow.Text}")];

    internal static void ShouldBeSound(ReadDocument document)
    {
        foreach (var block in document.Blocks)
        {
            var at = 0;
            foreach (var sentence in block.Sentences)
            {
                block.Flow.Text[at..sentence.InFlow.Start].ShouldBeNullOrWhiteSpace();
                at = sentence.InFlow.End;
                sentence.Passage.Text.ShouldBe(block.Flow.Text[sentence.InFlow.Start..sentence.InFlow.End]);
                PassageText.Join(document.Text.Value, sentence.Passage.Spans.AsSpan()).ShouldBe(sentence.Passage.Text);
                sentence.Passage.Text.Length.ShouldBeLessThanOrEqualTo(600);
            }

            block.Flow.Text[at..].ShouldBeNullOrWhiteSpace();
            (block.SpeakerLabel is not null).ShouldBe(block.Kind == BlockKind.Turn);
            if (block.NoteLabel is not null) block.Kind.ShouldBe(BlockKind.Note);
            foreach (var mark in block.NoteMarks)
            {
                mark.At.ShouldBeInRange(0, document.Text.Value.Length);
                if (mark.Note is { } note) document.Blocks[note].Kind.ShouldBe(BlockKind.Note);
            }
        }

        ShouldBeAccountedFor(document);
    }

    private static void ShouldBeAccountedFor(ReadDocument document)
    {
        Accounting.Missing(document).ShouldBeEmpty();
        var spans = document.SetAside.Where(one => one.Span is not null).Select(one => one.Span!.Value).ToList();
        spans.ShouldBe(spans.Order());
        foreach (var one in document.SetAside)
        {
            one.Excerpt.Length.ShouldBeInRange(1, SetAside.LongestExcerpt);
            if (document.Metadata.File.EndsWith(".txt", StringComparison.Ordinal)) one.Reason.ShouldNotBe(SetAsideReason.Markup, one.Excerpt);
        }
    }
}
