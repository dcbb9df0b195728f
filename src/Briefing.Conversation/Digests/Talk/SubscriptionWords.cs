using System.Collections.Immutable;
using System.Globalization;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Replies;
using NodaTime;

namespace Briefing.Conversation.Digests.Talk;

/// <summary>Says subscriptions in words, by the templates of <c>dialogs/digests.lg</c>.</summary>
internal sealed class SubscriptionWords(Wording wording)
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    internal string Say(string template, params ReadOnlySpan<object?> values) => wording.Say(template, values);

    /// <summary>What it is about: "what Pete Hegseth or Marco Rubio say about Ukraine, only from think tanks".</summary>
    internal string About(DigestFilter filter) => wording.Say("FilterInWords", new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["speakers"] = Either(filter.Speakers),
        ["several"] = filter.Speakers.Length > 1,
        ["topics"] = Either(filter.Topics),
        ["sources"] = Either(filter.Sources),
        ["kinds"] = Either(filter.Kinds),
        ["direct"] = filter.OnlyDirect,
    });

    /// <summary>What it is about, or the question that is kept.</summary>
    internal string About(Subscription subscription) => subscription.Question is { } question ? wording.Say("StandingAbout", question) : About(subscription.Filter);

    /// <summary>When it comes: "every weekday at 8:30, Rome time".</summary>
    internal string When(Schedule schedule) => wording.Say("DigestWhen", Days(schedule.Days), Clock(schedule.Time), Zone(schedule.Zone));

    /// <summary>The days: "every day", "every weekday", "on Monday and Thursday".</summary>
    internal string Days(IReadOnlyCollection<DayOfWeek> days) =>
        days.Count == 7 ? wording.Say("EveryDay")
        : Schedule.Weekdays.SetEquals(days) ? wording.Say("EveryWeekday")
        : wording.Say("EveryNamedDay", Joined([.. Week.Where(days.Contains).Select(day => day.ToString())], "and"));

    /// <summary>A time of day that cannot be misread: "8:30 in the morning", "19:30".</summary>
    internal static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A zone by the city that names it.</summary>
    internal string Zone(string zone) => zone.StartsWith("Etc/", StringComparison.Ordinal)
        ? zone == "Etc/UTC" ? "UTC" : "UTC" + (zone[7] == '-' ? '+' : '-') + zone[8..]
        : wording.Say("ZoneOfCity", zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' '));

    /// <summary>A moment by the clock of a zone: "Thursday 3 April at 08:30".</summary>
    internal static string Moment(DateTimeOffset at, string? zone)
    {
        var local = zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known
            ? Instant.FromDateTimeOffset(at).InZone(known).ToDateTimeUnspecified() : at.UtcDateTime;
        return local.ToString("dddd d MMMM 'at' HH:mm", CultureInfo.InvariantCulture);
    }

    internal static string Joined(ImmutableArray<string> names, string word) => names.Length switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Length - 1)) + $" {word} {names[^1]}",
    };

    private static string Either(ImmutableArray<string> names) => Joined(names, "or");
}
