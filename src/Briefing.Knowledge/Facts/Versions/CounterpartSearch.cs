using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Facts.Versions;

/// <summary>
/// Finds in a later version of a document what stands in the place of a passage that is not there any more: the passage that
/// shares most of its words, where rare words count more. Passages that are known from the earlier version stand for
/// themselves and are left out.
/// </summary>
internal sealed class CounterpartSearch
{
    /// <summary>Words in more passages tell nothing about which one is meant.</summary>
    private const int MostPostings = 25;

    /// <summary>Passages between the unchanged neighbours that are looked at.</summary>
    private const int MostInWindow = 40;

    /// <summary>The least likeness of a passage that stands between the same neighbours, and of one anywhere else; 1 for the same words.</summary>
    private const double LeastInPlace = 0.3;
    private const double LeastElsewhere = 0.6;

    private readonly List<Unit> _units;
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);

    internal CounterpartSearch(SourceFlow later, IEnumerable<Passage> passages)
    {
        _units =
        [
            .. from passage in passages
               let ranges = later.Locate(passage.Spans)
               where ranges.Length > 0
               orderby ranges[0].Start
               select new Unit(passage, ranges[0].Start, Words(passage.Text)),
        ];
        for (var i = 0; i < _units.Count; i++)
            foreach (var word in _units[i].Words.Keys)
            {
                if (!_postings.TryGetValue(word, out var places)) _postings[word] = places = [];
                places.Add(i);
            }
    }

    /// <param name="text">The passage as it was.</param>
    /// <param name="window">Where in the later flow it would stand, between its unchanged neighbours; null where these are out of order.</param>
    internal Passage? Find(string text, TextSpan? window)
    {
        var words = Words(text);
        var (best, bestScore) = (-1, 0.0);
        foreach (var unit in InWindow(window).Concat(WithRareWords(words)).Distinct())
        {
            var isInPlace = window is { } place && _units[unit].Start >= place.Start && _units[unit].Start < place.End;
            var likeness = Likeness(words, _units[unit].Words);
            if (likeness < (isInPlace ? LeastInPlace : LeastElsewhere)) continue;
            var score = likeness + (isInPlace ? 1 : 0);
            if (score > bestScore) (best, bestScore) = (unit, score);
        }

        return best < 0 ? null : _units[best].Passage;
    }

    private IEnumerable<int> InWindow(TextSpan? window)
    {
        if (window is not { } place) yield break;
        var (low, high) = (0, _units.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_units[middle].Start < place.Start) low = middle + 1;
            else high = middle;
        }

        for (var i = low; i < _units.Count && i < low + MostInWindow && _units[i].Start < place.End; i++) yield return i;
    }

    private IEnumerable<int> WithRareWords(Dictionary<string, int> words) =>
        words.Keys.SelectMany(word => _postings.TryGetValue(word, out var places) && places.Count <= MostPostings ? places : []);

    /// <summary>Dice's coefficient over words weighted by how rare they are: twice what is shared, by what both have.</summary>
    private double Likeness(Dictionary<string, int> left, Dictionary<string, int> right)
    {
        var (shared, total) = (0.0, 0.0);
        foreach (var (word, count) in left)
        {
            var weight = Weight(word);
            total += weight * count;
            if (right.TryGetValue(word, out var other)) shared += weight * Math.Min(count, other);
        }

        foreach (var (word, count) in right) total += Weight(word) * count;
        return total == 0 ? 0 : 2 * shared / total;
    }

    private double Weight(string word) => Math.Log(1 + (_units.Count + 1.0) / (1 + (_postings.TryGetValue(word, out var places) ? places.Count : 0)));

    private static Dictionary<string, int> Words(string text)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim('.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '“', '”', '‘', '’');
            if (bare.Length > 0) words[bare] = words.GetValueOrDefault(bare) + 1;
        }

        return words;
    }

    private sealed record Unit(Passage Passage, int Start, Dictionary<string, int> Words);
}
