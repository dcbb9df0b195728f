using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>An upright strip without words, on both sides of which columns may stand.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
internal readonly record struct Gutter(double Left, double Right)
{
    /// <summary>The fewest rows that must leave the strip open.</summary>
    private const int FewestRows = 4;

    /// <summary>A gap of this share of the height of the print is wider than the space between words.</summary>
    public const double WiderThanSpace = 0.6;

    private const int MostCandidates = 8;

    public double Middle => (Left + Right) / 2;

    /// <summary>The strips that most rows leave open, the most promising first.</summary>
    /// <param name="neighbours">The words of the region with what stands beside them.</param>
    /// <param name="height">The usual height of the print.</param>
    public static List<Gutter> Candidates(Neighbours neighbours, double height)
    {
        var edges = new List<(double At, int Step)>();
        foreach (var (left, right) in neighbours.Gaps(height * WiderThanSpace))
        {
            edges.Add((left, 1));
            edges.Add((right, -1));
        }

        edges.Sort((one, other) => one.At != other.At ? one.At.CompareTo(other.At) : other.Step.CompareTo(one.Step));
        var steps = new List<(double Left, double Right, int Open)>();
        var open = 0;
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            open += edges[i].Step;
            if (edges[i + 1].At > edges[i].At) steps.Add((edges[i].At, edges[i + 1].At, open));
        }

        var found = new List<Gutter>();
        foreach (var peak in steps.Select((step, index) => (step.Open, index)).OrderByDescending(one => one.Open).ThenBy(one => one.index))
        {
            if (peak.Open < FewestRows || found.Count == MostCandidates) break;
            var (first, last) = (peak.index, peak.index);
            while (first > 0 && steps[first - 1].Open >= peak.Open * 0.6 && steps[first - 1].Right == steps[first].Left) first--;
            while (last + 1 < steps.Count && steps[last + 1].Open >= peak.Open * 0.6 && steps[last + 1].Left == steps[last].Right) last++;
            var gutter = new Gutter(steps[first].Left, steps[last].Right);
            if (gutter.Right - gutter.Left < height * WiderThanSpace * 0.8) continue;
            if (!found.Exists(other => other.Left < gutter.Right && gutter.Left < other.Right)) found.Add(gutter);
        }

        return found;
    }
}
