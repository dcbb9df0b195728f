using System.Collections.Immutable;
using Briefing.Knowledge.Documents.Pdf.Layout;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Pdf;

/// <summary>Tells the title by its size, and the authors by their place between it and the text.</summary>
internal static class TitlePage
{
    private const double LargerThanText = 1.15;
    private const int MostParagraphs = 14;
    private const int LongestAuthors = 200;

    /// <summary>What the first page shows; the paragraphs that say it are classed.</summary>
    public static Imprint Read(List<Paragraph> paragraphs, double bodyHeight)
    {
        var front = paragraphs.Take(MostParagraphs).TakeWhile(paragraph => paragraph.Page == 0 && !IsText(paragraph, bodyHeight)).ToList();
        var large = front.Where(paragraph => paragraph.Height > bodyHeight * LargerThanText && Wording.StartsFresh(paragraph.First)
            && IsTitle(paragraph, bodyHeight) && DateText.Parse(paragraph.Words) is null).ToList();
        if (large.Count == 0) return new Imprint();
        var largest = large.Max(paragraph => paragraph.Height);
        var title = large.First(paragraph => paragraph.Height > largest * 0.93);
        title.Kind = BlockKind.Heading;
        return new Imprint { Title = title.Words, Authors = [.. Authors(front.SkipWhile(paragraph => paragraph != title).Skip(1))] };
    }

    /// <summary>Several words, or one that is set much larger; the number of a section begins none.</summary>
    private static bool IsTitle(Paragraph paragraph, double bodyHeight)
    {
        var words = paragraph.Words;
        if (words.Length > 2 && char.IsAsciiDigit(words[0]) && words[1] is ' ' or '.') return false;
        return Wording.Count(words) >= 2 || words.Length >= 4 && paragraph.Height > bodyHeight * 1.35 && !FrontPage.IsDocumentWord(words);
    }

    /// <summary>Running text: some rows in the size of the text.</summary>
    private static bool IsText(Paragraph paragraph, double bodyHeight) =>
        paragraph.Rows.Count > 2 && paragraph.Height < bodyHeight * 1.07 && paragraph.EndsSentence;

    /// <summary>Lines of nothing but names, with a wide space, a comma or "and" between them.</summary>
    private static IEnumerable<string> Authors(IEnumerable<Paragraph> between)
    {
        foreach (var paragraph in between)
        {
            if (paragraph.Words.Length > LongestAuthors || Byline.Authors(paragraph.Words).Length > 0) continue;
            var pieces = paragraph.Rows.SelectMany(Stretches).ToList();
            var names = pieces.SelectMany(PropertiesImprint.Names).ToList();
            if (names.Count == 0 || names.Sum(name => name.Length) < pieces.Sum(piece => piece.Length) * 0.75) continue;
            paragraph.Kind = BlockKind.Apparatus;
            return names;
        }

        return [];
    }

    /// <summary>The words of a row between spaces that are wider than a letter is high, without marks of notes.</summary>
    private static IEnumerable<string> Stretches(Row row)
    {
        var start = 0;
        for (var i = 1; i <= row.Words.Count; i++)
        {
            if (i < row.Words.Count && row.Words[i].Box.Left - row.Words[i - 1].Box.Right < row.Height * 0.8) continue;
            var stretch = new Row(row.Words.GetRange(start, i - start));
            yield return IsSmallCapitals(stretch) ? Capitalised(stretch.Text) : Marks.Without(stretch);
            start = i;
        }
    }

    /// <summary>Capitals in two sizes, as names are often set.</summary>
    private static bool IsSmallCapitals(Row row) =>
        Wording.IsUpperCase(row.Text) && row.Words.Count > 2 && row.Words.Max(word => word.Box.Height) > row.Words.Min(word => word.Box.Height) * 1.12;

    private static string Capitalised(string words) =>
        System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words.ToLowerInvariant()).Replace(" And ", " and ", StringComparison.Ordinal);
}
