using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents;

/// <summary>What a document says of itself: what its readers find in it before <c>sources.yaml</c> is asked.</summary>
internal sealed record Imprint
{
    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Series { get; init; }

    /// <summary>The days of publication it names, in order of trust: more than one where it contradicts itself.</summary>
    public ImmutableArray<DateOnly> Dates { get; init; } = [];

    public string? Url { get; init; }

    public string? Summarises { get; init; }

    public ImmutableArray<BasedOn> BasedOn { get; init; } = [];

    /// <summary>Whether it calls itself part of the practice pack.</summary>
    public bool IsPracticePack { get; init; }

    /// <summary>This imprint, with what it leaves open taken from another.</summary>
    public Imprint Or(Imprint other) => new()
    {
        Title = Title ?? other.Title,
        Authors = Authors.IsEmpty ? other.Authors : Authors,
        Publisher = Publisher ?? other.Publisher,
        Series = Series ?? other.Series,
        Dates = Dates.IsEmpty ? other.Dates : Dates,
        Url = Url ?? other.Url,
        Summarises = Summarises ?? other.Summarises,
        BasedOn = BasedOn.IsEmpty ? other.BasedOn : BasedOn,
        IsPracticePack = IsPracticePack || other.IsPracticePack,
    };
}
