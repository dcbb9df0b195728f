using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Reports;

/// <summary>The runs of a text that stand between quotation marks.</summary>
internal static class QuotedRuns
{
    /// <summary>The runs in order, without their marks; one that is never closed reaches to the end.</summary>
    internal static List<Range> Of(string text)
    {
        var runs = new List<Range>();
        var marks = new QuoteReader(text);
        var start = -1;
        for (var at = 0; at < text.Length; at++)
        {
            var mark = marks.At(at);
            if (mark == QuoteMark.Open) start = at + 1;
            else if (mark == QuoteMark.Close && start >= 0)
            {
                runs.Add(start..at);
                start = -1;
            }
        }

        if (start >= 0 && start < text.Length) runs.Add(start..text.Length);
        return runs;
    }
}
