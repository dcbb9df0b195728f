using System.Diagnostics;
using System.Globalization;
using Briefing.Conversation.Digests.Storage;
using Briefing.Conversation.Digests.Ticking;
using Briefing.Evaluation.Scale;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Evaluation.Digests;

/// <summary>
/// <c>digests-load [--due N] [--stored N] [--database sqlite|postgresql|both]</c>: how long it takes to owe and claim all that
/// is due in one minute (100,000: 60 s or less), and how long a tick takes among many stored (1,000,000, of which 100 are due:
/// 200 ms or less), beside plain INSERTs of as many rows. Fails where a bound is passed.
/// </summary>
internal static class DigestLoadRun
{
    private const int Few = 100;

    private static readonly DateTimeOffset Start = new(2027, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan MostForAll = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan MostForTick = TimeSpan.FromMilliseconds(200);

    internal static int Print(string[] args)
    {
        var (due, stored) = (Numbers.Of(args, "--due", 100_000), Numbers.Of(args, "--stored", 1_000_000));
        var at = Array.IndexOf(args, "--database");
        return LoadDatabases.Each(at >= 0 && at + 1 < args.Length ? args[at + 1] : "both", (name, database) => Measure(name, database, due, stored)) ? 0 : 1;
    }

    internal static bool Measure(string name, IDatabase database, int due, int stored)
    {
        var stores = DigestStores.Open(database, TimeProvider.System);
        var watch = Stopwatch.StartNew();
        // The first hour belongs to the ticks with few due, the second begins with the minute in which many are due.
        StoredSubscriptions.Fill(database, 0, stored, number => Start.AddDays(1).AddSeconds(number % 80_000));
        StoredSubscriptions.Fill(database, stored, Few * 10, number => Start.AddMinutes(1 + number % 10));
        StoredSubscriptions.Fill(database, stored + Few * 10, due, _ => Start.AddHours(1));
        database.Run(connection => connection.Scalar(database.Dialect == SqlDialect.Sqlite ? "PRAGMA optimize" : "SELECT 1"));
        Write($"{name}: {stored + Few * 10 + due:N0} subscriptions stored in {watch.Elapsed.TotalSeconds:0.0} s");

        var ticks = Enumerable.Range(1, 10).Select(minute => Timed(() => Tick(stores, Start.AddMinutes(minute)).ShouldBe(Few))).ToList();
        var few = Timed(() => PlainRows.Insert(database, "few", Few));
        Write($"{name}: tick with {Few} due among {stored:N0}: longest of ten {ticks.Max().TotalMilliseconds:0} ms, median {ticks.Order().ElementAt(5).TotalMilliseconds:0} ms (a plain INSERT of {Few} rows {few.TotalMilliseconds:0} ms)");

        var owe = Timed(() => Tick(stores, Start.AddHours(1)).ShouldBe(due));
        var claim = Timed(() => Claim(stores, Start.AddHours(1)).ShouldBe(due + Few * 10));
        var many = Timed(() => PlainRows.Insert(database, "many", due));
        Write($"{name}: {due:N0} due in one minute: owed in {owe.TotalSeconds:0.0} s, claimed in {claim.TotalSeconds:0.0} s, together {(owe + claim).TotalSeconds:0.0} s (plain INSERTs of as many rows {many.TotalSeconds:0.0} s)");
        return ticks.Max() <= MostForTick && owe + claim <= MostForAll;
    }

    private static int Tick(DigestStores stores, DateTimeOffset now) => new DigestTick(stores.Deliveries, new At(now)).Run();

    /// <summary>Claims as a sender does: some at a time, until there is nothing left.</summary>
    private static int Claim(DigestStores stores, DateTimeOffset now)
    {
        var all = 0;
        for (var some = 1; some > 0; all += some) some = stores.Deliveries.Claim("load", now, TimeSpan.FromHours(1), 64, []).Length;
        return all;
    }

    private static TimeSpan Timed(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
