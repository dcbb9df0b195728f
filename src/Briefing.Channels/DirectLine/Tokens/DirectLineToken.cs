namespace Briefing.Channels.DirectLine.Tokens;

/// <summary>What a token says: one conversation, one user, one end.</summary>
/// <param name="Conversation">The conversation that it opens, and no other.</param>
/// <param name="UserId">Who its messages are from, whatever they say themselves.</param>
/// <param name="Until">When it runs out.</param>
internal sealed record DirectLineToken(string Conversation, string UserId, DateTimeOffset Until);

/// <summary>Why a token opens nothing.</summary>
internal enum TokenFault
{
    /// <summary>It opens its conversation.</summary>
    None,

    /// <summary>There is none, or this host never gave it out.</summary>
    Unknown,

    /// <summary>It has run out.</summary>
    Expired,
}
