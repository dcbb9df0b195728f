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

    private static string Hash(string conversationId, string asker) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{conversationId.Length}:{conversationId}{asker}"))));
}
