using System.Text.Json;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Reads what lies unread in JSON a stranger sent, where strings and names of members may be no text.</summary>
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

    /// <summary>A member of an object; false where there is none, where the element is no object, or where the names of its members cannot be told apart as one holds half of a surrogate pair.</summary>
    internal static bool TryGetMember(this JsonElement element, string name, out JsonElement member)
    {
        try
        {
            return element.TryGetProperty(name, out member);
        }
        catch (InvalidOperationException)
        {
            member = default;
            return false;
        }
    }

    /// <summary>A stranger's short name as it may stand in a log: letters, digits and a few marks, at most 40 of them.</summary>
    internal static string ForLog(string? word) => new([.. (word ?? "").Where(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_').Take(40)]);
}
