using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Briefing.Fuzzing.Calls.Making;

namespace Briefing.Fuzzing.Calls;

/// <summary>What must hold of every answer, and of every message that the host sends.</summary>
internal static partial class CallCheck
{
    private static readonly string[] Headers = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"];

    /// <summary>What a program tells of itself when it fails in public.</summary>
    private static readonly string[] Insides = ["   at Briefing.", "   at System.", "Exception:", "SqliteException", "Npgsql", "/src/Briefing."];

    /// <summary>What is wrong with an answer, in a few words and in detail; null where nothing is.</summary>
    public static (string What, string Detail)? Fault(Call call, Answer? answer)
    {
        if (answer is null) return ("hangs", "no answer in time");
        if (answer.Status == 0) return call.Kind == "noise" || call.LengthOff > 0 ? null : ("closes without an answer", call.Path);
        if (answer.Status >= 500 && !IsAllowed(call, answer.Status)) return ($"answers {answer.Status}", answer.Body);
        if (call.MustBeRefused && answer.Status is >= 200 and < 400) return ("lets in whom it must not", $"{answer.Status} {answer.Body}");
        if (call.Reader is { } reader && Marks().Matches(answer.Body).FirstOrDefault(mark => mark.Value != DirectLineCalls.MarkOf(reader)) is { } seen)
            return ("shows what was said in another conversation", $"{DirectLineCalls.MarkOf(reader)} read {seen.Value}");
        if (Insides.FirstOrDefault(inside => answer.Body.Contains(inside, StringComparison.Ordinal)) is { } told) return ("tells its insides", told);
        // The server itself refuses what is no HTTP, before the program sees it: with a status and nothing else.
        if (answer.Status is not (400 or 408 or 413 or 414 or 431 or 505 or 501) && Headers.FirstOrDefault(header => !answer.HasHeader(header)) is { } absent)
            return ("answers without its headers", $"{answer.Status} has no {absent}");
        return call.Conversation is { } own && Foreign(answer.Body, own) is { } foreign ? ("answers a foreign conversation", $"{own} got {foreign}") : null;
    }

    /// <summary>What is wrong with what was sent to the connector; null where nothing is.</summary>
    /// <param name="line">The line of the request, e.g. <c>POST /v3/conversations/fuzzed-1/activities HTTP/1.1</c>.</param>
    /// <param name="body">The activity.</param>
    /// <param name="known">The conversations that wanted a reply there.</param>
    public static (string What, string Detail)? SentFault(string line, string body, ConcurrentDictionary<string, byte> known)
    {
        if (ConversationIn(body) is not { } named) return ("sends what is no activity", line);
        if (!known.ContainsKey(named)) return ("writes to a conversation that nobody named", named);
        return line.Contains($"/v3/conversations/{Uri.EscapeDataString(named)}/activities", StringComparison.Ordinal) ? null
            : ("posts to another conversation than the message names", line);
    }

    /// <summary>A full host says so; an invoke that is not ours, and a method that a server does not know, are not implemented.</summary>
    private static bool IsAllowed(Call call, int status) => status == 503 || (status == 501 && call.Kind == "activity") || (status is 501 or 505 && call.Kind is "noise" or "page");

    /// <summary>
    /// Whether a message holds a mention of all where Slack reads mentions: in its own text and in mrkdwn. In plain_text and in the
    /// pieces of rich_text it stands as it is (https://docs.slack.dev/reference/block-kit/composition-objects/text-object).
    /// </summary>
    private static bool CallsEverybody(string body)
    {
        if (!body.Contains("<!", StringComparison.Ordinal)) return false;
        try
        {
            return Calls(JsonNode.Parse(body));
        }
        catch (JsonException)
        {
            return true; // a form, where nothing tells what is read how
        }

        static bool Calls(JsonNode? node) => node switch
        {
            JsonObject fields when fields["type"] is JsonValue type && type.TryGetValue<string>(out var kind) && kind is "plain_text" or "rich_text" => false,
            JsonObject fields => fields.Any(field => Calls(field.Value)),
            JsonArray items => items.Any(Calls),
            JsonValue value => value.TryGetValue<string>(out var text) && text.Contains("<!", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>What is wrong with what was sent to Slack; null where nothing is.</summary>
    public static (string What, string Detail)? SlackFault(string line, string body, ConcurrentDictionary<string, byte> known)
    {
        if (!line.StartsWith("POST /", StringComparison.Ordinal)) return ("calls Slack in a way of its own", line);
        if (CallsEverybody(body)) return ("lets a stranger call everybody in Slack", body);
        var channel = Parsed(body) is JsonObject sent && sent["channel"] is JsonValue named ? named.ToString() : null;
        return channel is null || known.ContainsKey(channel) || channel.StartsWith('U') || channel.StartsWith('D') ? null : ("writes to a channel that nobody named", channel);
    }

    [GeneratedRegex("private-of-[0-9]+-end", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    private static string? Foreign(string body, string own)
    {
        if (!body.Contains("\"activities\"", StringComparison.Ordinal) || Parsed(body) is not JsonObject { } replies || replies["activities"] is not JsonArray activities) return null;
        return activities.Select(activity => (activity?["conversation"] as JsonObject)?["id"]?.ToString()).FirstOrDefault(id => id is not null && id != own && id.StartsWith("fuzzed-", StringComparison.Ordinal));
    }

    private static string? ConversationIn(string body) => ((Parsed(body) as JsonObject)?["conversation"] as JsonObject)?["id"] is JsonValue id ? id.ToString() : null;

    private static JsonNode? Parsed(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
