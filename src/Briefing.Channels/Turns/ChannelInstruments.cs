using System.Diagnostics.Metrics;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Knowledge;
using Briefing.Knowledge.Storage;

namespace Briefing.Channels.Turns;

/// <summary>Counts what channels take in and send.</summary>
public static class ChannelInstruments
{
    private static readonly Counter<long> Sent = Metering.Meter.CreateCounter<long>(
        "briefing.sends", "{message}", "Messages that were handed to a channel, by what became of them; retries of one message are one.");

    private static readonly Counter<long> Refused = Metering.Meter.CreateCounter<long>("briefing.requests.refused", "{request}", "Requests of channels that were refused or turned away, by status.");

    private static readonly Counter<long> Repeats = Metering.Meter.CreateCounter<long>("briefing.turns.repeated", "{turn}", "Turns that came again and were not answered again.");

    private static readonly Counter<long> Recovered = Metering.Meter.CreateCounter<long>("briefing.turns.recovered", "{turn}", "Turns that were cut short and taken up again, by what became of them.");

    /// <summary>Counts a message.</summary>
    /// <param name="channel">The channel; a name of the program's own.</param>
    /// <param name="outcome">What became of it: <c>delivered</c>, <c>refused</c>, <c>failed</c>.</param>
    public static void CountSent(string channel, string outcome) =>
        Sent.Add(1, new KeyValuePair<string, object?>("briefing.channel", channel), new KeyValuePair<string, object?>("briefing.outcome", outcome));

    /// <summary>Counts a request that was refused.</summary>
    public static void CountRefused(string channel, int status) =>
        Refused.Add(1, new KeyValuePair<string, object?>("briefing.channel", channel), new KeyValuePair<string, object?>("http.response.status_code", status));

    /// <summary>Counts a turn that came again.</summary>
    public static void CountRepeated() => Repeats.Add(1);

    internal static void CountRecovered(string kind, string outcome) =>
        Recovered.Add(1, new KeyValuePair<string, object?>("briefing.kind", kind), new KeyValuePair<string, object?>("briefing.outcome", outcome));
}

/// <summary>Shows how full this host is, for as long as it runs.</summary>
internal sealed class TurnGauges : IDisposable
{
    private readonly Meter _meter = new(Metering.Name);

    public TurnGauges(ITurnInbox inbox, TurnLanes lanes)
    {
        _meter.CreateObservableUpDownCounter("briefing.turns.active", () => lanes.Turns, "{turn}", "Turns at work or waiting in this host.");
        _meter.CreateObservableUpDownCounter("briefing.inbox.unfinished", () => Unfinished(inbox), "{turn}", "Turns of all hosts whose answer has not gone out.");
    }

    public void Dispose() => _meter.Dispose();

    /// <summary>Nothing is told where the database does not answer; that is told elsewhere.</summary>
    private static IEnumerable<Measurement<int>> Unfinished(ITurnInbox inbox)
    {
        try
        {
            return [new Measurement<int>(inbox.CountUnfinished())];
        }
        catch (StoreException)
        {
            return [];
        }
    }
}
