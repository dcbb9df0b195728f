namespace Briefing.Conversation.Digests.Content.News;

/// <summary>When something of the store was first seen.</summary>
/// <param name="StoreVersion">The version of the store that it was first seen in: it came with that one or shortly before.</param>
/// <param name="At">When that was.</param>
internal readonly record struct Seen(long StoreVersion, DateTimeOffset At);

/// <summary>A version of a document, or a curated fact.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Sha256">The captured bytes; empty for a fact.</param>
/// <param name="TextSha256">The text; for a fact the hash of its claim, words and speaker.</param>
internal readonly record struct SeenKey(string DocumentId, string Sha256, string TextSha256);

/// <summary>From when on something counts as new.</summary>
/// <param name="StoreVersion">What was seen after this version of the store, where there is no moment.</param>
/// <param name="Moment">What was seen at this moment or after it; null where the store version counts.</param>
/// <param name="Through">Nothing that was seen after this version of the store; without end where all counts.</param>
internal readonly record struct Since(long StoreVersion, DateTimeOffset? Moment = null, long Through = long.MaxValue)
{
    /// <summary>Whether it was there before.</summary>
    internal bool IsOld(Seen seen) => Moment is { } moment ? seen.At < moment : seen.StoreVersion <= StoreVersion;

    /// <summary>Whether it is new, and not too new.</summary>
    internal bool IsNew(Seen seen) => !IsOld(seen) && seen.StoreVersion <= Through;
}
