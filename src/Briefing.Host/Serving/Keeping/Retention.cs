using System.Collections.Immutable;
using Briefing.Host.Commands;
using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Host.Serving.Keeping;

/// <summary>How long each part keeps what it keeps: as the settings say, else as the part does.</summary>
internal sealed class Retention
{
    private const int MostDays = 3650;

    private Retention(ImmutableArray<(IExpires Part, TimeSpan Kept)> parts) => Parts = parts;

    /// <summary>The parts, each with how long it keeps things.</summary>
    internal ImmutableArray<(IExpires Part, TimeSpan Kept)> Parts { get; }

    /// <summary>The retention that the settings mean.</summary>
    /// <param name="parts">Everything that keeps something for a time only.</param>
    /// <param name="days">Days by the names of parts; null where the settings say nothing.</param>
    /// <exception cref="CommandFailure">A name is unknown, or a number is out of bounds.</exception>
    internal static Retention Of(IEnumerable<IExpires> parts, IReadOnlyDictionary<string, int>? days)
    {
        IExpires[] all = [.. parts];
        foreach (var (name, number) in days ?? ImmutableDictionary<string, int>.Empty)
        {
            if (!all.Any(part => part.Kept == name))
                throw new CommandFailure($"Retention names \"{name}\", which nothing is kept under; there are {string.Join(", ", all.Select(part => part.Kept).Distinct().Order(StringComparer.Ordinal))}.", CommandFailure.WrongUsage);
            if (number is < 1 or > MostDays)
                throw new CommandFailure($"Retention keeps {name} for {number} days: give 1 to {MostDays}.", CommandFailure.WrongUsage);
        }

        return new Retention([.. all.Select(part => (part, TimeSpan.FromDays(days?.GetValueOrDefault(part.Kept) is { } set and > 0 ? set : part.DefaultDays)))]);
    }
}
