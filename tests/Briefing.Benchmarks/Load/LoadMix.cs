using System.Globalization;
using System.Text.Json;

namespace Briefing.Benchmarks.Load;

/// <summary>
/// What is asked in what order: of so many turns some ask what nobody asked before, and the others what is asked again and again, by
/// Zipf's law (the second as often as the first by a half, the third by a third), as questions after a digest are. Each turn is the
/// next user's, in a conversation of their own, so that every conversation goes on from what was asked in it some thousand turns ago.
/// The same order each time.
/// </summary>
internal sealed class LoadMix
{
    /// <summary>How many questions are asked again and again.</summary>
    internal const int Popular = 300;

    /// <summary>Users: so many that none asks more than one user may in a minute.</summary>
    internal const int Users = 16_384;

    private const int Seed = 7;
    private const int Cycle = 1 << 17;
    private const string Number = "0000000000";
    private const string User = "user-00000";

    private readonly byte[][] _requests;
    private readonly int[] _order = new int[Cycle];
    private int _next = -1;

    /// <param name="questions">The questions, different ones.</param>
    /// <param name="newShare">How many of all turns ask something new, 0 to 1. When all have been asked they begin anew, long after any host has forgotten them.</param>
    /// <param name="port">Where they are sent.</param>
    /// <param name="token">The bearer token; null for none.</param>
    internal LoadMix(IReadOnlyList<string> questions, double newShare, int port, string? token)
    {
        _requests = [.. questions.Select(question => LoadConnection.Post(port, "/api/messages", token, Activity(question)))];
        Longest = _requests.Max(request => request.Length);
        var random = new Random(Seed);
        var popular = Math.Min(Popular, questions.Count);
        var weights = new double[popular];
        for (var rank = 0; rank < popular; rank++) weights[rank] = (rank == 0 ? 0 : weights[rank - 1]) + 1.0 / (rank + 1);
        var fresh = popular;
        for (var turn = 0; turn < Cycle; turn++)
        {
            if (random.NextDouble() < newShare && popular < questions.Count)
            {
                _order[turn] = fresh;
                fresh = fresh + 1 < questions.Count ? fresh + 1 : popular;
            }
            else
            {
                var at = Array.BinarySearch(weights, random.NextDouble() * weights[^1]);
                _order[turn] = Math.Min(at < 0 ? ~at : at, popular - 1);
            }
        }
    }

    /// <summary>The bytes of the longest request.</summary>
    internal int Longest { get; }

    /// <summary>Writes the next request, under an id that no other has.</summary>
    /// <returns>Its bytes.</returns>
    internal int Next(Span<byte> request)
    {
        var turn = Interlocked.Increment(ref _next);
        var made = _requests[_order[turn % Cycle]];
        made.CopyTo(request);
        var body = request[..made.Length];
        Fill(body, "\"id\":\"load-"u8, turn, "D10", 0);
        var end = Fill(body, "\"from\":{\"id\":\"user-"u8, turn % Users, "D5", 0);
        Fill(body, "\"conversation\":{\"id\":\"user-"u8, turn % Users, "D5", end);
        return made.Length;
    }

    private static int Fill(Span<byte> request, ReadOnlySpan<byte> behind, int number, string format, int from)
    {
        var at = from + request[from..].IndexOf(behind) + behind.Length;
        number.TryFormat(request[at..], out var written, format, CultureInfo.InvariantCulture);
        return at + written;
    }

    /// <summary>A message as Teams sends it, but for the answer in the response.</summary>
    private static string Activity(string question) => $$"""
        {"type":"message","id":"load-{{Number}}","channelId":"msteams","locale":"en-US","serviceUrl":"{{LoadIssuer.ServiceUrl}}","deliveryMode":"expectReplies","timestamp":"2025-02-14T09:00:00Z","from":{"id":"{{User}}","name":"A reader","role":"user"},"recipient":{"id":"bot","name":"Bot","role":"bot"},"conversation":{"id":"{{User}}","conversationType":"personal"},"text":"{{JsonEncodedText.Encode(question)}}"}
        """.Trim();
}
