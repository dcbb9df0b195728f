using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Knowledge.Documents;

/// <summary>Warns of what is not known of a document, and where the places that speak of it disagree.</summary>
internal static class MetadataConflicts
{
    /// <summary>Below this share of common words two titles are not the same title.</summary>
    private const double SameTitle = 0.34;

    public static void Warn(DocumentMetadata metadata, Imprint imprint, SourceEntry? entry, ICollection<ReadingWarning> warnings)
    {
        var file = metadata.File;
        void Add(string code, string message) => warnings.Add(new ReadingWarning(code, $"{file} {message}"));
        if (metadata.Title is null) Add("no-title", $"has no title; give it one in {SourcesFile.FileName} if it has one.");
        if (metadata.Published is null)
            Add("no-date", $"has no date of publication; give it one in {SourcesFile.FileName} if it is known{InItsName(file)}.");

        foreach (var (code, said, values) in new (string, string, IEnumerable<Claim>)[]
        {
            ("date-conflict", "was published on", Days(imprint, entry, "published", entry?.Published, part => part.Dates)),
            ("said-conflict", "records what was said on", Days(imprint, entry, "said", entry?.Said, part => part.Said is { } day ? [day] : [])),
            ("title-conflict", "has the title", Texts(imprint, entry, "title", entry?.Title, part => part.Title, IsSameTitle)),
            ("authors-conflict", "is by", Texts(imprint, entry, "authors", Names(entry?.Authors ?? []), part => Names(part.Authors), ShareAName)),
            ("publisher-conflict", "was published by", Texts(imprint, entry, "publisher", entry?.Publisher, NamedPublisher, IsSamePublisher)),
            ("url-conflict", "stands at", Texts(imprint, entry, "url", entry?.Url, part => part.Url, (one, other) => WebAddress.Site(one) == WebAddress.Site(other))),
        })
        {
            if (values.ToArray() is not [var used, var other]) continue;
            var isCurated = used.Origin == MetadataOrigin.Curator;
            Add(code, isCurated
                ? $"{said} {used.Shown} by {used.Origin.Phrase()}, which wins; {other.Origin.Phrase()} says {other.Shown}. Check which is right."
                : $"{said} {used.Shown} by {used.Origin.Phrase()}, which is used; {other.Origin.Phrase()} says {other.Shown}. Say in {SourcesFile.FileName} which is right.");
        }

        if (metadata is { Said: { } day, Published: { } published } && published < day)
            Add("published-before-said", $"was published on {Iso(published)}, before it was said on {Iso(day)}; say in {SourcesFile.FileName} which is right.");
    }

    /// <summary>The first day, and the first one that differs from it; one alone, or none, where nothing disagrees.</summary>
    private static IEnumerable<Claim> Days(
        Imprint imprint, SourceEntry? entry, string key, DateOnly? curated, Func<Imprint, ImmutableArray<DateOnly>> stated)
    {
        var claims = imprint.Parts.SelectMany(part => stated(part).Select(day => (Day: day, part.Origin)));
        if (entry is not null && entry.Says(key)) claims = curated is { } said ? claims.Prepend((said, MetadataOrigin.Curator)) : [];
        if (claims.Select(claim => ((DateOnly, MetadataOrigin)?)claim).FirstOrDefault() is not var (used, origin)) yield break;
        yield return new Claim(Iso(used), origin);
        // At midnight the day depends on the time zone; that is no contradiction unless a person chose the day.
        var tolerated = origin == MetadataOrigin.Curator ? 0 : 1;
        foreach (var (day, from) in claims)
        {
            if (Math.Abs(day.DayNumber - used.DayNumber) <= tolerated) continue;
            yield return new Claim(Iso(day), from);
            yield break;
        }
    }

    private static IEnumerable<Claim> Texts(
        Imprint imprint, SourceEntry? entry, string key, string? curated, Func<Imprint, string?> stated, Func<string, string, bool> isSame)
    {
        var claims = imprint.Parts.Where(part => stated(part) is not null).Select(part => new Claim(stated(part)!, part.Origin));
        if (entry is not null && entry.Says(key)) claims = curated is null ? [] : claims.Prepend(new Claim(curated, MetadataOrigin.Curator));
        var found = claims.ToArray();
        if (found.Length == 0) return [];
        var other = Array.Find(found, claim => claim.Value != found[0].Value && !isSame(found[0].Value, claim.Value));
        return other is null ? [found[0]] : [found[0].Quoted(), other.Quoted()];
    }

    /// <summary>The site's address names a publisher only for want of better.</summary>
    private static string? NamedPublisher(Imprint part) => part.Origin == MetadataOrigin.Address ? null : part.Publisher;

    private static string? Names(ImmutableArray<string> authors) => authors.IsEmpty ? null : string.Join(", ", authors);

    private static bool IsSameTitle(string one, string other)
    {
        var (words, others) = (Words(one), Words(other));
        return words.Count == 0 || others.Count == 0 || words.Intersect(others).Count() >= Math.Min(words.Count, others.Count) * SameTitle;
    }

    private static bool ShareAName(string one, string other) => Words(one).Overlaps(Words(other));

    private static bool IsSamePublisher(string one, string other) =>
        Words(one).Overlaps(Words(other)) || Initials(one).Contains(Letters(other), StringComparison.Ordinal) || Initials(other).Contains(Letters(one), StringComparison.Ordinal);

    private static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant();

    /// <summary>The words of more than two letters, in lower case.</summary>
    private static HashSet<string> Words(string text) =>
        [.. string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2)];

    /// <summary>A day in a file's name may be the day it was saved; so it is a hint and no more.</summary>
    private static string InItsName(string file) =>
        DateText.Find(file[(file.LastIndexOf('/') + 1)..]) is { } day ? $" (its name says {Iso(day)})" : "";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Claim(string Value, MetadataOrigin Origin)
    {
        public string Shown { get; private init; } = Value;

        public Claim Quoted() => this with { Shown = $"\"{Value}\"" };
    }
}
