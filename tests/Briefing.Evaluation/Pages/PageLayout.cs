using System.Globalization;
using System.Text.RegularExpressions;
using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Pages;

/// <summary>
/// The frame of a saved page: a file of <c>Pages/Layouts</c>, whose first comment says what it is, which site it is of, and what
/// it states of itself. <c>{{each 2-4}}…{{end}}</c> repeats for paragraphs; <c>data-article</c> marks what is the article,
/// <c>data-article="either"</c> what may be shown or not (by-lines, captions), <c>data-mark</c> the marks of notes and
/// <c>data-rest</c> what interrupts the article. All else is not the article. The marks are taken out before the page is read.
/// </summary>
internal sealed partial record PageLayout(string Name, string What, string Site, IReadOnlySet<string> States, bool IsHeld, string Template)
{
    internal static IReadOnlyList<PageLayout> Load(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The page with an article in it, still marked.</summary>
    internal string Fill(SampleArticle article)
    {
        var iso = article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var number = 0;
        string Value(string name) => name switch
        {
            "title" => article.Title,
            "stand" => article.Stand,
            "author" => string.Join(" and ", article.Authors),
            "author-1" => article.Authors[0],
            "author-json" => $"[{string.Join(',', article.Authors.Select(author => $"{{\"@type\":\"Person\",\"name\":\"{author}\"}}"))}]",
            "iso" => iso,
            "iso-slash" => iso.Replace('-', '/'),
            "date" => article.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            "us-date" => article.Date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture),
            "url" => Url(article),
            "n" => number.ToString(CultureInfo.InvariantCulture),
            ['s', ':', .. var digits] => article.SentenceOf(int.Parse(digits, CultureInfo.InvariantCulture)),
            _ => "{{" + name + "}}",
        };
        var repeated = Each().Replace(Template, loop =>
        {
            var last = loop.Groups[2].Length > 0 ? int.Parse(loop.Groups[2].Value, CultureInfo.InvariantCulture) : int.MaxValue;
            var turns = new List<string>();
            for (number = int.Parse(loop.Groups[1].Value, CultureInfo.InvariantCulture); number <= last && number <= article.Paragraphs.Count; number++)
                turns.Add(Placeholder().Replace(loop.Groups[3].Value, mark =>
                    mark.Groups[1].Value == "p" ? SampleArticle.Markup(article.Paragraphs[number - 1]) : Value(mark.Groups[1].Value)));
            return string.Concat(turns);
        });
        return Placeholder().Replace(repeated, mark => Value(mark.Groups[1].Value));
    }

    /// <summary>The page as a browser would have saved it, without the marks of the measure.</summary>
    internal static string WithoutMarks(string marked) => Marks().Replace(marked, "");

    /// <summary>Counts what the reader found of what the page states, and what it found wrongly.</summary>
    internal (int Right, int Stated, IReadOnlyList<string> Wrong) Judge(DocumentMetadata found, SampleArticle article)
    {
        var iso = article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string Field, string? Found, string True)[] fields =
        [
            ("title", found.Title, article.Title), ("authors", found.Authors.IsEmpty ? null : string.Join(" and ", found.Authors), string.Join(" and ", article.Authors)),
            ("published", found.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), iso), ("url", found.Url, Url(article)),
            ("publisher", found.Publisher, Site), ("said", found.Said?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), iso),
        ];
        var wrong = fields.Where(one => States.Contains(one.Field) ? one.Found != one.True : one.Found is not null && one.Found != one.True && one.Field != "publisher")
            .Select(one => $"{one.Field}: \"{one.Found}\" for \"{one.True}\"").ToList();
        return (fields.Count(one => States.Contains(one.Field) && one.Found == one.True), States.Count, wrong);
    }

    private string Url(SampleArticle article)
    {
        var host = string.Concat(Site.ToLowerInvariant().Select(c => char.IsAsciiLetter(c) ? c : '-')).Trim('-');
        return $"https://www.{(host.Length > 0 ? host : "strait-times")}.example/stories/{article.Path}";
    }

    private static PageLayout Read(string file)
    {
        var template = File.ReadAllText(file);
        var head = Head().Match(template);
        var fields = head.Groups[1].Value.Split(';', StringSplitOptions.TrimEntries).Select(field => field.Split(':', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);
        return new PageLayout(
            Path.GetFileNameWithoutExtension(file), fields["layout"], fields["site"],
            (fields["states"] + (fields.ContainsKey("said") ? " said" : "")).Split(' ').ToHashSet(StringComparer.Ordinal), file.Contains("Held", StringComparison.Ordinal), template[head.Length..].TrimStart());
    }

    [GeneratedRegex(@"\A<!-- (.+?) -->")]
    private static partial Regex Head();

    [GeneratedRegex(@"\{\{each (\d+)-(\d*)\}\}(.*?)\{\{end\}\}", RegexOptions.Singleline)]
    private static partial Regex Each();

    [GeneratedRegex(@"\{\{([a-z][a-z:0-9-]*)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\s(?:data-article(?:=""either"")?|data-mark|data-rest)(?=[\s>])")]
    private static partial Regex Marks();
}
