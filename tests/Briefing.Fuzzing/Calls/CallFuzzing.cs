using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Fuzzing.Calls.Making;
using Briefing.Fuzzing.Running;

namespace Briefing.Fuzzing.Calls;

/// <summary>
/// Calls the running host with activities, questions and pages that were damaged, some at a time, and looks at every answer and
/// at everything that it sends. What it holds after a full collection at the end is compared with what it held once warm.
/// </summary>
internal sealed class CallFuzzing(FuzzOptions options, TextWriter output)
{
    private const int AtOnce = 8;

    /// <summary>The calls after which the host has made all that it makes once.</summary>
    private const long Warm = 3_000;

    /// <summary>What a warm host may still take for its caches, whatever the number of calls.</summary>
    private const long MostGrowth = 96L << 20;

    private readonly ConcurrentDictionary<string, byte> _conversations = new(StringComparer.Ordinal);
    private readonly CallTally _tally = new();
    private readonly FaultLog _faults = new(options.Out, output);

    /// <summary>Runs to the end.</summary>
    /// <returns>Whether nothing was found.</returns>
    public async Task<bool> RunAsync()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {options.Seed}; the same calls again: calls --seed {options.Seed} --inputs {options.Inputs}"));
        var folder = Path.Combine(Path.GetTempPath(), "briefing-called-" + Path.GetRandomFileName());
        using var connector = WatchedAddress.OnLoopback();
        using var files = WatchedAddress.OnLoopback();
        using var network = WatchedAddress.OnNetwork();
        if (network is null) output.WriteLine("This machine has no address in a network: that nothing is sent to other machines is not watched.");
        WatchedAddress[] forbidden = network is null ? [files] : [files, network];
        var host = await FuzzedHost.StartAsync(folder);
        var captures = CallMaker.Captures(options.Captures);
        output.WriteLine($"{captures.Count} captures of real clients{(captures.Count == 0 ? ": give their folder with --captures" : "")}; the host listens at {host.Address}");
        var maker = new CallMaker(options.Seed, new CallAddresses(connector.Address, [.. forbidden.Select(one => one.Address)]), captures);
        var watch = Stopwatch.StartNew();
        try
        {
            var warm = Math.Min(options.Inputs, options.From + Warm);
            await RangeAsync(host, maker, connector, options.From, warm, watch);
            var before = host.HasEnded ? 0 : await Collection.ResidentAfterAsync(host.Id);
            await RangeAsync(host, maker, connector, warm, options.Inputs, watch);
            await SettleAsync(connector);
            foreach (var one in forbidden)
                if (one.Requests.FirstOrDefault() is { Line: not null } called) Found("calls an address that it may not", called.Line, -1, []);
            foreach (var (what, detail) in LogCheck.Faults(host.Log)) Found(what, detail, -1, []);
            if (host.HasEnded) Found("the host ended", host.Log, -1, []);
            else if (await Collection.ResidentAfterAsync(host.Id) is var after)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Resident after collection: {before >> 20} MB once warm, {after >> 20} MB at the end"));
                if (after - before > MostGrowth) Found("memory grows", $"{before} to {after} bytes", -1, []);
            }
        }
        finally
        {
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(options.Out).FullName, "host.log"), host.Log);
            host.Dispose();
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }

        output.WriteLine(_tally.Table());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_tally.SentCount} messages sent to the connector; {watch.Elapsed.TotalSeconds:0.0} s, seed {options.Seed}"));
        return _faults.Counts.Count == 0;
    }

    private async Task RangeAsync(FuzzedHost host, CallMaker maker, WatchedAddress connector, long from, long to, Stopwatch watch)
    {
        var next = from - 1;
        var wire = new Wire(host.Address);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < to && !host.HasEnded && !(watch.Elapsed.TotalSeconds >= options.Seconds))
                await OneAsync(wire, maker.Make(number), connector, number);
        })));
    }

    private async Task OneAsync(Wire wire, Call call, WatchedAddress connector, long number)
    {
        if (call.Conversation is { } conversation) _conversations.TryAdd(conversation, 0);
        Note(call.Body);
        var began = Stopwatch.GetTimestamp();
        var answer = await wire.SendAsync(call);
        _tally.Add(call.Kind, answer?.Status ?? -1, Stopwatch.GetElapsedTime(began));
        if (CallCheck.Fault(call, answer) is { } fault) Found(fault.What, fault.Detail, number, call.ToBytes("host"));
        while (connector.Requests.Count > 10_000 && connector.Requests.TryDequeue(out var sent)) Look(sent);
    }

    /// <summary>A mutation may have given the conversation another name, which is then as much the caller's own.</summary>
    private void Note(byte[] body)
    {
        try
        {
            if (JsonNode.Parse(body) is not JsonObject activity || activity["conversation"] is not JsonObject named || named["id"] is not JsonValue id) return;
            _conversations.TryAdd(id.ToString(), 0);
            _conversations.TryAdd(id.ToString().Split(";messageid=")[0], 0); // what is sent unasked goes to the channel of a thread
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            // No JSON, or a name twice: the host will see.
        }
    }

    private async Task SettleAsync(WatchedAddress connector)
    {
        await Task.Delay(TimeSpan.FromSeconds(1));
        while (connector.Requests.TryDequeue(out var sent)) Look(sent);
    }

    private void Look((string Line, string Body) sent)
    {
        _tally.Sent();
        if (CallCheck.SentFault(sent.Line, sent.Body, _conversations) is { } fault) Found(fault.What, fault.Detail, -1, []);
    }

    private void Found(string what, string detail, long number, byte[] call)
    {
        lock (_faults) _faults.Add("calls", ".http", number, call, new Fault(what, detail));
    }
}
