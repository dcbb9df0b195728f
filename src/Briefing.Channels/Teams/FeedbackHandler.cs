using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Teams;

/// <summary>Takes what a user says with the feedback buttons that Teams puts under a message.</summary>
internal sealed class FeedbackHandler(BotTurn bot, SentAnswers sent) : IInvokeHandler
{
    private const string SubmitAction = "message/submitAction";
    private const string Feedback = "feedback";

    /// <inheritdoc/>
    public bool Handles(Activity activity) => Read(activity) is not null;

    /// <inheritdoc/>
    public async Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken gone)
    {
        if (Read(activity) is not { } given) return null;
        var action = new TurnAction(FeedbackBlocks.Intent, FeedbackBlocks.Subject(given.Kind, sent.TokenOf(activity)));
        var reply = await bot.AskAsync(activity, given.Comment, new ExpectedRepliesSink(), CancellationToken.None, action);
        return new InvokeResponse { Status = reply is null ? 500 : 200 };
    }

    private static (FeedbackKind Kind, string Comment)? Read(Activity activity)
    {
        if (activity is not { Name: SubmitAction, Value: { ValueKind: JsonValueKind.Object } value }) return null;
        if (!value.TryGetMember("actionName", out var name) || WireText.Of(name) != Feedback) return null;
        if (!value.TryGetMember("actionValue", out var submitted) || submitted.ValueKind != JsonValueKind.Object) return null;
        var reaction = submitted.TryGetMember("reaction", out var chosen) ? WireText.Of(chosen) : null;
        FeedbackKind? kind = reaction switch { "like" => FeedbackKind.Helpful, "dislike" => FeedbackKind.NotHelpful, _ => null };
        return kind is { } known ? (known, Comment(submitted)) : null;
    }

    /// <summary>The words stand in an object of their own that is written as a text.</summary>
    private static string Comment(JsonElement submitted)
    {
        if (!submitted.TryGetMember(Feedback, out var feedback) || WireText.Of(feedback) is not { Length: > 0 } text) return "";
        try
        {
            if (JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 4 }) is not JsonObject fields) return text;
            return fields["feedbackText"] is JsonValue words && words.TryGetValue<string>(out var said) ? said : "";
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            return text;
        }
    }
}
