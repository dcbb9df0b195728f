using System.Collections.Immutable;
using System.Globalization;
using Briefing.Conversation.Understanding.Patterns;
using NodaTime;
using NodaTime.TimeZones;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>A zone as an utterance names it.</summary>
/// <param name="Zones">The zones it may mean; none where it is that of whoever writes.</param>
/// <param name="Words">How it was named.</param>
internal sealed record NamedZone(ImmutableArray<string> Zones, string Words)
{
    /// <summary>Whether it is that of whoever writes: "my time".</summary>
    internal bool IsOwn => Zones.IsEmpty;
}

/// <summary>
/// Time zones by what people call them: the cities and countries of the IANA database, and the names in <c>dialogs/zones.yaml</c>,
/// which win over it.
/// </summary>
internal sealed class ZoneNames
{
    private const int LongestName = 4;
    private static readonly string[] NotCities = ["Etc", "SystemV", "US", "GMT", "UTC"];

    private readonly Dictionary<string, ImmutableArray<string>> _zones = new(StringComparer.Ordinal);
    private readonly HashSet<string> _short = new(StringComparer.Ordinal);

    internal ZoneNames(IEnumerable<(string Name, ImmutableArray<string> Zones, bool IsShort)> names)
    {
        var source = TzdbDateTimeZoneSource.Default;
        foreach (var country in source.ZoneLocations!.GroupBy(location => location.CountryName, StringComparer.Ordinal))
            Add(country.Key, Distinct(country.Select(location => location.ZoneId)));
        foreach (var id in source.GetIds().Where(id => id.Contains('/', StringComparison.Ordinal) && !NotCities.Contains(id[..id.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal)))
            Add(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' '), [id]);
        foreach (var (name, zones, isShort) in names)
        {
            _zones[Key(name)] = zones;
            if (isShort) _short.Add(Key(name));
        }
    }

    /// <summary>The zones that a name may mean; none where it means none.</summary>
    internal ImmutableArray<string> Named(string name) => Offset(name) is { } fixedZone ? [fixedZone] : _zones.GetValueOrDefault(Key(name), []);

    /// <summary>Whether the IANA database has a zone of this name.</summary>
    internal static bool IsZone(string? id) => id is not null && TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(id);

    /// <summary>The zone that the words beside a time name, and marks them; null where they name none.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="taken">Tokens that speak of times.</param>
    /// <param name="isClockNamed">Whether a time of day is among them.</param>
    internal NamedZone? Find(Utterance utterance, bool[] taken, bool isClockNamed)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (taken[at]) continue;
            if (utterance.Tokens[at].Folded is "my" or "our" or "local" && Is(utterance, at + 1, "time", "local") is var own and > 0) return Take(new NamedZone([], utterance.Slice(at, at + own + 1)), taken, at, at + own + 1);
            for (var length = Math.Min(LongestName, utterance.Tokens.Length - at); length > 0; length--)
            {
                if (taken.AsSpan(at, length).Contains(true)) continue;
                var words = utterance.Slice(at, at + length);
                // The tokenizer leaves the sign of an offset outside the word.
                if (Named(words) is not { IsEmpty: false } zones) continue;
                var isTime = at + length < utterance.Tokens.Length && utterance.Tokens[at + length].Folded is "time" or "timezone";
                if (!isTime && !IsBeside(utterance, taken, at, length, isClockNamed)) continue;
                return Take(new NamedZone(zones, words), taken, at, isTime ? at + length + 1 : at + length);
            }
        }

        return null;
    }

    private bool IsBeside(Utterance utterance, bool[] taken, int at, int length, bool isClockNamed)
    {
        if (length == utterance.Tokens.Length) return true;
        if (!isClockNamed) return false;
        // At the end, what stands alone behind the times is where they are told: "toll 8am daily Helsinki".
        if (at > 0 && taken[at - 1] && (EndsClock(utterance.Tokens[at - 1]) || (at + length == utterance.Tokens.Length && taken.AsSpan(0, at).Contains(false)))) return true;
        var isLed = at > 1 && utterance.Tokens[at - 1].Folded == "in" && taken[at - 2] && EndsClock(utterance.Tokens[at - 2]);
        return isLed || _short.Contains(Key(utterance.Slice(at, at + length)));
    }

    /// <summary>"8:30 Rome" names a zone, "every weekday Georgia" does not.</summary>
    private static bool EndsClock(Token token) =>
        char.IsAsciiDigit(token.Folded[0]) || token.Folded is "am" or "pm" or "a.m" or "p.m" or "m" or "noon" or "midday" or "midnight" or "o'clock" or "clock";

    private static int Is(Utterance utterance, int at, params ReadOnlySpan<string> words)
    {
        var length = 0;
        while (at + length < utterance.Tokens.Length && words.Contains(utterance.Tokens[at + length].Folded)) length++;
        return length;
    }

    private static NamedZone Take(NamedZone zone, bool[] taken, int from, int to)
    {
        taken.AsSpan(from, to - from).Fill(true);
        return zone;
    }

    /// <summary>"UTC+2", "GMT-5", "UTC": a fixed offset in whole hours, whose sign in the database is turned round.</summary>
    private static string? Offset(string name)
    {
        var text = name.Replace(" ", "", StringComparison.Ordinal).Replace('−', '-').ToUpperInvariant();
        if (!text.StartsWith("UTC", StringComparison.Ordinal) && !text.StartsWith("GMT", StringComparison.Ordinal)) return null;
        if (text.Length == 3) return "Etc/UTC";
        return int.TryParse(text.AsSpan(3).TrimEnd(":00"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours) && text[3] is '+' or '-' && Math.Abs(hours) is > 0 and <= 12
            ? string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(hours > 0 ? '-' : '+')}{Math.Abs(hours)}") : null;
    }

    /// <summary>Zones that differ in the coming years, one for each: nobody need choose between two that are alike.</summary>
    private static ImmutableArray<string> Distinct(IEnumerable<string> ids)
    {
        var (from, to) = (Instant.FromUtc(2025, 1, 1, 0, 0), Instant.FromUtc(2026, 1, 1, 0, 0));
        return [.. ids.DistinctBy(id => string.Join(';', DateTimeZoneProviders.Tzdb[id].GetZoneIntervals(from, to).Select(part => part.WallOffset.Seconds)))];
    }

    private void Add(string name, ImmutableArray<string> zones) => _zones.TryAdd(Key(name), zones);

    private static string Key(string name) => string.Join(' ', Tokenizer.Split(name).Tokens.Select(token => token.Folded));
}
