using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>A document as one line of text, its blocks separated by a space, with the way back to passages and from them.</summary>
internal sealed class SourceFlow
{
    private readonly ImmutableArray<FlowBlock> _blocks;
    private readonly int _textLength;
    private int[]? _places;

    internal SourceFlow(StoredDocument document)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<FlowBlock>(document.Blocks.Length);
        foreach (var block in document.Blocks)
        {
            var flow = FlowText.Over(document.Text.Value, block.Spans.AsSpan());
            if (flow.Text.Length == 0) continue;
            if (text.Length > 0) text.Append(' ');
            blocks.Add(new FlowBlock(text.Length, flow, block));
            text.Append(flow.Text);
        }

        _blocks = blocks.ToImmutable();
        _textLength = document.Text.Value.Length;
        Text = text.ToString();
    }

    internal string Text { get; }

    /// <summary>Where a text stands as whole words, by start.</summary>
    internal IEnumerable<int> Find(string exact, StringComparison comparison = StringComparison.Ordinal)
    {
        for (var at = Text.IndexOf(exact, comparison); at >= 0; at = Text.IndexOf(exact, at + 1, comparison))
            if (IsBoundary(at) && IsBoundary(at + exact.Length)) yield return at;
    }

    /// <summary>Whether no word runs over a place.</summary>
    internal bool IsBoundary(int at) =>
        at <= 0 || at >= Text.Length || !char.IsLetterOrDigit(Text[at - 1]) || !char.IsLetterOrDigit(Text[at]);

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

    /// <summary>The passage of some ranges, each inside one block; null where one is not.</summary>
    internal Passage? Cut(string documentText, ImmutableArray<TextSpan> ranges)
    {
        var spans = new List<TextSpan>();
        foreach (var range in ranges)
        {
            if (Holder(range) is not { } holder) return null;
            spans.AddRange(holder.Flow.Slice(range.Start - holder.Start, range.End - holder.Start).Spans);
        }

        return spans.Count == 0 ? null : Passage.Cut(documentText, [.. spans]);
    }

    /// <summary>
    /// The ranges that the spans of the document's text have here, in their order, neighbours joined; empty where a part of
    /// them stands in no block, or they are not in reading order.
    /// </summary>
    internal ImmutableArray<TextSpan> Locate(ImmutableArray<TextSpan> spans)
    {
        var places = _places ??= Places();
        var ranges = ImmutableArray.CreateBuilder<TextSpan>(spans.Length);
        foreach (var span in spans)
        {
            var (start, end) = (span.Start, span.End);
            while (start < end && places[start] < 0) start++;
            while (end > start && places[end - 1] < 0) end--;
            if (start == end) return [];
            var range = new TextSpan(Math.Min(places[start], places[end - 1]), Math.Max(places[start], places[end - 1]) + 1);
            if (ranges.Count > 0 && range.Start < ranges[^1].End) return [];
            if (ranges.Count > 0 && Text.AsSpan(ranges[^1].End, range.Start - ranges[^1].End).IsWhiteSpace())
                ranges[^1] = new TextSpan(ranges[^1].Start, range.End);
            else ranges.Add(range);
        }

        return ranges.ToImmutable();
    }

    /// <summary>For each code unit of the document's text its place in the flow; -1 where it has none.</summary>
    private int[] Places()
    {
        var places = new int[_textLength];
        Array.Fill(places, -1);
        foreach (var (from, flow, _) in _blocks)
            for (var i = 0; i < flow.Text.Length; i++)
                if (flow.OriginOf(i) is >= 0 and var origin) places[origin] = from + i;
        return places;
    }

    private FlowBlock? Holder(TextSpan range)
    {
        var (low, high) = (0, _blocks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var block = _blocks[middle];
            if (range.Start < block.Start) high = middle - 1;
            else if (range.Start >= block.Start + block.Flow.Text.Length) low = middle + 1;
            else return range.End <= block.Start + block.Flow.Text.Length ? block : null;
        }

        return null;
    }

    private sealed record FlowBlock(int Start, FlowText Flow, StoredBlock Block);
}
