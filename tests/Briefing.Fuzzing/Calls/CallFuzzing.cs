using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
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
    private const int Conversations = 32;

    /// <summary>After so many messages of the host they are looked at, and forgotten.</summary>
    private const int MostUnseen = 10_000;

    /// <summary>What answers each method of the Web API that the bot calls.</summary>
    private const string SlackAnswer =
        """{"ok":true,"ts":"1700000000.000100","team_id":"T1","user_id":"UBOT","bot_id":"B1","user":{"id":"U1","name":"u","tz":"Europe/Rome","is_admin":false},"channel":{"id":"C1"}}""";

    /// <summary>The calls after which the host has made all that it makes once.</summary>
    private const long Warm = 3_000;

    /// <summary>What the objects of a warm host may still grow by, for caches that were not yet full; in the second half by half of it.</summary>
    private const long MostObjects = 48L << 20;

    /// <summary>The same of all that is resident: code that was compiled, the pages of its heaps, the pools of the native allocator.</summary>
    private const long MostResident = 96L << 20;

    private readonly ConcurrentDictionary<string, byte> _conversations = new(StringComparer.Ordinal);
    private readonly CallTally _tally = new();
    private readonly FaultLog _faults = new(options.Out, output);

    /// <summary>Runs to the end.</summary>
    /// <returns>Whether nothing was found.</returns>
    public async Task<bool> RunAsync()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {options.Seed}; the same calls again: calls --seed {options.Seed} --inputs {options.Inputs}"));
        var folder = Path.Combine(Path.GetTempPath(), "briefing-called-" + Path.GetRandomFileName());
        var watch = Stopwatch.StartNew();
        using var connector = WatchedAddress.OnLoopback();
        using var files = WatchedAddress.OnLoopback();
        using var network = WatchedAddress.OnNetwork();
        if (network is null) output.WriteLine("This machine has no address in a network: that nothing is sent to other machines is not watched.");
        WatchedAddress[] forbidden = network is null ? [files] : [files, network];
        using var slack = WatchedAddress.OnLoopback(SlackAnswer);
        var host = await FuzzedHost.StartAsync(folder, slack.Address);
        var captures = CallMaker.Captures(options.Captures);
        output.WriteLine($"{captures.Count} captures of real clients{(captures.Count == 0 ? ": give their folder with --captures" : "")}; the host listens at {host.Address}");
        try
        {
            var open = await OpenConversation.BeginAsync(new Wire(host.Address), Conversations);
            var maker = new CallMaker(options.Seed, new CallAddresses(connector.Address, [.. forbidden.Select(one => one.Address)]), captures, open);
            watch.Restart();
            var warm = Math.Min(options.Inputs, options.From + Warm);
            await RangeAsync(host, maker, (connector, slack), options.From, warm, watch);
            var before = await host.HeldAsync();
            var middle = warm + ((options.Inputs - warm) / 2);
            await RangeAsync(host, maker, (connector, slack), warm, middle, watch);
            var between = await host.HeldAsync();
            await RangeAsync(host, maker, (connector, slack), middle, options.Inputs, watch);
            await SettleAsync(connector, slack);
            foreach (var one in forbidden)
                if (one.Requests.FirstOrDefault() is { Line: not null } called) Found("calls an address that it may not", called.Line, -1, []);
            foreach (var (what, detail) in LogCheck.Faults(host.Log)) Found(what, detail, -1, []);
            if (host.HasEnded) Found("the host ended", host.Log, -1, []);
            else if (before is { } warmed && between is { } halfWay && await host.HeldAsync() is { } end) Compare(warmed, halfWay, end);
        }
        finally
        {
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(options.Out).FullName, "host.log"), host.Log);
            host.Dispose();
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }

        output.WriteLine(_tally.Table());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_tally.SentCount} messages sent to the connector and to Slack; {watch.Elapsed.TotalSeconds:0.0} s, seed {options.Seed}"));
        return _faults.Counts.Count == 0;
    }

    /// <summary>Caches fill and are full; what is still growing in the second half is none of them.</summary>
    private void Compare(HeldMemory warm, HeldMemory between, HeldMemory end)
    {
        output.WriteLine($"Held after collection: {warm.InWords} once warm; {between.InWords} half-way; {end.InWords} at the end");
        if (Grows(held => held.Objects, MostObjects) || Grows(held => held.Resident, MostResident)) Found("memory grows", $"{warm}, {between}, {end}", -1, []);

        bool Grows(Func<HeldMemory, long> of, long most) => of(end) - of(warm) > most || of(end) - of(between) > most / 2;
    }

    private async Task RangeAsync(FuzzedHost host, CallMaker maker, (WatchedAddress Connector, WatchedAddress Slack) sent, long from, long to, Stopwatch watch)
    {
        var next = from - 1;
        var wire = new Wire(host.Address);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < to && !host.HasEnded && !(watch.Elapsed.TotalSeconds >= options.Seconds))
                await OneAsync(wire, maker.Make(number), sent, number);
        })));
    }

    private async Task OneAsync(Wire wire, Call call, (WatchedAddress Connector, WatchedAddress Slack) sent, long number)
    {
        if (call.Conversation is { } conversation) _conversations.TryAdd(conversation, 0);
        foreach (var channel in call.Channels()) _conversations.TryAdd(channel, 0);
        Note(call.Body);
        var began = Stopwatch.GetTimestamp();
        var answer = await wire.SendAsync(call);
        _tally.Add(call.Kind, answer?.Status ?? -1, Stopwatch.GetElapsedTime(began));
        if (CallCheck.Fault(call, answer) is { } fault) Found(fault.What, fault.Detail, number, call.ToBytes("host"));
        if (sent.Connector.Requests.Count + sent.Slack.Requests.Count > MostUnseen) Look(sent.Connector, sent.Slack);
    }

    /// <summary>A mutation may have given the conversation another name, which is then as much the caller's own.</summary>
    private void Note(byte[] body)
    {
        try
        {
            using var activity = JsonDocument.Parse(body.AsSpan().StartsWith("\uFEFF"u8) ? body.AsMemory(3) : body);
            if (activity.RootElement.ValueKind != JsonValueKind.Object || !activity.RootElement.TryGetProperty("conversation", out var conversation)) return;
            if (conversation.ValueKind != JsonValueKind.Object || !conversation.TryGetProperty("id", out var named) || named.GetString() is not { } id) return;
            _conversations.TryAdd(id, 0);
            _conversations.TryAdd(id.Split(";messageid=")[0], 0); // what is sent unasked goes to the channel of a thread
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // No JSON, or no text: the host will see.
        }
    }

    private async Task SettleAsync(WatchedAddress connector, WatchedAddress slack)
    {
        await Task.Delay(TimeSpan.FromSeconds(1));
        Look(connector, slack);
    }

    private void Look(WatchedAddress connector, WatchedAddress slack)
    {
        while (connector.Requests.TryDequeue(out var sent)) Look(CallCheck.SentFault(sent.Line, sent.Body, _conversations), sent.Body);
        while (slack.Requests.TryDequeue(out var sent)) Look(CallCheck.SlackFault(sent.Line, sent.Body, _conversations), sent.Body);
    }

    private void Look((string What, string Detail)? fault, string body)
    {
        _tally.Sent();
        if (fault is { } wrong) Found(wrong.What, wrong.Detail, -1, Encoding.UTF8.GetBytes(body));
    }

    private void Found(string what, string detail, long number, byte[] call)
    {
        lock (_faults) _faults.Add("calls", ".http", number, call, new Fault(what, detail));
    }
}
