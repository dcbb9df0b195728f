using System.Globalization;
using Briefing.Conversation.Digests.Subscriptions;
using NodaTime;
using NodaTime.Extensions;

namespace Briefing.Conversation.Digests.Content.Writing;

/// <summary>Days and moments as they are where a subscription's recipient lives; in UTC where it names no zone.</summary>
internal static class DigestMoments
{
    /// <summary>The beginning of the day before a moment.</summary>
    internal static DateTimeOffset DayBefore(Subscription subscription, DateTimeOffset now)
    {
        var zone = Zone(subscription);
        return zone.AtStartOfDay(now.ToInstant().InZone(zone).Date.PlusDays(-1)).ToInstant().ToDateTimeOffset();
    }

    /// <summary>The day of a moment.</summary>
    internal static DateOnly Day(Subscription subscription, DateTimeOffset now) => now.ToInstant().InZone(Zone(subscription)).Date.ToDateOnly();

    /// <summary>A moment in words: "3 March 2025, 08:30".</summary>
    internal static string Words(Subscription subscription, DateTimeOffset moment) =>
        moment.ToInstant().InZone(Zone(subscription)).LocalDateTime.ToString("d MMMM uuuu, HH:mm", CultureInfo.InvariantCulture) + (subscription.Schedule is null ? " UTC" : "");

    private static DateTimeZone Zone(Subscription subscription) =>
        subscription.Schedule is { } schedule && DateTimeZoneProviders.Tzdb.GetZoneOrNull(schedule.Zone) is { } zone ? zone : DateTimeZone.Utc;
}
