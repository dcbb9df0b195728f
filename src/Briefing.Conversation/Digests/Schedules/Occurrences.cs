using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace Briefing.Conversation.Digests.Schedules;

/// <summary>
/// The moments of schedules, by the rules of the time zones. A time that clocks skip when they are put forward is the first
/// moment after the gap; one that they show twice when they are put back is the first of both; a day that a zone leaves out
/// altogether has no time. Strictly increasing, and never two for one local time.
/// </summary>
public sealed class Occurrences
{
    /// <summary>A whole week and a day that a zone leaves out.</summary>
    private const int MostDays = 16;

    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly IDateTimeZoneProvider _zones;

    /// <param name="zones">The rules of the zones.</param>
    internal Occurrences(IDateTimeZoneProvider zones) => _zones = zones;

    /// <summary>By the time zone database that came with the program.</summary>
    public static Occurrences Known { get; } = new(DateTimeZoneProviders.Tzdb);

    /// <summary>Which rules these are: <c>TZDB: 2026a (mapping: …)</c>; later ones compare greater.</summary>
    public string Version => _zones.VersionId;

    /// <summary>Whether a zone is known by this name.</summary>
    public bool Knows(string zone) => _zones.GetZoneOrNull(zone) is not null;

    /// <summary>The first time of a schedule after a moment.</summary>
    /// <exception cref="ArgumentException">The zone is not known.</exception>
    public Occurrence After(Schedule schedule, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var zone = Zone(schedule.Zone);
        var instant = moment.ToInstant();
        // A gap can move a time of the day before past the moment.
        var day = instant.InZone(zone).Date.PlusDays(-1);
        for (var i = 0; i < MostDays; i++, day = day.PlusDays(1))
            if (On(schedule, zone, day) is { } found && found.At > moment) return found;
        throw new InvalidOperationException($"No time of the schedule in {MostDays} days.");
    }

    /// <summary>The last time of a schedule at a moment or before it.</summary>
    /// <exception cref="ArgumentException">The zone is not known.</exception>
    public Occurrence Latest(Schedule schedule, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var zone = Zone(schedule.Zone);
        var day = moment.ToInstant().InZone(zone).Date;
        for (var i = 0; i < MostDays; i++, day = day.PlusDays(-1))
            if (On(schedule, zone, day) is { } found && found.At <= moment) return found;
        throw new InvalidOperationException($"No time of the schedule in {MostDays} days.");
    }

    /// <summary>The moment of a local time that a schedule named, by the rules as they are now.</summary>
    /// <exception cref="ArgumentException">The zone is not known.</exception>
    internal DateTimeOffset Moment(DateTime local, string zone) => Moment(LocalDateTime.FromDateTime(local), Zone(zone));

    private static Occurrence? On(Schedule schedule, DateTimeZone zone, LocalDate day)
    {
        if (!schedule.Days.Contains(day.DayOfWeek.ToDayOfWeek())) return null;
        var local = day.At(schedule.Time.ToLocalTime());
        return IsLeftOut(zone, day) ? null : new Occurrence(local.ToDateTimeUnspecified(), Moment(local, zone));
    }

    private static DateTimeOffset Moment(LocalDateTime local, DateTimeZone zone) => Resolver(zone.MapLocal(local)).ToInstant().ToDateTimeOffset();

    /// <summary>Whether a zone has no such day, as where a country changes to the other side of the date line.</summary>
    private static bool IsLeftOut(DateTimeZone zone, LocalDate day)
    {
        var noon = zone.MapLocal(day.At(LocalTime.Noon));
        return noon.Count == 0
            && noon.EarlyInterval.IsoLocalEnd <= day.AtMidnight()
            && noon.LateInterval.IsoLocalStart >= day.PlusDays(1).AtMidnight();
    }

    private DateTimeZone Zone(string id) => _zones.GetZoneOrNull(id)
        ?? throw new ArgumentException($"The time zone {id} is not in the time zone database of this program ({Version}). Name one as Europe/Rome.", nameof(id));
}
