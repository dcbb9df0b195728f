using System.Diagnostics;
using System.Globalization;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.PostgreSql;

namespace Briefing.Evaluation.Chaos;

/// <summary>
/// <c>chaos [--recipients N] [--kills N] [--senders N] [--seed N] [--postgresql] [--keys]</c>: sends to many recipients through a
/// connector that fails in every way, while senders are killed, and counts who got nothing and who got something twice.
/// </summary>
internal sealed class ChaosRun : IDisposable
{
    private readonly ChaosPlan _plan;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-chaos-");
    private readonly string _store;
    private readonly IDatabase _database;
    private readonly ChaosLedger _ledger;
    private readonly List<SenderProcess> _senders = [];
    private TimeSpan _down;
    private double _peak;
    private int _started;

    internal ChaosRun(ChaosPlan plan)
    {
        _plan = plan;
        _store = plan.OnPostgreSql ? OwnCluster.Shared.NewDatabase() : Path.Combine(_folder.FullName, "chaos.db");
        _database = ChaosStore.Open(_store);
        _ledger = new ChaosLedger(plan.KnowsKeys);
    }

    internal static async Task<int> PrintAsync(string[] args)
    {
        using var run = new ChaosRun(ChaosPlan.Of(args));
        var report = await run.RunAsync();
        Console.WriteLine(report);
        return report is { Lost: 0, Unexplained: 0 } && report.Ratio <= ChaosReport.MostRatio ? 0 : 1;
    }

    internal async Task<ChaosReport> RunAsync()
    {
        await using var connector = await ConnectorStandIn.StartAsync(_ledger, _plan.Seed);
        ChaosStore.Fill(_database, _plan, connector.Address);
        for (var sender = 0; sender < _plan.Senders; sender++) await StartAsync();
        var (started, watch) = (TimeProvider.System.GetUtcNow(), Stopwatch.StartNew());
        var kills = await KillAsync(connector, watch);
        while (ChaosStore.Open(_database) > 0 && watch.Elapsed < (3 * _plan.Floor) + TimeSpan.FromMinutes(2)) await Task.Delay(200);
        foreach (var sender in _senders) _peak = Math.Max(_peak, sender.PeakMegabytes());
        return new ChaosReport
        {
            Plan = _plan, Kills = kills, Lost = _plan.Recipients - _ledger.Reached, Marked = ChaosStore.In(_database, DeliveryState.Sent).Count,
            Doubled = _ledger.Doubled, Unexplained = _ledger.Unexplained, Dropped = _ledger.Dropped, Died = _ledger.Died,
            Posts = connector.Posts, OverLimit = connector.OverLimit, Took = _ledger.LastFirst - started, Down = _down, PeakMegabytes = _peak,
        };
    }

    public void Dispose()
    {
        foreach (var sender in _senders) sender.Dispose();
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Kills a sender again and again, one after the other, over the time that the limits ask for, and starts another in its place.</summary>
    private async Task<int> KillAsync(ConnectorStandIn connector, Stopwatch watch)
    {
        var killed = 0;
        for (; killed < _plan.Kills; killed++)
        {
            var at = _plan.Floor * ((killed + 1.0) / (_plan.Kills + 1));
            while (watch.Elapsed - _down < at) await Task.Delay(5);
            if (ChaosStore.Open(_database) == 0) break;
            var down = Stopwatch.StartNew();
            var victim = _senders[0];
            _peak = Math.Max(_peak, victim.PeakMegabytes());
            victim.Kill();
            foreach (var conversation in ChaosStore.In(_database, DeliveryState.Claimed, victim.Name)) _ledger.NoteDied(conversation);
            _senders.RemoveAt(0);
            victim.Dispose();
            await StartAsync();
            if (_plan.Senders > 1) continue;
            await HearAsync(connector);
            _down += down.Elapsed;
        }

        return killed;
    }

    /// <summary>Waits until the connector hears from a sender again, or has nothing more to hear.</summary>
    private async Task HearAsync(ConnectorStandIn connector)
    {
        var next = connector.NextPostAsync();
        while (!next.IsCompleted && ChaosStore.Open(_database) > 0) await Task.WhenAny(next, Task.Delay(200));
    }

    private async Task StartAsync() =>
        _senders.Add(await SenderProcess.StartAsync(_store, _plan, string.Create(CultureInfo.InvariantCulture, $"sender-{++_started}")));
}
