using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Teams;

/// <summary>The question behind a button of ours: what the card submits, and how it is read when it comes back.</summary>
/// <remarks>
/// Teams turns <c>msteams</c> into a message of the user's with the question in it. The Emulator, Web Chat and playgrounds
/// send the object as it is, so it says the question once more in a field of its own.
/// </remarks>
internal static class CardQuestion
{
    /// <summary>The verb of an Action.Execute that asks a question.</summary>
    internal const string Verb = "briefing/ask";

    /// <summary>The verb of an Action.Execute that does something to a thing.</summary>
    internal const string DoVerb = "briefing/do";

    private const string Field = "briefing";
    private const string QuestionField = "question";

    /// <summary>The most characters of an intent that is read.</summary>
    private const int MaxName = 100;

    /// <summary>The most characters of a subject: the name of a subscription, or the token of an answer.</summary>
    private const int MaxSubject = Briefing.Conversation.Feedback.GivenAnswer.LongestToken + MaxName;

    private const string IntentField = "intent";
    private const string SubjectField = "subject";

    private const string StateField = "state";

    /// <summary>The <c>data</c> of a button that asks the question.</summary>
    internal static JsonObject Write(string question) => Write(question, question, () => new JsonObject { [QuestionField] = question });

    /// <summary>The <c>data</c> of a button that does something to a thing: the words, what they are for, and what they are of.</summary>
    internal static JsonObject Write(ReplyAction action) => Write(action.Utterance, action.Title,
        () => new JsonObject { [QuestionField] = action.Utterance, [IntentField] = action.Intent, [SubjectField] = action.Subject });

    /// <summary>The <c>data</c> of a button that says nothing in the user's name.</summary>
    internal static JsonObject Silently(string intent, string subject) =>
        new() { [Field] = new JsonObject { [IntentField] = intent, [SubjectField] = subject } };

    /// <summary>The <c>data</c> of a button that changes a digest, of which the card shows the state.</summary>
    internal static JsonObject Of(ReplyAction action, string state) => new()
    {
        [Field] = new JsonObject { [QuestionField] = action.Utterance, [IntentField] = action.Intent, [SubjectField] = action.Subject, [StateField] = state },
    };

    /// <summary>The <c>data</c> of what asks for the state of a digest alone.</summary>
    internal static JsonObject Of(string state) => new() { [Field] = new JsonObject { [StateField] = state } };

    /// <summary>The digest whose state a card of ours shows; null where it shows none.</summary>
    internal static string? ReadState(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } submitted && submitted.TryGetMember(Field, out var ours) && ours.ValueKind == JsonValueKind.Object
        && ours.TryGetMember(StateField, out var state) && WireText.Of(state) is { Length: > 0 and <= MaxName } name ? name : null;

    /// <summary>What a button of ours says: its question, else what the user wrote beside it; empty for neither.</summary>
    internal static string WordsOf(JsonElement? value) => Read(value)
        ?? (value is { ValueKind: JsonValueKind.Object } submitted && submitted.TryGetMember(FeedbackBlocks.CommentField, out var comment) ? WireText.Of(comment)?.Trim() ?? "" : "");

    private static JsonObject Write(string text, string shown, Func<JsonObject> ours) => new()
    {
        [Field] = ours(),
        ["msteams"] = new JsonObject
        {
            ["type"] = "messageBack",
            ["text"] = text,
            ["displayText"] = shown,
            ["value"] = new JsonObject { [Field] = ours() },
        },
    };

    /// <summary>What the button of a submitted value stands for, also where it came by an invoke; null where it is not ours, or says no more than its words.</summary>
    internal static TurnAction? ReadAction(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } submitted) return null;
        if (submitted.TryGetMember("action", out var invoked) && invoked.ValueKind == JsonValueKind.Object && invoked.TryGetMember("data", out var data)) return ReadAction(data);
        if (!submitted.TryGetMember(Field, out var ours) || ours.ValueKind != JsonValueKind.Object) return null;
        var intent = ours.TryGetMember(IntentField, out var named) ? WireText.Of(named) : null;
        var subject = ours.TryGetMember(SubjectField, out var meant) ? WireText.Of(meant) : null;
        return intent is { Length: > 0 and <= MaxName } && subject is not { Length: > MaxSubject } ? new TurnAction(intent, subject ?? "") : null;
    }

    /// <summary>The question in a submitted value; null where the value is not ours.</summary>
    internal static string? Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } submitted
            || !submitted.TryGetMember(Field, out var ours) || ours.ValueKind != JsonValueKind.Object
            || !ours.TryGetMember(QuestionField, out var question)) return null;
        var text = WireText.Of(question)?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
