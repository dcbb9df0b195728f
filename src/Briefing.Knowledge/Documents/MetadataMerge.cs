using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents;

/// <summary>
/// What the document says of itself and what its curator says of it, to what is shown, with where each value comes from.
/// The curator wins, also where he says that something is not known.
/// </summary>
internal static class MetadataMerge
{
    /// <summary>The author that marks the built-in practice pack.</summary>
    private const string PracticeAuthor = "Briefing Bot sample";

    /// <summary>Merges both, and warns of what is missing and of what is said differently in several places.</summary>
    public static DocumentMetadata Merge(string file, Imprint imprint, SourceEntry? entry, ICollection<ReadingWarning> warnings)
    {
        bool Says(string key) => entry is not null && entry.Says(key);
        imprint = imprint.Or(new Imprint { Origin = MetadataOrigin.Address, Url = WebAddress.Absolute(file) });
        var url = Says("url") ? entry!.Url : WebAddress.Absolute(imprint.Url);
        imprint = imprint.Or(AddressImprint.Of(url));
        var authors = Says("authors") ? entry!.Authors : imprint.Authors;
        var metadata = new DocumentMetadata
        {
            Id = entry?.Id ?? Slug.OfFile(file),
            File = file,
            Title = Says("title") ? entry!.Title : imprint.Title,
            Authors = authors,
            Publisher = Says("publisher") ? entry!.Publisher : imprint.Publisher,
            Series = Says("series") ? entry!.Series : imprint.Series,
            Said = Says("said") ? entry!.Said : imprint.Said,
            Published = Says("published") ? entry!.Published : imprint.Dates.IsEmpty ? null : imprint.Dates[0],
            Url = url,
            Summarises = Says("summarises") ? entry!.Summarises : imprint.Summarises,
            Kind = entry?.Kind,
            Reader = entry?.Reader,
            IsPracticePack = imprint.IsPracticePack || authors.Contains(PracticeAuthor, StringComparer.Ordinal),
            BasedOn = imprint.BasedOn,
        };
        metadata = metadata with { Origins = [.. Origins(metadata, imprint, entry)] };
        MetadataConflicts.Warn(metadata, imprint, entry, warnings);
        return metadata;
    }

    private static IEnumerable<FieldOrigin> Origins(DocumentMetadata metadata, Imprint imprint, SourceEntry? entry)
    {
        (string Field, bool IsKnown, Func<Imprint, bool> States)[] fields =
        [
            ("title", metadata.Title is not null, part => part.Title is not null),
            ("authors", !metadata.Authors.IsEmpty, part => !part.Authors.IsEmpty),
            ("publisher", metadata.Publisher is not null, part => part.Publisher is not null),
            ("series", metadata.Series is not null, part => part.Series is not null),
            ("said", metadata.Said is not null, part => part.Said is not null),
            ("published", metadata.Published is not null, part => !part.Dates.IsEmpty),
            ("url", metadata.Url is not null, part => part.Url is not null),
        ];
        foreach (var (field, isKnown, states) in fields)
        {
            if (!isKnown) continue;
            var curated = entry is not null && entry.Says(field);
            yield return new FieldOrigin(field, curated ? MetadataOrigin.Curator : imprint.Parts.First(states).Origin);
        }
    }
}
