namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>Finds what stands in the margins: print turned by a quarter, letters below each other, and numbers of lines.</summary>
internal static class MarginPrint
{
    private const int FewestLetters = 6;
    private const int FewestLineNumbers = 5;

    public static void Mark(LaidOutPage page)
    {
        foreach (var piece in page.Pieces)
            if (IsTurned(piece)) piece.Aside = SetAsideReason.Margin;
        MarkStacks(page);
        MarkLineNumbers(page);
    }

    /// <summary>Words that are much higher than wide, though they have several letters.</summary>
    private static bool IsTurned(Row piece)
    {
        int letters = 0, turned = 0;
        foreach (var word in piece.Words)
        {
            letters += word.Text.Length;
            if (word.Text.Length > 1 && word.Box.Height > word.Box.Width * 2) turned += word.Text.Length;
        }

        return turned * 2 > letters && letters > 2;
    }

    /// <summary>Single letters at the same distance from the edge, row after row.</summary>
    private static void MarkStacks(LaidOutPage page)
    {
        var single = page.Pieces.Where(piece => piece.Aside is null && piece.Words is [{ Text.Length: <= 2 }] && char.IsLetter(piece.Words[0].Text[0])).ToList();
        foreach (var group in single.GroupBy(piece => Math.Round((piece.Left + piece.Right) / 8)))
        {
            var stack = group.OrderBy(piece => piece.Core.Top).ToList();
            if (stack.Count < FewestLetters) continue;
            var near = stack.Zip(stack.Skip(1)).Count(pair => pair.Second.Core.Top - pair.First.Core.Top < pair.First.Height * 3);
            if (near + 1 < stack.Count * 0.8) continue;
            foreach (var piece in stack) piece.Aside = SetAsideReason.Margin;
        }
    }

    /// <summary>Numbers that rise down the page at one edge of the print, outside of everything else.</summary>
    private static void MarkLineNumbers(LaidOutPage page)
    {
        foreach (var atLeft in (bool[])[true, false])
        {
            var edge = new List<(Row Piece, int Word, int Number)>();
            foreach (var piece in page.Pieces)
            {
                var word = atLeft ? 0 : piece.Words.Count - 1;
                if (piece.Aside is null && int.TryParse(piece.Words[word].Text, System.Globalization.NumberStyles.None, null, out var number) && number < 10_000)
                    edge.Add((piece, word, number));
            }

            foreach (var group in edge.GroupBy(one => Math.Round((atLeft ? one.Piece.Words[one.Word].Box.Right : one.Piece.Words[one.Word].Box.Left) / 3)))
                if (IsCount(page, [.. group.OrderBy(one => one.Piece.Core.Top)], atLeft)) SetAside(page, group);
        }
    }

    private static bool IsCount(LaidOutPage page, List<(Row Piece, int Word, int Number)> column, bool atLeft)
    {
        if (column.Count < FewestLineNumbers) return false;
        var step = column[1].Number - column[0].Number;
        if (step is < 1 or > 10) return false;
        for (var i = 1; i < column.Count; i++)
            if (column[i].Number - column[i - 1].Number != step) return false;
        var edge = column.Average(one => atLeft ? one.Piece.Words[one.Word].Box.Right : one.Piece.Words[one.Word].Box.Left);
        var others = page.Pieces.Where(piece => piece.Aside is null && !column.Exists(one => one.Piece == piece));
        return others.All(piece => atLeft ? piece.Left > edge : piece.Right < edge)
            && column.TrueForAll(one => one.Piece.Words.Count == 1 || Distance(one.Piece, one.Word, atLeft) > one.Piece.Height * 0.5);
    }

    private static double Distance(Row piece, int word, bool atLeft) =>
        atLeft ? piece.Words[1].Box.Left - piece.Words[0].Box.Right : piece.Words[word].Box.Left - piece.Words[word - 1].Box.Right;

    private static void SetAside(LaidOutPage page, IEnumerable<(Row Piece, int Word, int Number)> column)
    {
        foreach (var (piece, word, _) in column)
        {
            if (piece.Words.Count > 1)
            {
                page.Pieces[page.Pieces.IndexOf(piece)] = new Row([.. piece.Words.Where((_, index) => index != word)]);
                page.Pieces.Add(new Row([piece.Words[word]]) { Aside = SetAsideReason.Margin });
            }
            else piece.Aside = SetAsideReason.Margin;
        }
    }
}
