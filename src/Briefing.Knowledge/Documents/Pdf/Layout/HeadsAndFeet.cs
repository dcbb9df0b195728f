using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>
/// Finds running heads and feet: what stands near the upper or lower edge in the same place on several pages with the same
/// words, numbers aside; what stands beside such words; and the numbers of pages.
/// </summary>
internal sealed class HeadsAndFeet
{
    /// <summary>The share of a page's height, from either edge, in which heads and feet stand.</summary>
    private const double Zone = 0.17;

    /// <summary>Heads of different pages differ in height by less than this, in points.</summary>
    private const double SameHeight = 4;

    /// <summary>Nobody prints longer heads.</summary>
    private const int Longest = 90;

    private readonly List<LaidOutPage> _pages;
    private readonly double _bodyHeight;

    private HeadsAndFeet(List<LaidOutPage> pages, double bodyHeight) => (_pages, _bodyHeight) = (pages, bodyHeight);

    public static void Mark(List<LaidOutPage> pages, double bodyHeight)
    {
        var heads = new HeadsAndFeet(pages, bodyHeight);
        foreach (var atTop in (bool[])[true, false])
        {
            heads.MarkRepeated(atTop);
            heads.MarkNumbers(atTop);
            heads.MarkBeside(atTop);
            heads.MarkAlone(atTop);
        }
    }

    /// <summary>The distance from the edge.</summary>
    private static double Distance(LaidOutPage page, Row piece, bool atTop) => atTop ? piece.Core.Bottom : page.Height - piece.Core.Top;

    private static IEnumerable<Row> InZone(LaidOutPage page, bool atTop) =>
        page.Pieces.Where(piece => piece.Aside is null && Distance(page, piece, atTop) is var distance && distance <= page.Height * Zone);

    private void MarkRepeated(bool atTop)
    {
        var seen = new Dictionary<string, List<(LaidOutPage Page, Row Piece)>>(StringComparer.Ordinal);
        foreach (var page in _pages)
            foreach (var piece in InZone(page, atTop))
            {
                var key = Key(piece.Text);
                if (key.Length < 2) continue;
                if (!seen.TryGetValue(key, out var list)) seen[key] = list = [];
                list.Add((page, piece));
            }

        foreach (var list in seen.Values)
        {
            if (list.Count < 2) continue;
            list.Sort((one, other) => Distance(one.Page, one.Piece, atTop).CompareTo(Distance(other.Page, other.Piece, atTop)));
            for (var i = 1; i < list.Count; i++)
            {
                if (list[i].Page == list[i - 1].Page
                    || Distance(list[i].Page, list[i].Piece, atTop) - Distance(list[i - 1].Page, list[i - 1].Piece, atTop) > SameHeight) continue;
                foreach (var (_, piece) in (ReadOnlySpan<(LaidOutPage, Row)>)[list[i - 1], list[i]])
                    // What is set larger than the text is its title or a heading.
                    if (piece.Height <= _bodyHeight * 1.4) piece.Aside ??= Reason(piece);
            }
        }
    }

    /// <summary>Numbers alone that count the pages, and on the only page of a file the one at its very edge.</summary>
    private void MarkNumbers(bool atTop)
    {
        var numbers = new List<(int Page, Row Piece, int Number)>();
        foreach (var page in _pages)
        {
            var zone = InZone(page, atTop).ToList();
            foreach (var piece in zone)
                if (PageMark.Number(piece.Text) is { } number && IsOutermost(page, piece, atTop)) numbers.Add((page.Number, piece, number));
        }

        foreach (var group in numbers.GroupBy(one => one.Number - one.Page))
            if (group.Count() > 1 || _pages.Count == 1 && group.Key == 1 || numbers.Count == 1 && group.Key is >= 0 and <= 2)
                foreach (var one in group) one.Piece.Aside = SetAsideReason.PageNumber;
    }

    /// <summary>Whether nothing but furniture stands between a piece and the edge of its page.</summary>
    private static bool IsOutermost(LaidOutPage page, Row piece, bool atTop)
    {
        var limit = atTop ? piece.Core.Top : page.Height - piece.Core.Bottom;
        return page.Pieces.TrueForAll(other => other == piece || other.Aside is not null || Distance(page, other, atTop) > limit);
    }

    /// <summary>Whatever else stands on the level of a head, or outside of it, is a head too; but not on the first page.</summary>
    private void MarkBeside(bool atTop)
    {
        var marked = _pages.SelectMany(page => page.Furniture.Where(piece => piece.Aside is SetAsideReason.RunningHead or SetAsideReason.PageNumber)
            .Select(piece => Distance(page, piece, atTop)).Where((distance) => distance <= page.Height * Zone)).ToList();
        if (marked.Count == 0) return;
        marked.Sort();
        // One that stands far inside proves nothing for the other pages.
        var edge = marked[marked.Count / 2] + SameHeight;
        foreach (var page in _pages)
        {
            if (page.Number == 0) continue;
            foreach (var piece in InZone(page, atTop).ToList())
                if (Distance(page, piece, atTop) <= edge && piece.Height <= _bodyHeight * 1.1 && !GoesOn(page, piece, atTop)) piece.Aside = Reason(piece);
        }
    }

    /// <summary>
    /// A head that only one page has, as the second of two: a few words of no sentence, far from the text, and farther out than
    /// any text of the other pages. On the first page such words may be a title.
    /// </summary>
    private void MarkAlone(bool atTop)
    {
        if (_pages.Count < 2) return;
        var outermost = new SortedSet<(double Near, int Index)>();
        for (var i = 0; i < _pages.Count; i++)
            if (Outermost(_pages[i], atTop) is { } near) outermost.Add((near, i));
        for (var i = 1; i < _pages.Count; i++)
        {
            var page = _pages[i];
            var others = outermost.FirstOrDefault(one => one.Index != i).Near;
            var before = Outermost(page, atTop);
            var level = InZone(page, atTop).Where(piece => IsOutermost(page, piece, atTop)).ToList();
            foreach (var piece in level)
            {
                if (piece.Height > _bodyHeight * 1.02 || piece.Text.Length > Longest || Wording.EndsSentence(piece.Text) || Wording.StartsInside(piece.Text)) continue;
                if (Near(page, piece, atTop) + piece.Height > others) continue;
                var text = page.Pieces.Where(other => other.Aside is null && !level.Contains(other)).Select(other => Near(page, other, atTop)).DefaultIfEmpty(0).Min();
                if (text - Distance(page, piece, atTop) > piece.Height * 1.2) piece.Aside = Reason(piece);
            }

            var after = Outermost(page, atTop);
            if (after == before) continue;
            if (before is { } gone) outermost.Remove((gone, i));
            if (after is { } now) outermost.Add((now, i));
        }
    }

    /// <summary>The smallest distance of any text of a page from the edge; null for a page without text.</summary>
    private static double? Outermost(LaidOutPage page, bool atTop) =>
        page.Pieces.Where(piece => piece.Aside is null).Select(piece => (double?)Near(page, piece, atTop)).Min();

    /// <summary>The distance of a piece's outer side from the edge.</summary>
    private static double Near(LaidOutPage page, Row piece, bool atTop) => atTop ? piece.Core.Top : page.Height - piece.Core.Bottom;

    /// <summary>Whether the text follows without a gap, so that the piece is its first or last line.</summary>
    private static bool GoesOn(LaidOutPage page, Row piece, bool atTop) => page.Pieces.Exists(other =>
        other.Aside is null && other != piece && Math.Min(other.Right, piece.Right) > Math.Max(other.Left, piece.Left)
        && (atTop ? other.Core.Bottom - piece.Core.Bottom : piece.Core.Bottom - other.Core.Bottom) is var step && step > piece.Height * 0.5 && step < piece.Height * 1.7);

    private static SetAsideReason Reason(Row piece) => PageMark.Number(piece.Text) is null ? SetAsideReason.RunningHead : SetAsideReason.PageNumber;

    /// <summary>Letters in lower case, and one nought for each number.</summary>
    private static string Key(string words)
    {
        var key = Wording.Key(words);
        while (key.Contains("00", StringComparison.Ordinal)) key = key.Replace("00", "0", StringComparison.Ordinal);
        return key;
    }
}
