namespace Briefing.Knowledge.Fetching.Watches;

/// <summary>What kind of source is watched.</summary>
public enum WatchKind
{
    /// <summary>One page.</summary>
    Page,

    /// <summary>A feed, whose entries are followed.</summary>
    Feed,

    /// <summary>A folder of this machine.</summary>
    Folder,
}

/// <summary>What looking at a source found.</summary>
public enum WatchOutcome
{
    /// <summary>Nothing new.</summary>
    Unchanged,

    /// <summary>Something new or changed, which was captured.</summary>
    Changed,

    /// <summary>It could not be looked at, or nothing of it could be read.</summary>
    Failed,

    /// <summary>It is gone. What was captured of it stays.</summary>
    Gone,
}

/// <summary>A source that is looked at on a schedule.</summary>
public sealed record Watch
{
    /// <summary>The address of the page or feed, or the absolute path of the folder.</summary>
    public required string Source { get; init; }

    /// <summary>What kind of source it is.</summary>
    public required WatchKind Kind { get; init; }

    /// <summary>How often it is looked at while all is well.</summary>
    public required TimeSpan Every { get; init; }

    /// <summary>When it was first watched.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it is looked at next.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>When it was looked at last; null for never.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>When something of it was captured last; null for never.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>How often in a row it could not be looked at.</summary>
    public int Failures { get; init; }

    /// <summary>What was found last; null before the first look.</summary>
    public WatchOutcome? Outcome { get; init; }

    /// <summary>What is wrong with it and what to do, one sentence; null where nothing is.</summary>
    public string? Message { get; init; }
}
