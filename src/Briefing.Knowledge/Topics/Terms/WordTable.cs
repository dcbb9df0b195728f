namespace Briefing.Knowledge.Topics.Terms;

/// <summary>The words met so far, each worked out once. Not for several threads at a time.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, WordEntry> _entries = new(StringComparer.Ordinal);

    internal WordEntry this[ReadOnlySpan<char> word]
    {
        get
        {
            var lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.TryGetValue(word, out var entry)) return entry;
            var text = word.ToString();
            return _entries[text] = new WordEntry(text);
        }
    }
}
