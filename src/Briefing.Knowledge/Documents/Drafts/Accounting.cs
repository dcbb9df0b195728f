using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>
/// Accounts for a document's whole text: what stands in no block is set aside with its reason. Readers say why; where none
/// does, a hyphen was the line's and all else is markup, so that nothing can go missing without being listed.
/// </summary>
internal static class Accounting
{
    /// <summary>All that stands in no block, in the order of the text; then what was left out before there was a text.</summary>
    public static ImmutableArray<SetAside> Of(Reading reading, ImmutableArray<Block> blocks)
    {
        var text = reading.Text.Value;
        var said = reading.SetAside.Concat(reading.Drafts.SelectMany(draft => draft.Aside)).ToList();
        var reasons = said.Where(one => one.Span is not null).OrderBy(one => one.Span!.Value).ToList();
        var aside = ImmutableArray.CreateBuilder<SetAside>();
        var next = 0;
        foreach (var gap in Gaps(text, [.. blocks.SelectMany(block => block.Flow.Spans)]))
        {
            var at = gap.Start;
            while (next < reasons.Count && reasons[next].Span!.Value.End <= at) next++;
            for (var i = next; i < reasons.Count && reasons[i].Span!.Value.Start < gap.End; i++)
            {
                var span = reasons[i].Span!.Value;
                if (span.End <= at) continue;
                Add(aside, text, at, span.Start, null);
                Add(aside, text, Math.Max(at, span.Start), Math.Min(gap.End, span.End), reasons[i].Reason);
                at = Math.Min(gap.End, span.End);
            }

            Add(aside, text, at, gap.End, null);
        }

        aside.AddRange(said.Where(one => one.Span is null));
        return aside.ToImmutable();
    }

    /// <summary>What of a document's text is accounted for by neither; nothing, whatever the reader.</summary>
    public static IEnumerable<TextSpan> Missing(ReadDocument document) => Gaps(
        document.Text.Value,
        [
            .. document.Blocks.SelectMany(block => block.Flow.Spans),
            .. document.SetAside.Where(one => one.Span is not null).Select(one => one.Span!.Value),
        ]);

    /// <summary>The stretches between spans that hold more than white space.</summary>
    public static IEnumerable<TextSpan> Gaps(string text, List<TextSpan> spans)
    {
        spans.Sort();
        var at = 0;
        foreach (var span in spans)
        {
            if (span.Start > at && !text.AsSpan(at, span.Start - at).IsWhiteSpace()) yield return new TextSpan(at, span.Start);
            at = Math.Max(at, span.End);
        }

        if (at < text.Length && !text.AsSpan(at).IsWhiteSpace()) yield return new TextSpan(at, text.Length);
    }

    private static bool IsLineHyphen(ReadOnlySpan<char> gap) => gap is "-" or "\u2010" || gap.IndexOfAnyExcept('\u00AD') < 0;

    private static void Add(ImmutableArray<SetAside>.Builder aside, string text, int start, int end, SetAsideReason? reason)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end <= start) return;
        reason ??= IsLineHyphen(text.AsSpan(start, end - start)) ? SetAsideReason.LineHyphen : SetAsideReason.Markup;
        aside.Add(new SetAside(reason.Value, new TextSpan(start, end), Excerpt.Of(text.AsSpan(start, end - start))));
    }
}
