using System.Collections.Immutable;

namespace Briefing.Conversation.Digests.Subscriptions;

/// <summary>What a digest is about; an empty list sets no bound. A quote must meet every list that is not empty.</summary>
/// <param name="Speakers">Who must have said it, one of them: names as resolved, else as written.</param>
/// <param name="Topics">What it must be about, one of them: in the user's words.</param>
/// <param name="Sources">Where it must stand, in one of them: outlets or documents, in the user's words.</param>
/// <param name="Kinds">What kind of source it must stand in, one of them: <c>think tank</c>, <c>news</c>, <c>transcript</c>, … as sources are described.</param>
public sealed record DigestFilter(
    ImmutableArray<string> Speakers, ImmutableArray<string> Topics, ImmutableArray<string> Sources, ImmutableArray<string> Kinds)
{
    /// <summary>No bound at all.</summary>
    public static DigestFilter Everything { get; } = new([], [], [], []);

    /// <summary>Whether only direct quotes are wanted.</summary>
    public bool OnlyDirect { get; init; }

    /// <summary>Whether both set the same bounds, written in the same order.</summary>
    public bool Equals(DigestFilter? other) => other is not null && OnlyDirect == other.OnlyDirect
        && Speakers.SequenceEqual(other.Speakers) && Topics.SequenceEqual(other.Topics)
        && Sources.SequenceEqual(other.Sources) && Kinds.SequenceEqual(other.Kinds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(OnlyDirect, Speakers.Length, Topics.Length, Sources.Length, Kinds.Length);
}
