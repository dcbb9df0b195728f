using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Reports;

namespace Briefing.Knowledge.Verification;

/// <summary>The stretches of a text that stand between quotation marks, of whatever shape; apostrophes are no marks.</summary>
public static class QuotedText
{
    /// <summary>The stretches in order, without their marks; one that is never closed reaches to the end.</summary>
    public static ImmutableArray<TextSpan> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. QuotedRuns.Of(text).Select(run => (Start: run.Start.Value, End: run.End.Value)).Where(run => run.End > run.Start).Select(run => new TextSpan(run.Start, run.End))];
    }
}
