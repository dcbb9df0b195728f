using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Knowledge.Fetching;

/// <summary>Rings the waits of some work, so that no test waits itself.</summary>
internal static class Waits
{
    /// <summary>Time-outs of a test's fetcher are this long at least; a shorter alarm is a wait.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs the work to its end and tells what it waited.</summary>
    internal static async Task<List<TimeSpan>> OfAsync(Task work, ManualClock clock)
    {
        var waits = new List<TimeSpan>();
        while (!work.IsCompleted)
            if (clock.NextDue - clock.GetUtcNow() < Patience / 2 && clock.AdvanceToNextAlarm() is { } wait) waits.Add(wait);
            else await Task.Yield();
        return [.. waits.Where(wait => wait > TimeSpan.Zero)];
    }
}
