using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Benchmarks;

/// <summary>One message activity on the wire; the reference is parsing the same bytes without a type.</summary>
public class ActivityBenchmarks
{
    private static readonly byte[] Wire = Encoding.UTF8.GetBytes("""
        {
          "type": "message", "id": "1:benchmark", "timestamp": "2025-02-14T09:00:00.000Z", "localTimestamp": "2025-02-14T10:00:00+01:00",
          "serviceUrl": "http://localhost:56150/", "channelId": "emulator", "locale": "en-US", "text": "What did Hegseth say about NATO?",
          "textFormat": "plain", "from": { "id": "user-1", "name": "Analyst", "role": "user" },
          "recipient": { "id": "bot-1", "name": "Briefing Bot", "role": "bot" }, "conversation": { "id": "conversation-1", "isGroup": false },
          "entities": [ { "type": "ClientCapabilities", "requiresBotState": true, "supportsListening": true, "supportsTts": true } ],
          "channelData": { "clientActivityID": "16394", "tenant": { "id": "tenant-1" } }
        }
        """);

    private readonly Activity _activity = JsonSerializer.Deserialize(Wire, ActivityJson.Wire.Activity)!;

    /// <summary>The reference.</summary>
    [Benchmark(Baseline = true)]
    public int ParseUntyped()
    {
        using var parsed = JsonDocument.Parse(Wire);
        return parsed.RootElement.GetProperty("text").GetString()!.Length;
    }

    /// <summary>As the endpoint reads it.</summary>
    [Benchmark]
    public int Parse() => JsonSerializer.Deserialize(Wire, ActivityJson.Wire.Activity)!.Text!.Length;

    /// <summary>As a reply is written.</summary>
    [Benchmark]
    public int Serialise() => JsonSerializer.SerializeToUtf8Bytes(_activity, ActivityJson.Wire.Activity).Length;
}
