namespace Briefing.Knowledge.Topics.Terms;

/// <summary>A phrase of one document that may be a term, with its counts.</summary>
/// <param name="key">A hash of its lemmas.</param>
/// <param name="first">Its first unit among those of the document.</param>
/// <param name="length">Its units, "of" and "the" within it included.</param>
internal sealed class Candidate(ulong key, int first, int length)
{
    private const int MostOccurrences = 12;
    private List<int>? _more;

    internal ulong Key { get; } = key;

    internal int First { get; } = first;

    internal int Length { get; } = length;

    /// <summary>How often it stands in the text.</summary>
    internal int Count { get; private set; }

    /// <summary>How often with an article before it, of the occurrences that are not part of a longer phrase.</summary>
    internal int WithArticle { get; set; }

    /// <summary>How often it stands where only a noun phrase can: behind an article, a number, an owner or a preposition.</summary>
    internal int Bound { get; set; }

    /// <summary>How often not as part of a longer phrase.</summary>
    internal int Alone { get; set; }

    /// <summary>How often every content word of it had a capital that tells a name.</summary>
    internal int Named { get; set; }

    internal bool InTitle { get; set; }

    internal bool InHeading { get; set; }

    /// <summary>The number of longer candidates that hold it, and the sum of their counts.</summary>
    internal (int Kinds, int Count) Longer { get; private set; }

    /// <summary>The first units of some occurrences, to see how it is written.</summary>
    internal IEnumerable<int> Places => _more is null ? [First] : _more.Prepend(First);

    /// <summary>Counts an occurrence; the first one is <see cref="First"/>.</summary>
    internal void Add(int at)
    {
        if (Count++ == 0) return;
        _more ??= [];
        if (_more.Count < MostOccurrences) _more.Add(at);
    }

    internal void AddLonger(Candidate longer) => Longer = (Longer.Kinds + 1, Longer.Count + longer.Count);

    /// <summary>
    /// The count without what longer terms explain: K. Frantzi, S. Ananiadou and H. Mima, "Automatic Recognition of Multi-Word
    /// Terms: the C-value/NC-value Method", International Journal on Digital Libraries 3(2), 2000, section 2.
    /// </summary>
    internal double OwnCount => Longer.Kinds == 0 ? Count : Count - Longer.Count / (double)Longer.Kinds;
}
