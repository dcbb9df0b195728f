using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Slack.Turns;

/// <summary>What a button of ours stands for, as its <c>value</c> holds it. It comes back from a stranger and grants nothing.</summary>
internal sealed record SlackButton
{
    /// <summary>The intent of a button that says what somebody thinks of an answer, as in <c>dialogs/*.lu</c>.</summary>
    internal const string FeedbackIntent = "Feedback";

    /// <summary>The most characters of a value (“Button element”).</summary>
    internal const int LongestValue = 2_000;

    /// <summary>The most characters of an intent or subject that is read.</summary>
    private const int LongestName = 1_500;

    /// <summary>What it says as if the user had typed it.</summary>
    [JsonPropertyName("q")]
    public string? Utterance { get; init; }

    /// <summary>The intent it stands for; null where it says no more than its words.</summary>
    [JsonPropertyName("i")]
    public string? Intent { get; init; }

    /// <summary>What it is done to.</summary>
    [JsonPropertyName("s")]
    public string? Subject { get; init; }

    /// <summary>The token of the answer that is to be shared; null where nothing is.</summary>
    [JsonPropertyName("share")]
    public string? Share { get; init; }

    /// <summary>The same for the conversation; null where the button says no more than its words.</summary>
    [JsonIgnore]
    internal TurnAction? Action => Intent is { Length: > 0 } intent ? new TurnAction(intent, Subject ?? "") : null;

    /// <summary>The button of an action.</summary>
    internal static SlackButton Of(ReplyAction action) => new() { Utterance = action.Utterance, Intent = action.Intent, Subject = action.Subject };

    /// <summary>The value; null where it would be too long for a button.</summary>
    internal string? Write() => JsonSerializer.Serialize(this, SlackButtonJson.Default.SlackButton) is { Length: <= LongestValue } value ? value : null;

    /// <summary>The button of a value; null where it is not ours.</summary>
    internal static SlackButton? Read(string? value)
    {
        if (value is not { Length: > 0 and <= LongestValue }) return null;
        try
        {
            return JsonSerializer.Deserialize(value, SlackButtonJson.Default.SlackButton) is { } button
                && button is not { Intent.Length: > LongestName } and not { Subject.Length: > LongestName } ? button : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How buttons are written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 4)]
[JsonSerializable(typeof(SlackButton))]
internal sealed partial class SlackButtonJson : JsonSerializerContext;
