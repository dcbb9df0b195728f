using Briefing.Knowledge.Quotations.Attributions;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>How far a quotation reaches in its block. It is asked for each sentence, and so nothing here allocates.</summary>
internal static class AttributionExtent
{
    /// <summary>The first token of its source, cue or content.</summary>
    internal static int First(this Attribution attribution)
    {
        var first = attribution.IsCoordinated ? attribution.Cue.From : Math.Min(attribution.Cue.From, attribution.Source.From);
        foreach (var content in attribution.Content) first = Math.Min(first, content.From);
        return first;
    }

    /// <summary>After the last token of its cue or content.</summary>
    internal static int Last(this Attribution attribution)
    {
        var last = attribution.Cue.To;
        foreach (var content in attribution.Content) last = Math.Max(last, content.To);
        return last;
    }

    /// <summary>Whether some of its content stands between two tokens.</summary>
    internal static bool Overlaps(this Attribution attribution, int from, int to)
    {
        foreach (var content in attribution.Content)
            if (content.From < to && content.To > from) return true;
        return false;
    }

    /// <summary>Whether a quotation stands inside the words of another speaker: those are the other's.</summary>
    internal static bool IsNested(this Attribution attribution, List<Attribution> open)
    {
        foreach (var other in open)
        {
            if (ReferenceEquals(other, attribution) || !other.IsSpoken || other.Source.Kind == SourceKind.OwnDocument) continue;
            foreach (var content in other.Content)
                if (content.From <= attribution.Cue.From && attribution.Cue.To <= content.To
                    && (attribution.Source.From >= content.From || attribution.IsCoordinated)
                    && !attribution.Content.Any(inner => inner.From < content.From)) return true;
        }

        return false;
    }
}
