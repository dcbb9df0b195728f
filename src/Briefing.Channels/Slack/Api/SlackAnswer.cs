using System.Text.Json;
using Briefing.Channels.Slack.Requests;

namespace Briefing.Channels.Slack.Api;

/// <summary>What the Web API answered to a call.</summary>
/// <param name="Error">Why it did not do it: a name of Slack's, or one of <see cref="SlackErrors"/>; null where it did.</param>
/// <param name="Body">The answer; undefined where there was none.</param>
/// <param name="RetryAfter">How long it asks to wait; null where it does not say.</param>
internal sealed record SlackAnswer(string? Error, JsonElement Body = default, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether it was done.</summary>
    internal bool IsOk => Error is null;

    /// <summary>The time of the message that was posted, which is its name; null where it tells none.</summary>
    internal string? Ts => Body.Id("ts");
}
