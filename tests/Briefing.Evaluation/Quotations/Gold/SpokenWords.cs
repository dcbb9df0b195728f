namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>Counts words, each with its speaker, by the quotations of one text.</summary>
internal sealed class SpokenWords
{
    private readonly Dictionary<string, string> _fullest = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Speaker, int Word)> _allowed;
    private readonly HashSet<(string Speaker, int Word)> _firm;

    internal SpokenWords(IReadOnlyCollection<(GoldQuotation Gold, SortedSet<int> Words)> says)
    {
        foreach (var names in says.Select(one => one.Gold.Speakers))
            foreach (var name in names) _fullest.TryAdd(name, names[0]);
        _allowed = Pairs(says);
        _firm = Pairs(says.Where(one => one.Gold.IsFirm));
    }

    /// <summary>
    /// How far what was given to somebody by name agrees with some quotations. Words that the text gives to that speaker in
    /// another way than firmly are neither wanted nor wrong.
    /// </summary>
    internal SpanTally Of(IEnumerable<GivenWords> given, IEnumerable<(GoldQuotation Gold, SortedSet<int> Words)> wanted) => SpanTally.Of(
        given.Where(unit => unit.Speaker is not null).SelectMany(unit => unit.Words.Select(word => (Speaker: Fullest(unit.Speaker!), Word: word)))
            .Where(pair => _firm.Contains(pair) || !_allowed.Contains(pair)).ToHashSet(),
        Pairs(wanted));

    private static HashSet<(string Speaker, int Word)> Pairs(IEnumerable<(GoldQuotation Gold, SortedSet<int> Words)> says) =>
        [.. says.Where(one => !one.Gold.Speakers.IsEmpty).SelectMany(one => one.Words.Select(word => (one.Gold.Speakers[0], word)))];

    private string Fullest(string name) => _fullest.FirstOrDefault(known => GoldName.Is(name, known.Key)).Value ?? name;
}
