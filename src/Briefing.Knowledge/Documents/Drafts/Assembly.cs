using System.Collections.Immutable;
using Briefing.Knowledge.Documents.Sentences;

namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>Drafts to blocks: the flow of each, and its sentences.</summary>
internal static class Assembly
{
    public static ImmutableArray<Block> Blocks(string text, IReadOnlyList<Draft> drafts)
    {
        var names = DocumentNames.In(text);
        var shown = new List<(Draft Draft, FlowText Flow)>(drafts.Count);
        var notes = new Dictionary<Draft, int>();
        foreach (var draft in drafts)
        {
            if (draft.Spans.Count == 0) continue;
            var flow = FlowText.Over(text, [.. draft.Spans]);
            if (flow.Text.Length == 0) continue;
            if (draft.Kind == BlockKind.Note) notes.TryAdd(draft, shown.Count);
            shown.Add((draft, flow));
        }

        return [.. shown.Select(one => Block(one.Draft, one.Flow, names, notes))];
    }

    private static Block Block(Draft draft, FlowText flow, IReadOnlySet<string> names, Dictionary<Draft, int> notes) =>
        new(draft.Kind, flow, Sentences(flow, draft.Kind, names), draft.Kind == BlockKind.Turn ? draft.Label : null)
        {
            NoteLabel = draft.Kind == BlockKind.Note ? draft.NoteLabel : null,
            NoteMarks =
            [
                .. draft.Marks.Select(mark =>
                    new NoteMark(mark.Label, Place(mark.At, flow.Spans), mark.Note is not null && notes.TryGetValue(mark.Note, out var note) ? note : null)),
            ],
        };

    /// <summary>
    /// Where a mark stands in its block. What it stood behind may have become something else (the label of a speaker, a list
    /// mark): then it annotates what comes before that in the block, or else the block's first character.
    /// </summary>
    private static int Place(int at, ImmutableArray<TextSpan> spans)
    {
        var before = -1;
        foreach (var span in spans)
        {
            if (span.Start < at && at <= span.End) return at;
            if (span.End < at) before = Math.Max(before, span.End);
        }

        return before < 0 ? spans[0].Start + 1 : before;
    }

    private static ImmutableArray<Sentence> Sentences(FlowText flow, BlockKind kind, IReadOnlySet<string> names)
    {
        // A heading is quoted as it stands, also where it holds a question and its explanation.
        var ranges = kind == BlockKind.Heading && flow.Text.Length <= SentenceSplitter.LongestQuotable
            ? [new TextSpan(0, flow.Text.Length)]
            : SentenceSplitter.Split(flow.Text, names);
        return [.. ranges.Select(range => new Sentence(range, flow.Slice(range.Start, range.End)))];
    }
}
