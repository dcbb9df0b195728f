using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Briefing.Evaluation.Turns;

/// <summary>
/// Somebody who asks in Slack, each question in a channel of its own, as Slack tells of it: an event is sent until the bot has taken
/// it, byte for byte the same, and at times once more after that.
/// </summary>
internal sealed class SlackTalker(int number, Func<Uri> host, TurnsLedger ledger) : ITalker
{
    private static readonly string[] Questions = ["hello", "help", "which sources do you have?", "what did the mayor say about the harbour?"];

    /// <summary>Slack acknowledges nothing: an answer is waited for a little before the next question, as users do.</summary>
    private const int MostLooks = 20;

    public async Task AskAsync(HttpClient http, int turn)
    {
        var channel = string.Create(CultureInfo.InvariantCulture, $"C{number}X{turn}");
        var body = new JsonObject
        {
            ["type"] = "event_callback", ["team_id"] = SlackServing.Workspace, ["event_id"] = "EV" + channel,
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = SlackServing.Workspace, ["user_id"] = "UBOT", ["is_bot"] = true }),
            ["event"] = new JsonObject { ["type"] = "app_mention", ["user"] = $"U{number}", ["channel"] = channel, ["text"] = "<@UBOT> " + Questions[(number + turn) % Questions.Length], ["ts"] = "1700000000.000001" },
        }.ToJsonString();
        for (var wait = TimeSpan.FromMilliseconds(30); !await SendAsync(http, body); wait = TimeSpan.FromMilliseconds(Math.Min(500, wait.TotalMilliseconds * 1.5)))
        {
            ledger.NoteRepeat();
            await Task.Delay(wait);
        }

        ledger.NoteTaken(channel);
        if (turn % 5 == 0) await SendAsync(http, body); // Slack did not get the acknowledgement
        for (var looks = 0; looks < MostLooks && !ledger.HasArrived(channel); looks++) await Task.Delay(20);
    }

    private async Task<bool> SendAsync(HttpClient http, string body)
    {
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host(), "/slack/events")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Slack-Request-Timestamp", time);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SlackServing.Secret), Encoding.UTF8.GetBytes($"v0:{time}:{body}"))));
        try
        {
            using var response = await http.SendAsync(request);
            if (response.IsSuccessStatusCode) return true;
            return response.StatusCode == HttpStatusCode.ServiceUnavailable ? false : throw new InvalidOperationException($"The host answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return false; // the host died, or is not there yet
        }
    }
}
