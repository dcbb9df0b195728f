using Briefing.Knowledge.Documents;

namespace Briefing.Fuzzing.Checks;

/// <summary>Marks of notes lie in their text and lead to notes of that label; what is set aside says where and what.</summary>
internal static class NoteCheck
{
    public static void Run(ReadDocument document)
    {
        var length = document.Text.Value.Length;
        foreach (var block in document.Blocks)
        {
            Promise.That(block.NoteLabel is null || block.Kind == BlockKind.Note, "only notes have note labels", $"{block.Kind} \"{block.NoteLabel}\"");
            foreach (var mark in block.NoteMarks)
            {
                Promise.That(mark.Label.Length > 0 && mark.At > 0 && mark.At <= length, "a note mark lies in the text", $"\"{mark.Label}\" at {mark.At} of {length}");
                Promise.That(block.Flow.Spans.Any(span => span.Start < mark.At && mark.At <= span.End), "a note mark stands in its block", $"\"{mark.Label}\" at {mark.At}, {string.Join(',', block.Flow.Spans)}");
                if (mark.Note is not { } index) continue;
                Promise.That(index >= 0 && index < document.Blocks.Length, "a note mark leads to a block", $"\"{mark.Label}\" to {index} of {document.Blocks.Length}");
                var note = document.Blocks[index];
                Promise.That(note.Kind == BlockKind.Note && note.NoteLabel == mark.Label, "a note mark leads to its note", $"\"{mark.Label}\" to {note.Kind} \"{note.NoteLabel}\"");
            }
        }

        foreach (var aside in document.SetAside)
        {
            Promise.That(aside.Excerpt.Length <= SetAside.LongestExcerpt, "an excerpt is short", $"{aside.Excerpt.Length} characters");
            TextCheck.IsWellFormed(aside.Excerpt, "an excerpt survives UTF-8");
            if (aside.Span is { } span)
                Promise.That(span.Length > 0 && span.End <= length, "what is set aside lies in the text", $"{aside.Reason} {span} of {length}");
        }
    }
}
