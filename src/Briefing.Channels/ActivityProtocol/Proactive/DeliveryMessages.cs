using System.Collections.Immutable;
using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Proactive;

/// <summary>
/// The messages of one delivery as they are kept until they are sent: one activity, or several in a list where one message could
/// not hold it.
/// </summary>
internal static class DeliveryMessages
{
    internal static string Write(ImmutableArray<Activity> messages) => messages is [var only]
        ? JsonSerializer.Serialize(only, ActivityJson.Wire.Activity)
        : JsonSerializer.Serialize([.. messages], ActivityJson.Wire.ListActivity);

    /// <summary>Each message in JSON, in order; as it was written, so that another attempt sends the very same.</summary>
    internal static ImmutableArray<string> Read(string kept)
    {
        if (!kept.StartsWith('[')) return [kept];
        using var list = JsonDocument.Parse(kept);
        return [.. list.RootElement.EnumerateArray().Select(message => message.GetRawText())];
    }

    /// <summary>The key of a message of a delivery: that of the delivery for the first, so that it is the same where there is only one.</summary>
    internal static string KeyOf(string delivery, int at) => at == 0 ? delivery : FormattableString.Invariant($"{delivery}-{at + 1}");
}
