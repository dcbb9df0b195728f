namespace Briefing.Evaluation.Breaking;

/// <summary>The layouts that are measured; what a layout leaves open is drawn by the seed.</summary>
internal static class Layouts
{
    internal static readonly string[] Names =
    [
        "clean", "letter", "hyphens", "columns", "unequal", "indented", "unmarked", "footnotes", "per-page", "endnotes", "signs", "commentary",
        "exchanged", "lists", "boxes", "raised", "type", "no-pages", "journal", "anything",
    ];

    internal static Layout Of(string name, Random random)
    {
        var page = new Layout(name) { LinesOfPage = random.Next(24, 50), Columns = [random.Next(64, 92)] };
        var two = page with { Columns = Twice(random.Next(34, 50)) };
        char? hyphen = random.Next(4) == 0 ? '\u2010' : '-';
        return name switch
        {
            "clean" => page with { IsUnwrapped = true, HasPageNumbers = false, LinesOfPage = 100_000, HasLists = true },
            "letter" => page with { Head = HeadLayout.Head, Pages = Any<PageBreak>(random) },
            "hyphens" => page with { Hyphen = hyphen, Columns = [random.Next(40, 70)] },
            "columns" => two with { Hyphen = hyphen, Head = Any<HeadLayout>(random) },
            "unequal" => page with { Columns = [random.Next(50, 64), random.Next(28, 40)], Hyphen = hyphen },
            "indented" => two with { Paragraphs = ParagraphLayout.Indent, Hyphen = hyphen },
            "unmarked" => page with { Paragraphs = ParagraphLayout.Unmarked, Hyphen = hyphen, Head = HeadLayout.NumberedHead },
            "footnotes" => page with { Notes = NoteLayout.Foot, AfterNumber = After(random), Hyphen = hyphen, CutsNotes = random.Next(2) == 0 },
            "per-page" => two with { Notes = NoteLayout.FootOfPage, AfterNumber = After(random), Head = HeadLayout.Foot },
            "endnotes" => page with { Notes = NoteLayout.End, AfterNumber = random.Next(2) == 0 ? ". " : " ", Hyphen = hyphen },
            "signs" => page with { Notes = NoteLayout.FootOfPage, Marks = MarkLayout.Sign, AfterNumber = " " },
            "commentary" => two with
            {
                Notes = NoteLayout.Foot, Hyphen = hyphen, HasMargin = true, RepeatsAddresses = true, Head = HeadLayout.Head,
                Pages = PageBreak.BlankLines, CutsNotes = true, IsJustified = true,
            },
            "exchanged" => two with
            {
                Notes = NoteLayout.Foot, Hyphen = hyphen, HasMargin = random.Next(2) == 0, RepeatsAddresses = true, Head = HeadLayout.Head,
                Pages = PageBreak.BlankLines, ExchangesColumns = true,
            },
            "lists" => page with { HasLists = true, HasCaptions = true, Hyphen = hyphen, Head = Any<HeadLayout>(random) },
            "boxes" => two with { HasBoxes = true, HasCaptions = true, Hyphen = hyphen, Head = HeadLayout.Head },
            "raised" => two with { Notes = NoteLayout.Foot, Marks = random.Next(2) == 0 ? MarkLayout.Raised : MarkLayout.Bracket, AfterNumber = " ", Hyphen = hyphen },
            "type" => two with { Hyphen = '\u00AD', HasLigatures = true, IsJustified = true },
            "no-pages" => page with { Pages = PageBreak.Nothing, HasPageNumbers = true, Head = HeadLayout.None, Hyphen = hyphen },
            "journal" => page with
            {
                Columns = [random.Next(60, 80)], Head = HeadLayout.AlternatingHeads, Notes = NoteLayout.Foot, Paragraphs = ParagraphLayout.Indent,
                Hyphen = hyphen, AfterNumber = After(random), CutsNotes = true,
            },
            "anything" => Anything(random, random.Next(2) == 0 ? page : two, hyphen),
            _ => throw new ArgumentException($"There is no layout {name}; there are {string.Join(", ", Names)}.", nameof(name)),
        };
    }

    private static Layout Anything(Random random, Layout page, char? hyphen) => page with
    {
        Paragraphs = random.Next(3) == 0 ? ParagraphLayout.Indent : ParagraphLayout.BlankLine,
        Hyphen = random.Next(3) == 0 ? null : hyphen,
        Notes = Any<NoteLayout>(random),
        Marks = random.Next(3) == 0 ? MarkLayout.Raised : MarkLayout.Glued,
        AfterNumber = After(random),
        CutsNotes = random.Next(2) == 0,
        Head = Any<HeadLayout>(random),
        Pages = random.Next(2) == 0 ? PageBreak.FormFeed : PageBreak.BlankLines,
        HasPageNumbers = random.Next(4) > 0,
        PageNumber = ((string[])["{0}", "- {0} -", "Page {0} of 31", "{0} / 31"])[random.Next(4)],
        HasMargin = random.Next(4) == 0,
        RepeatsAddresses = random.Next(3) == 0,
        ExchangesColumns = random.Next(5) == 0,
        HasLists = random.Next(2) == 0,
        HasCaptions = random.Next(2) == 0,
        HasBoxes = random.Next(3) == 0,
        HasLigatures = random.Next(5) == 0,
        IsJustified = random.Next(4) == 0,
    };

    private static int[] Twice(int width) => [width, width];

    private static string After(Random random) => ((string[])["\u2002", " ", "  ", ". "])[random.Next(4)];

    private static T Any<T>(Random random) where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
