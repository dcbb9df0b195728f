using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents;

/// <summary>The way from a document's spans into a flow, for showing a quote in its place.</summary>
public static class FlowLocation
{
    /// <summary>The ranges of the flow's text that come from any of the spans, in order; neighbouring ones are one range.</summary>
    /// <remarks>The space that stands for a gap between two spans of the flow belongs to a range when both its neighbours do.</remarks>
    public static ImmutableArray<TextSpan> Locate(this FlowText flow, ReadOnlySpan<TextSpan> spans)
    {
        var ranges = ImmutableArray.CreateBuilder<TextSpan>();
        var open = -1;
        var end = -1;
        for (var i = 0; i < flow.Text.Length; i++)
        {
            var origin = flow.OriginOf(i);
            if (origin < 0) continue;
            var inside = IsInside(origin, spans);
            if (inside && open < 0) open = i;
            if (inside) end = i + 1;
            if (inside || open < 0) continue;
            ranges.Add(new TextSpan(open, end));
            open = -1;
        }

        if (open >= 0) ranges.Add(new TextSpan(open, end));
        return ranges.ToImmutable();
    }

    private static bool IsInside(int at, ReadOnlySpan<TextSpan> spans)
    {
        foreach (var span in spans)
            if (span.Start <= at && at < span.End) return true;
        return false;
    }
}
