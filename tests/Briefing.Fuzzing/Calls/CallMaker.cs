using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Fuzzing.Calls.Making;
using Briefing.Fuzzing.Running;

namespace Briefing.Fuzzing.Calls;

/// <summary>Makes the call of a number: a function of the seed, the number, the captures, the addresses and the open conversations.</summary>
internal sealed class CallMaker(int seed, CallAddresses addresses, IReadOnlyList<JsonObject> captures, IReadOnlyList<OpenConversation> open)
{
    private readonly ActivityCalls _activities = new(captures, addresses);

    private readonly DirectLineCalls _webChat = new(open);
    private readonly SlackCalls _slack = new(addresses);

    public Call Make(long number)
    {
        var random = InputNumber.Randomness(seed, number);
        return random.Next(100) switch
        {
            < 40 => _activities.Make(random, number),
            < 58 => _webChat.Make(random),
            < 72 => _slack.Make(random, number),
            < 97 => PageCalls.Make(random),
            _ => Noise(random),
        };
    }

    /// <summary>The activities of a folder of captures; none where there is no such folder.</summary>
    public static IReadOnlyList<JsonObject> Captures(string? folder) => folder is null || !Directory.Exists(folder) ? [] :
    [
        .. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonNode.Parse(File.ReadAllText(file)) is JsonObject capture ? capture["activity"] as JsonObject : null).OfType<JsonObject>(),
    ];

    /// <summary>What is hardly HTTP.</summary>
    private static Call Noise(Random random)
    {
        var bytes = new byte[random.Next(0, 4000)];
        random.NextBytes(bytes);
        return new Call("noise", Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, random.Next(1, 40)))), "/" + HostileText.Piece(random), [("Content-Type", "application/json")], bytes);
    }
}
