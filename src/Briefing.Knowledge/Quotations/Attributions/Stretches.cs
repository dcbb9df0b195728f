using System.Collections.Immutable;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>What several stretches cover together.</summary>
internal static class Stretches
{
    /// <summary>Their union in order: those that overlap or touch become one, empty ones are left out.</summary>
    internal static ImmutableArray<Stretch> Union(IEnumerable<Stretch> stretches)
    {
        var union = ImmutableArray.CreateBuilder<Stretch>();
        foreach (var stretch in stretches.Where(stretch => stretch.From < stretch.To).OrderBy(stretch => stretch.From).ThenBy(stretch => stretch.To))
        {
            if (union.Count > 0 && stretch.From <= union[^1].To) union[^1] = union[^1] with { To = Math.Max(union[^1].To, stretch.To) };
            else union.Add(stretch);
        }

        return union.ToImmutable();
    }
}
