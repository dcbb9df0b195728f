using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.History;

/// <summary>What was done to a curated fact.</summary>
public enum CurationAction
{
    /// <summary>It is new.</summary>
    Add,

    /// <summary>Its claim, speaker, topics or quote are others.</summary>
    Edit,

    /// <summary>It was taken from answers; also a quotation that was found in a document.</summary>
    Hide,

    /// <summary>It was given back to answers.</summary>
    Show,

    /// <summary>It was taken out of the file.</summary>
    Remove,

    /// <summary>A suggestion became this fact.</summary>
    Accept,

    /// <summary>A suggestion was refused, and is not made again.</summary>
    Refuse,
}

/// <summary>One change that a curator made: a line of <c>facts.history.jsonl</c>.</summary>
/// <param name="At">When; for a change by hand, when the file was last written.</param>
/// <param name="Author">Who; null for a change by hand, of which nobody knows who made it.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">The id of the fact, hidden quotation or suggestion.</param>
public sealed record CurationChange(DateTimeOffset At, string? Author, CurationAction Action, string Subject)
{
    /// <summary>How it was before; null where it was not there.</summary>
    public CuratedState? Before { get; init; }

    /// <summary>How it is since; null where it is not there any more.</summary>
    public CuratedState? After { get; init; }

    /// <summary>Whether somebody edited facts.yaml with another program, which was noticed later.</summary>
    public bool IsByHand { get; init; }

    /// <summary>What tells this change from every other: the start of the hash of all the rest.</summary>
    internal string Id => ContentHash.Of(CurationJson.Write(this))[..24];
}
