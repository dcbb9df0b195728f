using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefing.Channels.DirectLine.Storage;

namespace Briefing.Channels.DirectLine.Streams;

/// <summary>Writes what clients read: <c>{"activities":[…],"watermark":"n"}</c>. The activities are kept as JSON and go out as they are.</summary>
internal static class ActivitySet
{
    /// <summary>Activities, with the watermark of the last one; that of before where there is none.</summary>
    internal static string Write(ImmutableArray<StoredActivity> activities, long watermark)
    {
        var json = new StringBuilder("""{"activities":[""");
        for (var at = 0; at < activities.Length; at++)
        {
            if (at > 0) json.Append(',');
            json.Append(activities[at].Json);
        }

        var last = activities.IsEmpty ? watermark : activities[^1].Number;
        return json.Append(CultureInfo.InvariantCulture, $$"""],"watermark":"{{last}}"}""").ToString();
    }

    /// <summary>An activity that has no number, and moves no watermark.</summary>
    internal static string Passing(string activity) => $$"""{"activities":[{{activity}}]}""";

    /// <summary>Reads a watermark; that before all where there is none, null where it is no number.</summary>
    internal static long? ReadWatermark(string? text)
    {
        if (string.IsNullOrEmpty(text) || text == "-") return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
