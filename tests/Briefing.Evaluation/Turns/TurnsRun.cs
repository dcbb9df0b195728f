using System.Diagnostics;
using System.Text.Json;
using Briefing.Evaluation.Chaos;
using Briefing.Evaluation.Crowd;
using Briefing.Evaluation.Running;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.PostgreSql;

namespace Briefing.Evaluation.Turns;

/// <summary>
/// <c>turns [--turns N] [--kills N] [--stops N] [--talkers N] [--hosts N] [--seed N] [--postgresql] [--slack]</c>: asks questions over real HTTP
/// while the hosts that answer them are killed at random moments, and counts which were never answered and which twice.
/// </summary>
internal sealed class TurnsRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TurnsPlan _plan;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-turns-");
    private readonly string _store;
    private readonly TurnsLedger _ledger = new();
    private readonly ServedHost?[] _hosts;
    private readonly List<ServedHost> _started = [];
    private readonly Uri[] _addresses;
    private readonly Random _randomness;
    private Uri? _slack;
    private int _cutByStops;

    internal TurnsRun(TurnsPlan plan)
    {
        _plan = plan;
        _store = plan.OnPostgreSql ? OwnCluster.Shared.NewDatabase() : Path.Combine(_folder.FullName, "turns.db");
        _hosts = new ServedHost?[plan.Hosts];
        _addresses = [.. Enumerable.Range(0, plan.Hosts).Select(_ => ServedHost.FreeAddress())];
        _randomness = new Random(plan.Seed);
    }

    internal static async Task<int> PrintAsync(string[] args)
    {
        using var run = new TurnsRun(TurnsPlan.Of(args));
        var report = await run.RunAsync();
        Console.WriteLine(report);
        return report is { Lost: 0, Unexplained: 0, LeftByStops: 0 } ? 0 : 1;
    }

    internal async Task<TurnsReport> RunAsync()
    {
        await CrowdStore.WriteAsync(_folder, _store);
        await using var connector = await ReplyStandIn.StartAsync(_ledger, _plan.Seed);
        await using var slack = _plan.OverSlack ? await SlackStandIn.StartAsync(_ledger, _plan.Seed) : null;
        _slack = slack?.Api;
        for (var n = 0; n < _plan.Hosts; n++) await StartAsync(n);
        var watch = Stopwatch.StartNew();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var (isOver, each) = (false, (_plan.Turns + _plan.Talkers - 1) / _plan.Talkers);
        var talking = Enumerable.Range(0, _plan.Talkers)
            .Select(number => TalkerOf(number, connector.Address).TalkAsync(http, turn => turn < each || !Volatile.Read(ref isOver)))
            .ToArray();
        for (var deed = 0; deed < _plan.Kills + _plan.Stops; deed++)
        {
            await Task.Delay(_randomness.Next(100, 1200));
            await EndAsync(deed % _plan.Hosts, isStop: deed % (_plan.Kills + _plan.Stops) >= _plan.Kills);
        }

        Volatile.Write(ref isOver, true);
        await TalkedAsync(Task.WhenAll(talking));
        for (var since = Stopwatch.StartNew(); _ledger.Unanswered > 0 && since.Elapsed < Patience;) await Task.Delay(100);
        await Task.Delay(TimeSpan.FromSeconds(_plan.LeaseSeconds + 2)); // whatever would still be doubled
        return new TurnsReport
        {
            Plan = _plan, Taken = _ledger.Taken, Kills = _plan.Kills, Stops = _plan.Stops, Lost = _ledger.Unanswered, Doubled = _ledger.Doubled,
            Unexplained = _ledger.Unexplained, CutShort = _ledger.CutShort, LeftByStops = _cutByStops, Repeats = _ledger.Repeats, Took = watch.Elapsed,
        };
    }

    private ITalker TalkerOf(int number, Uri connector)
    {
        return _plan.OverSlack ? new SlackTalker(number, AnyHost, _ledger) : new Talker(number, AnyHost, connector, _ledger);

        Uri AnyHost() => _addresses[Random.Shared.Next(_addresses.Length)];
    }

    public void Dispose()
    {
        foreach (var host in _hosts) host?.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task StartAsync(int n)
    {
        var lease = _plan.LeaseSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var host = _slack is null
            ? await ServedHost.StartAsync(_store, _addresses[n], ("BRIEFING_TURNS_LEASESECONDS", lease))
            : await ServedHost.StartAsync(_addresses[n], [typeof(TurnsRun).Assembly.Location, SlackServing.Command, _store, _addresses[n].ToString().TrimEnd('/'), _slack.AbsoluteUri, lease]);
        _hosts[n] = host;
        _started.Add(host);
    }

    /// <summary>Whoever finds out why a host answered what it should not needs what the hosts wrote.</summary>
    private async Task TalkedAsync(Task talk)
    {
        try
        {
            await talk;
        }
        catch (InvalidOperationException fault)
        {
            throw new InvalidOperationException($"{fault.Message}\nThe hosts wrote:\n{string.Join("---\n", _started.Select(host => host.Written))}", fault);
        }
    }

    /// <summary>Kills or stops a host, notes what it was at work on, and starts it again.</summary>
    private async Task EndAsync(int n, bool isStop)
    {
        var host = _hosts[n]!;
        var process = host.ProcessId;
        if (isStop) await host.StopAsync();
        host.Dispose();
        var cut = Unfinished(process);
        foreach (var id in cut) _ledger.NoteCutShort(id);
        if (isStop) _cutByStops += cut.Count;
        await StartAsync(n);
    }

    /// <summary>The questions that a process holds, and those that nobody does.</summary>
    private List<string> Unfinished(int process)
    {
        using var database = ChaosStore.Open(_store);
        return database.Run(connection =>
        {
            var ids = new List<string>();
            connection.Each("SELECT payload FROM inbox_turns WHERE state = 0 AND (holder = '' OR holder LIKE @holder)",
                row => ids.Add(JsonDocument.Parse(row.GetString(0)).RootElement.GetProperty(_plan.OverSlack ? "Channel" : "id").GetString()!), ("@holder", $"%/{process}/%"));
            return ids;
        });
    }
}
