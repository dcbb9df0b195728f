using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>A document as one line of text, its blocks separated by a space, with the way back to passages.</summary>
internal sealed class SourceFlow
{
    private readonly ImmutableArray<(int Start, FlowText Flow, StoredBlock Block)> _blocks;

    internal SourceFlow(StoredDocument document)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<(int, FlowText, StoredBlock)>(document.Blocks.Length);
        foreach (var block in document.Blocks)
        {
            var flow = FlowText.Over(document.Text.Value, block.Spans.AsSpan());
            if (flow.Text.Length == 0) continue;
            if (text.Length > 0) text.Append(' ');
            blocks.Add((text.Length, flow, block));
            text.Append(flow.Text);
        }

        _blocks = blocks.ToImmutable();
        Text = text.ToString();
    }

    internal string Text { get; }

    /// <summary>Where a text stands as whole words, by start.</summary>
    internal IEnumerable<int> Find(string exact, StringComparison comparison = StringComparison.Ordinal)
    {
        for (var at = Text.IndexOf(exact, comparison); at >= 0; at = Text.IndexOf(exact, at + 1, comparison))
            if (IsBoundary(at) && IsBoundary(at + exact.Length)) yield return at;
    }

    /// <summary>The passage at <c>[start, end)</c> with its block and the nearest heading above; null where it runs over the end of a block.</summary>
    internal (Passage Passage, BlockKind Kind, string? Heading)? Cut(int start, int end)
    {
        string? heading = null;
        foreach (var (from, flow, block) in _blocks)
        {
            if (start >= from && end <= from + flow.Text.Length) return (flow.Slice(start - from, end - from), block.Kind, heading);
            if (from > start) return null;
            if (block.Kind == BlockKind.Heading) heading = flow.Text;
        }

        return null;
    }

    private bool IsBoundary(int at) =>
        at <= 0 || at >= Text.Length || !char.IsLetterOrDigit(Text[at - 1]) || !char.IsLetterOrDigit(Text[at]);
}
