using System.Text.Json;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Reads strings that lie unread in JSON a stranger sent.</summary>
internal static class WireText
{
    /// <summary>The string; null where it is none, or holds half of a surrogate pair.</summary>
    internal static string? Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String) return null;
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A stranger's short name as it may stand in a log: letters, digits and a few marks, at most 40 of them.</summary>
    internal static string ForLog(string? word) => new([.. (word ?? "").Where(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_').Take(40)]);
}
