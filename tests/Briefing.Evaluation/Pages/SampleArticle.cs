using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Briefing.Evaluation.Pages;

/// <summary>An invented article that layouts are filled with.</summary>
internal sealed partial record SampleArticle(string Title, IReadOnlyList<string> Authors, DateOnly Date, string Path, string Stand, IReadOnlyList<string> Paragraphs)
{
    internal static IReadOnlyList<SampleArticle> Load(string file) =>
        [.. string.Join('\n', File.ReadAllLines(file).Where(line => !line.StartsWith('#'))).Split("\n= ").Skip(1).Select(Parse)];

    /// <summary>The first sentence of a paragraph, as pull quotes repeat it; of the last one where there are fewer.</summary>
    internal string SentenceOf(int number)
    {
        var words = Plain(Paragraphs[Math.Min(number, Paragraphs.Count) - 1]);
        return EndOfSentence().Match(words) is { Success: true } end ? words[..(end.Index + end.Length)].TrimEnd() : words;
    }

    /// <summary>A paragraph as markup, with its links.</summary>
    internal static string Markup(string paragraph) =>
        Italics().Replace(Link().Replace(WebUtility.HtmlEncode(paragraph), "<a href=\"/topic/seven\">$1</a>"), "<em>$1</em>");

    private static string Plain(string paragraph) => Italics().Replace(Link().Replace(paragraph, "$1"), "$1");

    private static SampleArticle Parse(string block)
    {
        var lines = block.Split('\n').Where(line => line.Length > 0).ToArray();
        string Field(string name) => lines.First(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];
        var by = Field("by");
        return new SampleArticle(
            lines[0], by.Split(", "), DateOnly.Parse(Field("date"), CultureInfo.InvariantCulture), Field("path"), Field("stand"), [.. lines.Skip(5)]);
    }

    [GeneratedRegex(@"\[\[(.+?)\]\]")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b_(.+?)_\b")]
    private static partial Regex Italics();

    [GeneratedRegex(@"[.!?]”?(?=\s|$)")]
    private static partial Regex EndOfSentence();
}
