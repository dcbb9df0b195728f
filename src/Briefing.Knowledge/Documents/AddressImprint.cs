namespace Briefing.Knowledge.Documents;

/// <summary>What an address says of the document under it, for want of better: the site, and the day in its path.</summary>
internal static class AddressImprint
{
    /// <summary>Reads an address such as <c>https://courier.example/2025/02/14/harbour</c>; empty for null.</summary>
    public static Imprint Of(string? url) => new()
    {
        Origin = MetadataOrigin.Address,
        // The site a document was published at is its publisher as far as anybody knows, unless it is said otherwise.
        Publisher = WebAddress.Site(url),
        Dates = url is not null && Day(new Uri(url).AbsolutePath) is { } day ? [day] : [],
    };

    /// <summary>The day that three neighbouring parts of a path make, as content systems print it: year, month, day.</summary>
    private static DateOnly? Day(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < parts.Length; i++)
            if (parts[i].Length == 4 && parts[i + 1].Length <= 2 && parts[i + 2].Length <= 2
                && DateText.Parse($"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}") is { Year: > 1990 } day) return day;
        return null;
    }
}
