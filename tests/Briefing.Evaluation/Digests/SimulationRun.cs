using System.Diagnostics;
using System.Globalization;
using Briefing.Evaluation.Scale;

namespace Briefing.Evaluation.Digests;

/// <summary>
/// <c>simulation [--subscriptions N] [--days N] [--grain MINUTES] [--seed N] [--database sqlite|postgresql|both]</c>: lives through
/// days of digests with a clock that is set, minute by minute: subscriptions in 24 zones, changed, paused, resumed and stopped at
/// random, and a program that stands still now and then. Fails unless every delivery that clocks on walls call for is made once
/// and on time, and none besides. Without options: 10,000 subscriptions over 400 days from June 2027, with both changes of the
/// clocks in each half of the world and a leap day.
/// </summary>
internal static class SimulationRun
{
    private static readonly DateTimeOffset Start = new(2027, 6, 1, 0, 0, 0, TimeSpan.Zero);

    internal static int Print(string[] args)
    {
        var (subscriptions, days) = (Numbers.Of(args, "--subscriptions", 10_000), Numbers.Of(args, "--days", 400));
        var (grain, seed) = (Numbers.Of(args, "--grain", 1), Numbers.Of(args, "--seed", 1));
        if (grain is < 1 or > 15 || 60 % grain != 0)
        {
            Console.Error.WriteLine("--grain is a number of minutes: 1, 2, 3, 4, 5, 6, 10, 12 or 15.");
            return 2;
        }

        var at = Array.IndexOf(args, "--database");
        return LoadDatabases.Each(at >= 0 && at + 1 < args.Length ? args[at + 1] : "sqlite", (name, database) =>
        {
            var watch = Stopwatch.StartNew();
            var outcome = new Simulation(database, subscriptions, grain, new Random(seed), Start).Run(days, day =>
            {
                if (day % 25 == 0) Write($"{name}: day {day} of {days}, {watch.Elapsed.TotalSeconds:0} s");
            });
            Write($"{name}: {subscriptions:N0} subscriptions, {days} days, {outcome.Ticks:N0} ticks, {outcome.Changes:N0} changes by users, {outcome.Stood:N0} minutes of standstill, seed {seed}: {outcome.Sent:N0} sent, {outcome.MadeUp:N0} of them made up for; missing {outcome.Missing}, extra {outcome.Extra}, late or early {outcome.OffTime}; {watch.Elapsed.TotalSeconds:0} s");
            return outcome.IsGood;
        }) ? 0 : 1;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

/// <summary>What came of a simulation.</summary>
internal sealed record SimulationOutcome
{
    /// <summary>How often due times were looked for.</summary>
    internal long Ticks { get; set; }

    /// <summary>How often a subscription was changed.</summary>
    internal long Changes { get; set; }

    /// <summary>How many minutes the program stood still.</summary>
    internal long Stood { get; set; }

    /// <summary>What was sent.</summary>
    internal long Sent { get; set; }

    /// <summary>What was sent late, since the program stood still at its time.</summary>
    internal long MadeUp { get; set; }

    /// <summary>What ought to have been sent and was not.</summary>
    internal long Missing { get; set; }

    /// <summary>What was sent and ought not to have been, or twice.</summary>
    internal long Extra { get; set; }

    /// <summary>What was sent with another due time than its own.</summary>
    internal long OffTime { get; set; }

    internal bool IsGood => Sent > 0 && Missing == 0 && Extra == 0 && OffTime == 0;
}
