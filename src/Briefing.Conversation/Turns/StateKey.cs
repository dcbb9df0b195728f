using System.Security.Cryptography;
using System.Text;
using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Conversation.Turns;

/// <summary>
/// Where the state of a conversation is kept. What one user said stands under a hash of who that is, so that all of it can be found
/// when that user is to be forgotten, and nobody can read from a key who it is of.
/// </summary>
internal static class StateKey
{
    private const int LongestKey = 512;

    private const int NameLength = 16;

    /// <summary>The key of what the asker of a turn said in its conversation.</summary>
    internal static string Of(Turn turn) => (turn.Asker, turn.UserId) switch
    {
        (null, null) => OfConversation(turn.ConversationId),
        (var asker, { } user) => KeptStates.Of(user) + Hash(turn.ConversationId, asker ?? ""),
        ({ } asker, null) => "asker/" + Hash(turn.ConversationId, asker),
    };

    /// <summary>The key of what everybody in a conversation shares, and of one whose user is not told.</summary>
    internal static string OfConversation(string conversationId) => KeptStates.OfConversation
        + (conversationId.Length <= LongestKey ? conversationId : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversationId))));

    /// <summary>
    /// What a turn is called in the state that it leaves, the same where it is asked again; null where its channel does not tell turns
    /// apart. Its words are part of it, as some clients give all messages of a conversation one identifier.
    /// </summary>
    internal static string? NameOf(Turn turn) => turn.MessageId is not { Length: > 0 } message ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{message.Length}:{message}{turn.Utterance}"))).AsSpan(0, NameLength / 2));

    private static string Hash(string conversationId, string asker) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{conversationId.Length}:{conversationId}{asker}"))));
}
