using System.Globalization;

namespace Briefing.Evaluation.Breaking;

/// <summary>Writes what a page has around its text: heads and feet, numbers, print in the margin, and addresses again.</summary>
internal sealed class PageFurnitureWriter(Sheet sheet, Layout layout, CleanDocument clean, Random random)
{
    private const string Imprint = "© 2025 TIDEWATER PAPERS 25 | 08";

    private readonly bool _numberFirst = random.Next(2) == 0;

    internal void Top(int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var words = layout.Head switch
        {
            HeadLayout.Head when !layout.RepeatsAddresses => clean.Title,
            HeadLayout.NumberedHead => _numberFirst ? $"{number}  {clean.Title}" : $"{clean.Title}    {number}",
            HeadLayout.AlternatingHeads => page % 2 == 0 ? $"{number}   {clean.Author}" : $"{clean.Title}   {number}",
            _ => null,
        };
        if (words is not null) Line(words);
    }

    internal void Bottom(int page, IReadOnlyList<int> notes, bool isLast)
    {
        if (layout.RepeatsAddresses) Addresses(notes);
        if (layout.HasPageNumbers && layout.Head is not (HeadLayout.NumberedHead or HeadLayout.AlternatingHeads))
            Line(string.Format(CultureInfo.InvariantCulture, layout.PageNumber, page));
        if (layout.Head == HeadLayout.Foot) Line("Tidewater Papers, March 2025");
        if (layout.Head == HeadLayout.Head && layout.RepeatsAddresses) Line(clean.Title);
        if (layout.HasMargin)
            foreach (var letter in Imprint.Split(' ').SelectMany(word => Pieces(word)))
                Line(letter);
        if (!isLast) sheet.Add(layout.Pages switch { PageBreak.FormFeed => "\f", PageBreak.BlankLines => "\n\n", _ => "" });
    }

    /// <summary>The extractor gives the targets of the page's links, once for each line they stand on.</summary>
    private void Addresses(IReadOnlyList<int> notes)
    {
        var any = false;
        foreach (var word in notes.Distinct().SelectMany(note => clean.Notes[note]))
        {
            if (!word.Text.StartsWith("http", StringComparison.Ordinal)) continue;
            for (var times = random.Next(1, 4); times > 0; times--)
            {
                sheet.AddFurniture(word.Text.TrimEnd('.', ','));
                sheet.Add("\n");
                any = true;
            }
        }

        if (any) sheet.Add("\n");
    }

    private void Line(string words)
    {
        sheet.AddFurniture(words);
        sheet.Add("\n\n");
    }

    /// <summary>One or two letters at a time.</summary>
    private IEnumerable<string> Pieces(string word)
    {
        for (var at = 0; at < word.Length;)
        {
            var length = Math.Min(word.Length - at, random.Next(5) == 0 ? 2 : 1);
            yield return word.Substring(at, length);
            at += length;
        }
    }
}
