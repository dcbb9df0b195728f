using Briefing.Channels.Slack.Turns;

namespace Briefing.Channels.Slack.Requests;

/// <summary>Reads slash commands (“Slash commands”).</summary>
internal static class CommandReader
{
    /// <summary>The command; null where the body is none.</summary>
    internal static SlackCall? Read(IReadOnlyDictionary<string, string> fields)
    {
        var team = Id("team_id") ?? Id("enterprise_id");
        return team is null || Id("user_id") is not { } user || Id("channel_id") is not { } channel || Id("trigger_id") is not { } trigger ? null : new SlackCall
        {
            Kind = SlackCallKind.Command, Key = "trigger/" + trigger, Team = team, Enterprise = Id("enterprise_id"), Channel = channel, User = user,
            Text = fields.GetValueOrDefault("text") ?? "", ResponseUrl = fields.GetValueOrDefault("response_url"), IsEphemeral = true,
        };

        // A trigger has small letters too.
        string? Id(string name) => SlackJson.AsId(fields.GetValueOrDefault(name)?.ToUpperInvariant());
    }
}
