namespace Briefing.Knowledge.Topics.Terms;

/// <summary>The words met so far, each worked out once. Not for several threads at a time.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, WordEntry> _entries = new(StringComparer.Ordinal);

    private readonly Dictionary<(WordEntry Word, string Lemma), WordEntry> _senses = [];

    /// <summary>A word where it means one thing of several.</summary>
    internal WordEntry As(WordEntry word, string senseLemma) =>
        _senses.TryGetValue((word, senseLemma), out var entry) ? entry : _senses[(word, senseLemma)] = word.As(senseLemma);

    internal WordEntry this[ReadOnlySpan<char> word]
    {
        get
        {
            var lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.TryGetValue(word, out var entry)) return entry;
            var text = word.ToString();
            entry = _entries[text] = new WordEntry(text);
            if (entry.Lemma != text) entry.Base = this[entry.Lemma].Base;
            return entry;
        }
    }
}
