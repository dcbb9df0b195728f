using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Briefing.Knowledge;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Turns;

/// <summary>What is counted of turns on a channel. Other tests count at the same time, so only what is there is looked for.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Channel_CountsWhatItSendsAndRefuses()
    {
        var counted = new ConcurrentBag<(string Name, long Value, string Tags)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listening) => { if (instrument.Meter.Name == Metering.Name) listening.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => counted.Add((instrument.Name, value, Text(tags))));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => counted.Add((instrument.Name, value, Text(tags))));
        listener.Start();
        await using var host = await ChannelHost.StartAsync();
        var message = host.Message("the harbour");

        (await host.PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.PostAsync("{")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        listener.RecordObservableInstruments();

        counted.ShouldContain(one => one.Name == "briefing.sends" && one.Tags == "briefing.channel=bot-framework briefing.outcome=delivered");
        counted.ShouldContain(one => one.Name == "briefing.turns.repeated");
        counted.ShouldContain(one => one.Name == "briefing.requests.refused" && one.Tags == "briefing.channel=bot-framework http.response.status_code=400");
        counted.ShouldContain(one => one.Name == "briefing.turns.active");
        counted.ShouldContain(one => one.Name == "briefing.inbox.unfinished");
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
}
