using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Which lines each element of a page holds, and how much running text that is.</summary>
internal sealed class PageBoxes
{
    private readonly IReadOnlyList<PageLine> _lines;
    private readonly Dictionary<IElement, (int First, int Last)> _ranges = [];
    private readonly double[] _weights;
    private readonly double _heaviest;
    private readonly Dictionary<string, (int Count, double Weight)> _styles = new(StringComparer.Ordinal);

    public PageBoxes(IElement body, IReadOnlyList<PageLine> lines)
    {
        (Body, _lines) = (body, lines);
        _weights = new double[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            var counted = lines[i].Aside is null && !IsOffer(lines[i]) ? lines[i].Weight : 0;
            _weights[i + 1] = _weights[i] + counted;
            if (counted > 0)
            {
                var (count, weight) = _styles.GetValueOrDefault(lines[i].Style);
                _styles[lines[i].Style] = (count + 1, weight + counted);
            }

            for (var at = lines[i].Block; at is not null; at = at.ParentElement)
            {
                _ranges[at] = _ranges.TryGetValue(at, out var range) ? (range.First, i) : (i, i);
                if (at == body) break;
            }
        }

        _heaviest = _styles.Count == 0 ? 0 : _styles.Values.Max(style => style.Weight);
    }

    /// <summary>Whether a line is an offer or asks for consent so plainly that it cannot be the article.</summary>
    private static bool IsOffer(PageLine line) => line.Selling >= 2 && line.Selling * 14 >= line.Words;

    /// <summary>The element that holds all lines.</summary>
    public IElement Body { get; }

    /// <summary>The running text of the whole page.</summary>
    public double Total => _weights[^1];

    /// <summary>The indices of the first and last line in an element; null where it holds none.</summary>
    public (int First, int Last)? Range(IElement element) => _ranges.TryGetValue(element, out var range) ? range : null;

    /// <summary>The elements in an element that hold lines, in order.</summary>
    public IEnumerable<IElement> ChildrenOf(IElement element) => element.Children.Where(_ranges.ContainsKey);

    /// <summary>The running text in a range of lines, both ends included.</summary>
    public double Weight((int First, int Last) range) => _weights[range.Last + 1] - _weights[range.First];

    /// <summary>Whether a line looks like most of the running text of its page: the same element in the same kind of box.</summary>
    public bool IsMainStyle(PageLine line) =>
        _styles.TryGetValue(line.Style, out var style) && (style.Weight >= _heaviest || style.Count > 3 && style.Weight > Total * 0.15);

    /// <summary>
    /// The largest element that begins with a line, holds no other line given, and is not most of the page; the line's own
    /// element where there is no larger one.
    /// </summary>
    public IElement BoxFrom(int index, PageLine? without, double largest)
    {
        var box = _lines[index].Block;
        while (box != Body && box.ParentElement is { } parent && parent != Body && Range(parent) is { } range && range.First == index
            && Weight(range) <= Total * largest && !HoldsMainText(range) && (without is null || !without.IsIn(parent))) box = parent;
        return box;
    }

    private bool HoldsMainText((int First, int Last) range)
    {
        var count = 0;
        for (var i = range.First; i <= range.Last; i++)
            if (_lines[i].IsProse && IsMainStyle(_lines[i]) && ++count > 1) return true;
        return false;
    }
}
