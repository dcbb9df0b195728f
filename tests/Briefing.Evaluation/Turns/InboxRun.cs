using System.Diagnostics;
using System.Globalization;
using Briefing.Channels.Turns;
using Briefing.Evaluation.Chaos;
using Briefing.Evaluation.Scale;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.PostgreSql;

namespace Briefing.Evaluation.Turns;

/// <summary><c>inbox [--seconds N] [--postgresql]</c>: how many turns a second the inbox takes, keeps the answer of, and ends, and how long one waits for all three.</summary>
internal static class InboxRun
{
    private static readonly int[] AtOnce = [1, 16, 64];

    internal static async Task<int> PrintAsync(string[] args)
    {
        var (seconds, onPostgreSql) = (Numbers.Of(args, "--seconds", 3), args.Contains("--postgresql"));
        var folder = Directory.CreateTempSubdirectory("briefing-inbox-");
        try
        {
            using var database = ChaosStore.Open(onPostgreSql ? OwnCluster.Shared.NewDatabase() : Path.Combine(folder.FullName, "inbox.db"));
            if (!onPostgreSql) database.Run(connection => connection.Scalar("PRAGMA journal_mode = WAL")); // as the fact store keeps its file
            var inbox = new SqlTurnInbox(database, TimeProvider.System, new InboxOptions(), "measured");
            foreach (var atOnce in AtOnce) Console.WriteLine(await MeasureAsync(inbox, atOnce, TimeSpan.FromSeconds(seconds)));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(SqlTurnInbox inbox, int atOnce, TimeSpan time)
    {
        // As large as a message of Teams and a card of three quotes.
        var (payload, answer) = (new string('p', 1_500), new string('a', 9_000));
        var watch = Stopwatch.StartNew();
        var waits = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async talker =>
        {
            var own = new List<double>();
            for (var n = 0; watch.Elapsed < time; n++)
            {
                var began = watch.Elapsed;
                var turn = InboxTurn.Of("measured", string.Create(CultureInfo.InvariantCulture, $"{atOnce}/{talker}/{n}"), payload, TimeProvider.System.GetUtcNow(), "user");
                await inbox.AcceptAsync(turn, CancellationToken.None);
                await inbox.AnswerReadyAsync(turn.Id, answer);
                await inbox.AnsweredAsync(turn.Id);
                own.Add((watch.Elapsed - began).TotalMilliseconds);
            }

            return own;
        }));
        var all = waits.SelectMany(own => own).Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture,
            $"{atOnce,3} at once  {all.Length / watch.Elapsed.TotalSeconds,7:0} turns/s   p50 {all[all.Length / 2],6:0.00} ms   p99 {all[all.Length * 99 / 100],6:0.00} ms");
    }
}
