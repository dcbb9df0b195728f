using System.Globalization;
using Briefing.Knowledge.Documents.PlainText;
using DocumentFormat.OpenXml.Packaging;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>What the properties of a file say of it (ISO/IEC 29500-2, core properties). Programs fill them in as often as people do.</summary>
/// <param name="Title">The title as it stands there.</param>
/// <param name="Creator">The authors, with semicolons between.</param>
/// <param name="Saved">When the file was saved last.</param>
internal sealed record WordProperties(string? Title, string? Creator, DateTime? Saved)
{
    private static readonly string[] EmptyTitles =
        ["untitled", "document", "document1", "dokument1", "title", "word document", "microsoft word", "template", "normal"];

    /// <summary>Reads the properties; those of a damaged part are nobody's loss.</summary>
    public static WordProperties Of(WordprocessingDocument document)
    {
        try
        {
            var properties = document.PackageProperties;
            return new WordProperties(properties.Title, properties.Creator, properties.Modified ?? properties.Created);
        }
        catch (Exception fault) when (fault is System.Xml.XmlException or FormatException or IOException or InvalidOperationException or ArgumentException)
        {
            return new WordProperties(null, null, null);
        }
    }

    /// <summary>Title and authors. The day of saving is that of the file, not of publication.</summary>
    public Imprint Imprint() => new()
    {
        Origin = MetadataOrigin.FileProperties,
        Title = StatedTitle(),
        Authors = [.. (Creator ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(IsAuthor)],
    };

    /// <summary>The warning that tells the day of saving, for a curator who may know whether it was that of publication.</summary>
    public ReadingWarning? SavedOn(string file) => Saved is { } saved
        ? new ReadingWarning("file-date", string.Create(CultureInfo.InvariantCulture,
            $"{file} names no day of publication; it was saved last on {saved:yyyy-MM-dd}. Give it as published in {SourcesFile.FileName} if that is right."))
        : null;

    /// <summary>The title, unless a program made it of the file's name or of nothing.</summary>
    private string? StatedTitle()
    {
        var title = Title is null ? "" : string.Join(' ', Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (title.Length is < 3 or > 300 || Array.IndexOf(EmptyTitles, title.ToLowerInvariant()) >= 0) return null;
        return title.StartsWith("Microsoft Word - ", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(title).ToLowerInvariant() is ".doc" or ".docx" or ".dotx" or ".odt"
            ? null : title;
    }

    /// <summary>A name; not that of a program or of an account.</summary>
    private static bool IsAuthor(string name) => Byline.IsName(name) && !name.EndsWith(" User", StringComparison.Ordinal);
}
