using Briefing.Conversation.Digests.Sending;

namespace Briefing.Channels.Slack.Api;

/// <summary>What the errors of the Web API mean (“chat.postMessage”, “Errors”).</summary>
internal static class SlackErrors
{
    /// <summary>Too many calls; Slack says how long to wait.</summary>
    internal const string RateLimited = "ratelimited";

    /// <summary>Slack was not reached.</summary>
    internal const string NotReached = "not_reached";

    /// <summary>The connection broke, or time ran out, after the call was sent.</summary>
    internal const string NoAnswer = "no_answer";

    /// <summary>Slack answered a status of 500 or more.</summary>
    internal const string ServerError = "server_error";

    /// <summary>The workspace has not installed the app, or its token cannot be read.</summary>
    internal const string NotInstalled = "not_installed";

    /// <summary>Nothing more can be sent there: it is gone, or the app or the bot was removed from it.</summary>
    private static readonly string[] Gone =
    [
        "channel_not_found", "is_archived", "not_in_channel", "account_inactive", "user_not_found", "user_disabled", "user_is_bot", "cannot_dm_bot",
        "messages_tab_disabled", "token_revoked", "team_not_found", "team_access_not_granted", "restricted_action", "restricted_action_read_only_channel",
        "restricted_action_non_threadable_channel", "no_permission", "not_allowed", "posting_to_channel_denied", "external_channel_migrating", NotInstalled,
    ];

    /// <summary>The same a little later may be taken.</summary>
    private static readonly string[] Passing =
    [
        RateLimited, "rate_limited", "message_limit_exceeded", NotReached, ServerError, "internal_error", "fatal_error", "service_unavailable", "request_timeout",
        "team_added_to_org", "team_quota_exceeded", "accesslimited", "ekm_access_denied", "org_login_required", "two_factor_setup_required",
        // The host's own token is at fault; whoever runs it puts it right.
        "invalid_auth", "not_authed", "token_expired", "missing_scope", "deprecated_endpoint", "is_inactive",
    ];

    /// <summary>Whether the same call may well succeed in a moment, and was surely not done.</summary>
    internal static bool IsMomentary(string? error) => error is RateLimited or "rate_limited" or NotReached or ServerError or "service_unavailable" or "internal_error" or "request_timeout";

    /// <summary>Whether nothing is left to do: it was done, or never will be.</summary>
    internal static bool IsOver(SlackAnswer answer) => answer.IsOk || Outcome(answer).Kind is SendOutcomeKind.Unreachable or SendOutcomeKind.Invalid;

    /// <summary>Whether it is the form of a message that Slack does not take.</summary>
    internal static bool IsOfBlocks(string? error) => error is "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long";

    /// <summary>What an answer means for a message that answers none.</summary>
    internal static SendOutcome Outcome(SlackAnswer answer) => answer.Error switch
    {
        null => new SendOutcome(SendOutcomeKind.Taken, answer.Ts),
        NoAnswer => new SendOutcome(SendOutcomeKind.Unknown, Reason: "The connection broke before the answer."),
        var error when Gone.Contains(error, StringComparer.Ordinal) => new SendOutcome(SendOutcomeKind.Unreachable, Reason: $"Slack answered {error}: nothing can be posted there any more."),
        var error when Passing.Contains(error, StringComparer.Ordinal) => new SendOutcome(SendOutcomeKind.Refused, RetryAfter: answer.RetryAfter, Reason: $"Slack answered {error}."),
        var error => new SendOutcome(SendOutcomeKind.Invalid, Reason: $"Slack answered {error}."),
    };
}
