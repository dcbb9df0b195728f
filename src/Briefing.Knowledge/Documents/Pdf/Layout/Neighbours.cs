using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>For the words of a region, the distance to the next word on either side at the same height.</summary>
internal sealed class Neighbours
{
    /// <summary>A word is noted in at most this many bands, so that a word of a page's height costs no more than others.</summary>
    private const int MostBands = 16;

    private readonly double _height;
    private readonly int[] _right;
    private readonly int[] _left;

    public Neighbours(List<PrintedWord> words, double height)
    {
        _height = height;
        Words = [.. words.OrderBy(word => word.Box.Left)];
        _right = new int[Words.Count];
        _left = new int[Words.Count];
        Array.Fill(_right, -1);
        Array.Fill(_left, -1);
        var last = new Dictionary<int, int>();
        var step = Math.Max(height / 3, 0.5);
        for (var i = 0; i < Words.Count; i++)
        {
            var box = Words[i].Box;
            var first = (int)Math.Floor((box.Top + box.Height * 0.25) / step);
            var end = Math.Min((int)Math.Floor((box.Bottom - box.Height * 0.25) / step), first + MostBands);
            for (var band = first; band <= end; band++)
            {
                if (last.TryGetValue(band, out var before))
                {
                    if (_right[before] < 0) _right[before] = i;
                    if (_left[i] < 0 || Words[before].Box.Right > Words[_left[i]].Box.Right) _left[i] = before;
                }

                last[band] = i;
            }
        }
    }

    /// <summary>The words, from left to right.</summary>
    public List<PrintedWord> Words { get; }

    /// <summary>Whether a word, with the words that follow it at no more than a distance, reaches a place to its right.</summary>
    /// <param name="word">The word.</param>
    /// <param name="place">The place.</param>
    /// <param name="distance">The distance as a share of the height of the print.</param>
    public bool ReachesRight(int word, double place, double distance)
    {
        for (; Words[word].Box.Right < place; word = _right[word])
            if (_right[word] < 0 || After(word) >= distance * Math.Max(_height, Words[word].Box.Height)) return false;
        return true;
    }

    /// <summary>The same for a place to its left.</summary>
    public bool ReachesLeft(int word, double place, double distance)
    {
        for (; Words[word].Box.Left > place; word = _left[word])
            if (_left[word] < 0 || Words[word].Box.Left - Words[_left[word]].Box.Right >= distance * Math.Max(_height, Words[word].Box.Height)) return false;
        return true;
    }

    /// <summary>The gaps between neighbours that are at least so wide.</summary>
    public IEnumerable<(double Left, double Right)> Gaps(double width)
    {
        for (var i = 0; i < Words.Count; i++)
            if (_right[i] >= 0 && After(i) >= width) yield return (Words[i].Box.Right, Words[_right[i]].Box.Left);
    }

    private double After(int word) => Words[_right[word]].Box.Left - Words[word].Box.Right;
}
