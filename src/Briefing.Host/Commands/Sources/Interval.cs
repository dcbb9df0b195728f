using System.Globalization;
using Briefing.Knowledge.Fetching.Watches;

namespace Briefing.Host.Commands.Sources;

/// <summary>How often, as it is typed: <c>15m</c>, <c>1h</c>, <c>2d</c>.</summary>
internal static class Interval
{
    private static readonly (char Unit, TimeSpan Length)[] Units =
        [('d', TimeSpan.FromDays(1)), ('h', TimeSpan.FromHours(1)), ('m', TimeSpan.FromMinutes(1)), ('s', TimeSpan.FromSeconds(1))];

    /// <summary>Reads an interval.</summary>
    /// <exception cref="CommandFailure">It is none, or out of the bounds for such sources.</exception>
    internal static TimeSpan Parse(string text, WatchKind kind)
    {
        var (shortest, longest) = (WatchSchedule.Shortest(kind), WatchSchedule.Longest);
        var unit = Array.Find(Units, unit => text.Length > 1 && unit.Unit == char.ToLowerInvariant(text[^1]));
        if (unit.Length == TimeSpan.Zero || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 1_000_000)
            throw new CommandFailure($"\"{text}\" is no interval; write it like 15m, 1h or 2d.", CommandFailure.WrongUsage);
        var every = unit.Length * count;
        return every >= shortest && every <= longest ? every
            : throw new CommandFailure($"{text} is out of bounds; give {Text(shortest)} to {Text(longest)}.", CommandFailure.WrongUsage);
    }

    /// <summary>Writes an interval in its largest unit that gives a whole number.</summary>
    internal static string Text(TimeSpan every)
    {
        foreach (var (unit, length) in Units)
            if (every.Ticks % length.Ticks == 0) return string.Create(CultureInfo.InvariantCulture, $"{every.Ticks / length.Ticks}{unit}");
        return every.ToString("c", CultureInfo.InvariantCulture);
    }
}
