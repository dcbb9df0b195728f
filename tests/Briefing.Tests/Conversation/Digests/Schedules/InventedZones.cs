using Briefing.Conversation.Digests.Schedules;
using NodaTime;
using NodaTime.TimeZones;

namespace Briefing.Tests.Conversation.Digests.Schedules;

/// <summary>A time zone database with one zone, as many hours ahead of UTC as a test says.</summary>
internal sealed class InventedZones(string version, int hours) : IDateTimeZoneSource
{
    internal const string Pier = "Invented/Pier";

    public string VersionId => "TZDB: " + version;

    public IEnumerable<string> GetIds() => [Pier];

    public DateTimeZone ForId(string id) => DateTimeZone.ForOffset(Offset.FromHours(hours));

    public string? GetSystemDefaultId() => null;

    internal Occurrences Occurrences() => new(new DateTimeZoneCache(this));
}
