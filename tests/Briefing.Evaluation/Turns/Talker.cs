using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Briefing.Evaluation.Turns;

/// <summary>One conversation, as its channel carries it: a question is sent until the bot has taken it, word for word the same.</summary>
internal sealed class Talker(int number, Func<Uri> host, Uri connector, TurnsLedger ledger) : ITalker
{
    private static readonly string[] Questions =
        ["hello", "help", "which sources do you have?", "what is new?", "more", "thanks", "what did the mayor say about the harbour?", "and on the budget?"];

    public async Task AskAsync(HttpClient http, int turn)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"t{number}-{turn}");
        var activity = new JsonObject
        {
            ["type"] = "message", ["id"] = id, ["channelId"] = "emulator", ["serviceUrl"] = connector.ToString(), ["text"] = Questions[(number + turn) % Questions.Length],
            ["from"] = new JsonObject { ["id"] = $"user-{number}" }, ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = $"c-{number}" },
        };
        for (var wait = TimeSpan.FromMilliseconds(30); ; wait = TimeSpan.FromMilliseconds(Math.Min(500, wait.TotalMilliseconds * 1.5)))
        {
            try
            {
                using var response = await http.PostAsJsonAsync(new Uri(host(), "/api/messages"), activity);
                if (response.IsSuccessStatusCode)
                {
                    ledger.NoteTaken(id);
                    return;
                }

                if (response.StatusCode != HttpStatusCode.ServiceUnavailable) throw new InvalidOperationException($"The host answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                // The host died, or is not there yet.
            }

            ledger.NoteRepeat();
            await Task.Delay(wait);
        }
    }
}
