using System.Globalization;
using System.Net;
using Briefing.Channels.Doors.Outbound;
using Briefing.Conversation.Digests.Sending;
using Briefing.Knowledge.Fetching.Exchanges;
using Polly.CircuitBreaker;

namespace Briefing.Channels.ActivityProtocol.Connector;

/// <summary>Says what an answer of the connector, or the want of one, means for a message that answers none.</summary>
internal static class ConnectorOutcome
{
    internal static SendOutcome Of(HttpResponseMessage response, string? id, TimeProvider clock)
    {
        var kind = response.IsSuccessStatusCode ? SendOutcomeKind.Taken : KindOf(response.StatusCode);
        var wait = kind == SendOutcomeKind.Refused ? RetryAfter.Read(response.Headers, clock) : null;
        return new SendOutcome(kind, id, wait, string.Create(CultureInfo.InvariantCulture, $"The channel answered {(int)response.StatusCode}{Meaning(response.StatusCode)}."));
    }

    /// <summary>A request that never found its service was not taken; one that broke off later may have been.</summary>
    internal static SendOutcome Of(Exception fault) => fault switch
    {
        BrokenCircuitException broken => new(SendOutcomeKind.Refused, RetryAfter: broken.RetryAfter, Reason: "The service fails too often and is left alone for a while."),
        TokenUnavailableException => new(SendOutcomeKind.Refused, Reason: "The bot's own token could not be got."),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } =>
            new(SendOutcomeKind.Refused, Reason: "The service could not be reached."),
        _ => new(SendOutcomeKind.Unknown, Reason: "The connection broke before the answer."),
    };

    private static SendOutcomeKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone => SendOutcomeKind.Unreachable,

        // Whoever gave up waiting does not know whether the one behind took it.
        HttpStatusCode.GatewayTimeout => SendOutcomeKind.Unknown,

        // The token is the host's own affair; that of the next attempt may be right.
        HttpStatusCode.Unauthorized => SendOutcomeKind.Refused,

        // Answered by this program: the service becomes known again with the next activity that comes from it.
        HttpStatusCode.MisdirectedRequest => SendOutcomeKind.Refused,
        _ => ConnectorPipeline.IsTransient(status) || status > HttpStatusCode.InternalServerError ? SendOutcomeKind.Refused : SendOutcomeKind.Invalid,
    };

    private static string Meaning(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Forbidden => ": the recipient has blocked the bot, or it may not write there",
        HttpStatusCode.NotFound or HttpStatusCode.Gone => ": the conversation is gone, or the bot was removed from it",
        HttpStatusCode.RequestEntityTooLarge => ": the message is too large",
        HttpStatusCode.MisdirectedRequest => ": no authenticated activity has named that service, so nothing was sent there",
        HttpStatusCode.Unauthorized => ": the bot's credentials were not accepted",
        _ => "",
    };
}
