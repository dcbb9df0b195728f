using System.Text;
using Briefing.Knowledge.Documents;

namespace Briefing.Fuzzing.Checks;

/// <summary>What is known of a document can be stored, linked and printed.</summary>
internal static class MetadataCheck
{
    private static readonly string[] Fields = ["title", "authors", "publisher", "series", "said", "published", "url"];

    public static void Run(ReadDocument document, string path)
    {
        var metadata = document.Metadata;
        Promise.That(metadata.File == path, "metadata names the file", $"{metadata.File}");
        Promise.That(metadata.Id is { Length: > 0 and <= 100 } && metadata.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'), "an id can stand in a link", $"{metadata.Id}");
        Promise.That(metadata.Url is null || Uri.TryCreate(metadata.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https", "an address is of the web", $"{metadata.Url}");
        Promise.That(metadata.Url is null || !metadata.Url.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar), "an address is what it shows", $"{metadata.Url}");
        foreach (var words in (string?[])[metadata.Title, metadata.Publisher, metadata.Series, .. metadata.Authors, .. metadata.BasedOn.Select(one => one.Title)])
        {
            if (words is null) continue;
            Promise.That(!string.IsNullOrWhiteSpace(words), "what is known is not empty", $"\"{words}\"");
            TextCheck.IsWellFormed(words, "metadata survives UTF-8");
        }

        Promise.That(metadata.Origins.Select(origin => origin.Field).Distinct().Count() == metadata.Origins.Length, "a value has one origin", $"{string.Join(", ", metadata.Origins)}");
        foreach (var origin in metadata.Origins)
            Promise.That(Fields.Contains(origin.Field), "an origin names a value", $"{origin.Field}");
        foreach (var warning in document.Warnings)
        {
            Promise.That(warning.Code.Length > 0 && warning.Code.All(c => char.IsAsciiLetterLower(c) || c == '-'), "a warning has a stable name", $"{warning.Code}");
            Promise.That(warning.Message.EndsWith('.'), "a warning is a sentence", $"{warning.Message}");
            Promise.That(warning.Message.Length <= 600 && !warning.Message.Any(char.IsControl), "a warning is one printable line", $"{warning.Message}");
            TextCheck.IsWellFormed(warning.Message, "a warning survives UTF-8");
        }
    }
}
