using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Turns;
using static Briefing.Channels.Teams.CardElements;

namespace Briefing.Channels.Teams;

/// <summary>What a user may say of an answer: hidden behind one button, with room for words of their own.</summary>
internal static class FeedbackBlocks
{
    /// <summary>The intent of feedback, as the conversation knows it.</summary>
    internal const string Intent = "Feedback";

    /// <summary>The field of a submitted card that holds the user's words.</summary>
    internal const string CommentField = "comment";

    private const string Hidden = "feedback";

    internal static IEnumerable<JsonObject> Of(Reply reply, ChannelCapabilities channel)
    {
        if (reply.Given is not { } given) yield break;
        foreach (var row in Rows([Toggle("Feedback", Hidden)])) yield return row;
        yield return HiddenUntilAsked(Hidden,
            [
                new JsonObject
                {
                    ["type"] = "Input.Text", ["id"] = CommentField, ["isMultiline"] = true, ["maxLength"] = 1000, ["placeholder"] = "In your own words, if you like",
                },
                .. Rows(FeedbackChoices.On(reply, takesWords: true).Select(offer => Button(offer.Title, offer.Kind, given, channel))),
            ]);
    }

    /// <summary>The subject of feedback of a kind on an answer.</summary>
    internal static string Subject(FeedbackKind kind, string? token) => token is null ? FeedbackKinds.NameOf(kind) : $"{FeedbackKinds.NameOf(kind)} {token}";

    /// <summary>The token of the answer on the cards of a message; null where none can be judged.</summary>
    internal static string? TokenIn(Activity message)
    {
        // What a quote holds cannot look like this, as its quotation marks are escaped.
        var mark = $"\"{Subject(FeedbackKind.Helpful, "")}";
        foreach (var card in message.Attachments ?? [])
            if (card.Content?.GetRawText() is { } json && json.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
                return json[(at + mark.Length)..json.IndexOf('"', at + mark.Length)];
        return null;
    }

    private static JsonObject Button(string title, FeedbackKind kind, GivenAnswer given, ChannelCapabilities channel)
    {
        var submitted = CardQuestion.Silently(Intent, Subject(kind, given.Token));
        return channel.ExecutesActions ? Execute(title, CardQuestion.DoVerb, submitted) : Submit(title, submitted);
    }
}
