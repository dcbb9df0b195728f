using System.Collections.Immutable;
using Briefing.Knowledge.Documents.Pdf.Print;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Pdf;

/// <summary>
/// What the properties of a PDF say of it. Programs fill them in without being asked, so that what looks like the name of a
/// file or of an account is left out.
/// </summary>
internal static class PropertiesImprint
{
    private static readonly string[] FileEndings =
        [".doc", ".docx", ".dot", ".odt", ".rtf", ".indd", ".qxd", ".qxp", ".pub", ".pdf", ".tex", ".dvi", ".ps", ".ai", ".ppt", ".pptx", ".xls", ".xlsx", ".txt", ".html", ".htm"];

    private static readonly string[] Placeholders =
        ["untitled", "unbenannt", "sans titre", "document", "microsoft word", "powerpoint presentation", "slide 1", "title", "about:blank", "print", "layout 1", "template"];

    /// <summary>The imprint; empty where the properties say nothing.</summary>
    public static Imprint Of(FileProperties properties) => new()
    {
        Origin = MetadataOrigin.FileProperties,
        Title = Title(properties.Title),
        Authors = [.. Names(properties.Author ?? "")],
        Dates = properties.Created is { } created && !IsFromBrowser(properties) ? [created] : [],
    };

    /// <summary>Whether a browser printed it, so that it was made on the day when somebody read it.</summary>
    public static bool IsFromBrowser(FileProperties properties) =>
        properties.Producer is { } producer && (producer.StartsWith("Skia/PDF", StringComparison.Ordinal) || producer.Contains("Quartz", StringComparison.Ordinal))
        || properties.Creator is { } creator && (creator.StartsWith("Mozilla/", StringComparison.Ordinal) || creator.Contains("Firefox", StringComparison.Ordinal) || creator.Contains("Safari", StringComparison.Ordinal));

    /// <summary>The names that a text lists; those that do not look like a person's are left out.</summary>
    public static IEnumerable<string> Names(string text)
    {
        foreach (var piece in text.Replace(" and ", ",", StringComparison.Ordinal).Replace(" & ", ",", StringComparison.Ordinal).Split([',', ';', '|', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (Byline.IsName(piece) && !Wording.IsUpperCase(piece) && !piece.Split(' ').Any(FrontPage.IsDocumentWord)) yield return piece;
    }

    private static string? Title(string? title)
    {
        if (title is null || Wording.Count(title) < 2 || title.Length > 300 || title.Contains("://", StringComparison.Ordinal) || title.Contains('\\', StringComparison.Ordinal)) return null;
        if (Array.Exists(FileEndings, ending => title.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return null;
        return Array.Exists(Placeholders, words => title.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (words.Contains(' ') || title.Length < words.Length + 4)) ? null : title;
    }
}
