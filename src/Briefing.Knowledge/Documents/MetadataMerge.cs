using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Knowledge.Documents;

/// <summary>What the document says of itself and what its curator says of it, to what is shown; and where they disagree.</summary>
internal static class MetadataMerge
{
    /// <summary>The author that marks the built-in practice pack.</summary>
    private const string PracticeAuthor = "Briefing Bot sample";

    public static DocumentMetadata Merge(string file, Imprint imprint, SourceEntry? entry, ICollection<ReadingWarning> warnings)
    {
        bool Says(string key) => entry is not null && entry.Says(key);
        var url = Says("url") ? entry!.Url : WebAddress.Absolute(imprint.Url);
        var authors = Says("authors") ? entry!.Authors : imprint.Authors;
        DateOnly? found = imprint.Dates.IsEmpty ? null : imprint.Dates[0];
        var metadata = new DocumentMetadata
        {
            Id = entry?.Id ?? Slug.OfFile(file),
            File = file,
            Title = Says("title") ? entry!.Title : imprint.Title,
            Authors = authors,
            // The site a document was published at is its publisher as far as anybody knows, unless it is said otherwise.
            Publisher = Says("publisher") ? entry!.Publisher : imprint.Publisher ?? WebAddress.Site(url),
            Series = Says("series") ? entry!.Series : imprint.Series,
            Published = Says("published") ? entry!.Published : found,
            Url = url,
            Summarises = Says("summarises") ? entry!.Summarises : imprint.Summarises,
            IsPracticePack = imprint.IsPracticePack || authors.Contains(PracticeAuthor, StringComparer.Ordinal),
            BasedOn = imprint.BasedOn,
        };
        Warn(metadata, imprint.Dates, entry, warnings);
        return metadata;
    }

    private static void Warn(
        DocumentMetadata metadata, ImmutableArray<DateOnly> found, SourceEntry? entry, ICollection<ReadingWarning> warnings)
    {
        if (metadata.Title is null)
            warnings.Add(new ReadingWarning("no-title", $"{metadata.File} has no title; give it one in {SourcesFile.FileName} if it has one."));
        if (metadata.Published is not { } published)
        {
            warnings.Add(new ReadingWarning("no-date",
                $"{metadata.File} has no date of publication; give it one in {SourcesFile.FileName} if it is known."));
            return;
        }

        foreach (var other in found)
        {
            if (other == published) continue;
            var used = entry is not null && entry.Says("published") ? SourcesFile.FileName + " says" : "it says first, and is used:";
            warnings.Add(new ReadingWarning("date-conflict",
                $"{metadata.File} prints the date {Iso(other)}, but {used} {Iso(published)}; check which is right."));
            return;
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
