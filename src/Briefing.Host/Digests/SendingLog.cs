using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Sending;

namespace Briefing.Host.Digests;

/// <summary>What the log says of digests; never what is in them, nor who gets them.</summary>
internal static partial class SendingLog
{
    internal static void Tell(ILogger log, SendingEvent happened)
    {
        var (delivery, subscription) = (happened.Delivery?.Id ?? 0, happened.Delivery?.SubscriptionId ?? "");
        switch (happened.Kind)
        {
            case SendingEventKind.Sent:
                Sent(log, delivery, subscription);
                break;
            case SendingEventKind.Dropped:
                Dropped(log, delivery, subscription, happened.Reason);
                break;
            case SendingEventKind.Postponed:
                Postponed(log, delivery, subscription, Attempt(happened.Delivery), happened.Reason);
                break;
            case SendingEventKind.Failed:
                Failed(log, delivery, subscription, happened.Reason);
                break;
            case SendingEventKind.Stopped:
                Stopped(log, subscription, happened.Reason);
                break;
            case SendingEventKind.ClaimLost:
                ClaimLost(log, delivery, subscription, happened.Reason);
                break;
            default:
                Faulted(log, happened.Cause, happened.Reason, delivery, subscription);
                break;
        }
    }

    [LoggerMessage(32, LogLevel.Error, "What is new could not be noted for the digests: {Reason}")]
    internal static partial void NewsFailed(ILogger log, string reason);

    [LoggerMessage(33, LogLevel.Information, "{Answers} kept questions have an answer now")]
    internal static partial void Answered(ILogger log, int answers);

    private static int Attempt(Delivery? delivery) => (delivery?.Attempts ?? 0) + 1;

    [LoggerMessage(21, LogLevel.Information, "Sent delivery {Delivery} of subscription {Subscription}")]
    private static partial void Sent(ILogger log, long delivery, string subscription);

    [LoggerMessage(22, LogLevel.Debug, "Dropped delivery {Delivery} of subscription {Subscription}. {Reason}")]
    private static partial void Dropped(ILogger log, long delivery, string subscription, string reason);

    [LoggerMessage(23, LogLevel.Information, "Delivery {Delivery} of subscription {Subscription} waits after attempt {Attempt}. {Reason}")]
    private static partial void Postponed(ILogger log, long delivery, string subscription, int attempt, string reason);

    [LoggerMessage(24, LogLevel.Warning, "Delivery {Delivery} of subscription {Subscription} has failed. {Reason}")]
    private static partial void Failed(ILogger log, long delivery, string subscription, string reason);

    [LoggerMessage(25, LogLevel.Warning, "Stopped subscription {Subscription} and all of its conversation. {Reason}")]
    private static partial void Stopped(ILogger log, string subscription, string reason);

    [LoggerMessage(26, LogLevel.Warning, "Delivery {Delivery} of subscription {Subscription} is with another sender. {Reason}")]
    private static partial void ClaimLost(ILogger log, long delivery, string subscription, string reason);

    [LoggerMessage(27, LogLevel.Error, "{Reason} (delivery {Delivery} of subscription {Subscription})")]
    private static partial void Faulted(ILogger log, Exception? fault, string reason, long delivery, string subscription);
}
