using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Tells whether two activities are the same one, sent twice.</summary>
/// <remarks>
/// The identifier alone is not enough: some clients give every activity the same one, and none of them must be lost. So what it says
/// counts as well: channels send an activity again word for word.
/// </remarks>
internal static class TurnIdentity
{
    /// <summary>The same for the same activity; null where it has no identifier, and then no other is taken for it.</summary>
    internal static string? Of(Activity activity)
    {
        if (activity is not { Id: { Length: > 0 } id }) return null;
        string?[] parts = [ConversationKey.Of(activity), id, activity.Type, activity.Name, activity.From?.Id, activity.Text, Said(activity.Value)];
        var bytes = ArrayPool<byte>.Shared.Rent(parts.Sum(part => Encoding.UTF8.GetMaxByteCount(part?.Length ?? 0) + 1));
        try
        {
            var length = 0;
            foreach (var part in parts)
            {
                length += Encoding.UTF8.GetBytes(part ?? "", bytes.AsSpan(length));
                bytes[length++] = 0xFF; // stands in no UTF-8
            }

            return Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static string? Said(JsonElement? value) => value is { ValueKind: not JsonValueKind.Undefined } said ? said.GetRawText() : null;
}
