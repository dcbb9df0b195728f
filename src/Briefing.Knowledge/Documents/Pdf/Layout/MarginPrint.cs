namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>Finds what stands in the margins: print turned by a quarter, letters below each other, and numbers of lines.</summary>
internal static class MarginPrint
{
    private const int FewestLetters = 6;

    public static void Mark(List<LaidOutPage> pages)
    {
        foreach (var page in pages)
        {
            foreach (var piece in page.Pieces)
                if (IsTurned(piece)) piece.Aside = SetAsideReason.Margin;
            MarkStacks(page);
        }

        LineNumbers.Mark(pages);
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
}
