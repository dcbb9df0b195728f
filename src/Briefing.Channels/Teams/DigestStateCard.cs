using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Turns;
using static Briefing.Channels.Teams.CardElements;

namespace Briefing.Channels.Teams;

/// <summary>
/// The card under a digest that manages it. It stands alone, so that it can be replaced by its present state, when a button of it
/// was pressed or somebody opens the conversation again, while the quotes above it stay as they were sent.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/overview
/// </summary>
internal static class DigestStateCard
{
    /// <summary>The verb that asks for the present state.</summary>
    internal const string Verb = "briefing/state";

    /// <summary>The intent that asks for the present state.</summary>
    internal const string Intent = "DigestState";

    private const string Acknowledge = "Acknowledge";

    /// <summary>Whether an action belongs on this card: it changes the state of what it names, and needs no further words.</summary>
    internal static bool Manages(ReplyAction action) =>
        action.Subject.Length > 0 && action.Intent is "PauseSubscription" or "ResumeSubscription" or "Unsubscribe" or Acknowledge;

    /// <summary>The card that goes with a reply; null where nothing of it is managed.</summary>
    internal static Attachment? For(Reply reply) => reply.Actions.FirstOrDefault(action => Manages(action) && action.Intent != Acknowledge) is { } one
        ? Card("", reply.Actions, $"{one.Subject}/{reply.Actions.FirstOrDefault(action => action.Intent == Acknowledge)?.Subject}")
        : null;

    /// <summary>The card in its present state.</summary>
    /// <param name="state">What the conversation says of it.</param>
    /// <param name="done">What was just done; empty where it was only looked at.</param>
    /// <param name="subject">What it is of: <c>subscription/delivery</c>.</param>
    internal static Attachment Of(Reply state, string done, string subject) =>
        Card(done.Length > 0 && done != state.Text ? done + "\n" + state.Text : state.Text, state.Actions, subject);

    private static Attachment Card(string text, IEnumerable<ReplyAction> actions, string subject)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var buttons = actions.Where(Manages).Select(action => Execute(action.Title, CardQuestion.DoVerb, CardQuestion.Of(action, subject)));
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = text.Length > 0 ? text : "This digest",
            ["refresh"] = new JsonObject { ["action"] = Execute("Refresh", Verb, CardQuestion.Of(subject)) },
            ["body"] = new JsonArray([.. lines.DefaultIfEmpty("This digest:").Select(line => Text(line, size: "small", isSubtle: true, spacing: "small"))]),
        };
        foreach (var row in Rows(buttons)) card["body"]!.AsArray().Add(row);
        return new Attachment { ContentType = ReplyCard.ContentType, Content = JsonSerializer.SerializeToElement(card, ActivityJson.Wire.JsonObject) };
    }
}
