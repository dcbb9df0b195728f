using System.Collections.Immutable;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Digests.Content;

/// <summary>What a recipient is sent: what is new since the last digest that arrived. Every statement in it is a sealed quote.</summary>
public sealed record Digest
{
    /// <summary>The message, as any channel shows it.</summary>
    public required Reply Reply { get; init; }

    /// <summary>What the recipient has got when this has arrived; kept with the delivery.</summary>
    public required DigestContent Content { get; init; }

    /// <summary>Whether there is anything new, corrected or withdrawn in it.</summary>
    public required bool HasNews { get; init; }
}

/// <summary>What a recipient has got so far, small enough to be kept with each delivery.</summary>
/// <param name="StoreVersion">The store version that it was made at: whatever the store had by then was sent or passed over.</param>
/// <param name="Through">The moment that it reaches to.</param>
/// <param name="Items">The quotes of it and of those before it that may still be corrected: newest first, bounded.</param>
public sealed record DigestContent(long StoreVersion, DateTimeOffset Through, ImmutableArray<SentQuote> Items);

/// <summary>A quote that was sent, as far as it is needed to tell later that it changed or was withdrawn, and to send nothing twice.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="TextSha256">The text of the version that it was cut from.</param>
/// <param name="Start">Where its passage begins in that text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="WordsHash">A hash of its words without case, marks and white space, which tells near-duplicates.</param>
public sealed record SentQuote(string DocumentId, string TextSha256, int Start, int End, string WordsHash);
