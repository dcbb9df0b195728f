using System.Globalization;

namespace Briefing.Conversation.Digests.Schedules;

/// <summary>One time of a schedule.</summary>
/// <param name="Local">
/// What the schedule says: a day and a time by the clock on the wall, of no kind. Where clocks are put forward over it, they never show it.
/// </param>
/// <param name="At">The moment of it.</param>
public readonly record struct Occurrence(DateTime Local, DateTimeOffset At)
{
    private const string Format = "yyyy-MM-dd'T'HH:mm";

    /// <summary>The local time as it is kept: <c>2027-03-28T02:30</c>.</summary>
    internal string LocalText => Local.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>What a delivery is owed for at a time: <c>at:2027-03-28T02:30 Europe/Rome</c>.</summary>
    internal static string Name(string localText, string zone) => $"at:{localText} {zone}";

    internal static DateTime Parse(string localText) => DateTime.ParseExact(localText, Format, CultureInfo.InvariantCulture);
}
