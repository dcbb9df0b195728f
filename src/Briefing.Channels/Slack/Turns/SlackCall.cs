using System.Text.Json.Serialization;

namespace Briefing.Channels.Slack.Turns;

/// <summary>What Slack tells the bot in one request, in the terms of this program; kept until it has been dealt with.</summary>
internal sealed record SlackCall
{
    /// <summary>What it is.</summary>
    public required SlackCallKind Kind { get; init; }

    /// <summary>Slack's name for it, the same where Slack sends it again: an event, or what a command or button triggered.</summary>
    public required string Key { get; init; }

    /// <summary>The workspace that has installed the app.</summary>
    public required string Team { get; init; }

    /// <summary>The organisation of the workspace; null where it belongs to none.</summary>
    public string? Enterprise { get; init; }

    /// <summary>The channel; null in the App Home, which is none.</summary>
    public string? Channel { get; init; }

    /// <summary>Who did it; null where nobody did.</summary>
    public string? User { get; init; }

    /// <summary>Whether the channel is the user's own with the bot.</summary>
    public bool IsDirect { get; init; }

    /// <summary>The message that it stands under or is itself, by its time, where the answer belongs into a thread; else null.</summary>
    public string? Thread { get; init; }

    /// <summary>What was written, as Slack marks it up; empty for what is no message.</summary>
    public string Text { get; init; } = "";

    /// <summary>The button that was pressed, or what a form was opened for; null for anything else.</summary>
    public SlackButton? Button { get; init; }

    /// <summary>The part of the App Home that the button stands in, from 0; null where it stands elsewhere.</summary>
    public int? Part { get; init; }

    /// <summary>Where an answer for the user alone is posted, for half an hour; null where there is none.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Whether the button stands in a message that its user alone sees.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>What a form may be opened with, for three seconds; null where none may.</summary>
    public string? Trigger { get; init; }
}

/// <summary>What Slack tells.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SlackCallKind>))]
internal enum SlackCallKind
{
    /// <summary>A message to the bot: in its own channel, or a mention elsewhere.</summary>
    Message,

    /// <summary>A slash command.</summary>
    Command,

    /// <summary>A button was pressed.</summary>
    Button,

    /// <summary>A form was sent: where an answer shall be shared.</summary>
    Share,

    /// <summary>A user opened the App Home.</summary>
    Home,

    /// <summary>The bot was added to a channel.</summary>
    Joined,

    /// <summary>The app was removed from the workspace, or its token withdrawn.</summary>
    Removed,
}

/// <summary>How calls are kept. What is null is left out, and nothing else: the first kind is a default too, and a kept call without it could not be read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 8)]
[JsonSerializable(typeof(SlackCall))]
internal sealed partial class SlackCallJson : JsonSerializerContext;
