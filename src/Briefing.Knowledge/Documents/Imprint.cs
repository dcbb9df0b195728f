using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents;

/// <summary>
/// What a document says of itself in one place, such as its front matter or its by-line; or, after <see cref="Or"/>, in
/// several. Readers make one imprint for each place and join them in order of trust.
/// </summary>
internal sealed record Imprint
{
    /// <summary>Where all of it was found; of several, the most trusted one.</summary>
    public MetadataOrigin Origin { get; init; } = MetadataOrigin.Print;

    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Series { get; init; }

    /// <summary>The day on which what it records was said.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>The days of publication it names, in order of trust: more than one where it contradicts itself.</summary>
    public ImmutableArray<DateOnly> Dates { get; init; } = [];

    public string? Url { get; init; }

    public string? Summarises { get; init; }

    public ImmutableArray<BasedOn> BasedOn { get; init; } = [];

    /// <summary>Whether it calls itself part of the practice pack.</summary>
    public bool IsPracticePack { get; init; }

    /// <summary>The imprints that were joined, in order of trust; for one of a single place, itself.</summary>
    public IReadOnlyList<Imprint> Parts => field ?? [this];

    /// <summary>This imprint, with what it leaves open taken from another that is trusted less.</summary>
    public Imprint Or(Imprint other) => new(this, other);

    public Imprint()
    {
    }

    private Imprint(Imprint first, Imprint second)
    {
        Origin = first.Origin;
        Title = first.Title ?? second.Title;
        Authors = first.Authors.IsEmpty ? second.Authors : first.Authors;
        Publisher = first.Publisher ?? second.Publisher;
        Series = first.Series ?? second.Series;
        Said = first.Said ?? second.Said;
        Dates = first.Dates.IsEmpty ? second.Dates : first.Dates;
        Url = first.Url ?? second.Url;
        Summarises = first.Summarises ?? second.Summarises;
        BasedOn = first.BasedOn.IsEmpty ? second.BasedOn : first.BasedOn;
        IsPracticePack = first.IsPracticePack || second.IsPracticePack;
        Parts = [.. first.Parts, .. second.Parts];
    }
}
