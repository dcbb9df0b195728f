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
        return [.. QuotedRuns.Of(WithoutTwins(text)).Select(run => (Start: run.Start.Value, End: run.End.Value)).Where(run => run.End > run.Start).Select(run => new TextSpan(run.Start, run.End))];
    }

    /// <summary>
    /// A text of the same length in which of two marks side by side one is left: a quote that was copied with its marks, and put
    /// between marks again.
    /// </summary>
    private static string WithoutTwins(string text)
    {
        var single = text.ToCharArray();
        for (var at = 1; at < single.Length; at++)
            if (IsMark(single[at]) && IsMark(single[at - 1])) single[at] = ' ';
        return new string(single);
    }

    private static bool IsMark(char c) => c is '“' or '”' or '"' or '„' or '«' or '»' or '‟';
}
