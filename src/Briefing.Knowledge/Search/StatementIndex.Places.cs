using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Search;

/// <content>Where statements stand: numbers of them in their snapshot, without looking at any other.</content>
public sealed partial class StatementIndex
{
    /// <summary>The statements given to somebody, by key; ascending.</summary>
    public ReadOnlySpan<int> By(string key) => _table.Speakers.By(key);

    /// <summary>What somebody is said to have implied, is expected to say, did not say, and so on, by key; ascending.</summary>
    public ReadOnlySpan<int> AscribedTo(string key) => _table.Speakers.AscribedTo(key);

    /// <summary>The statements that are somebody's or concern them, by key; ascending.</summary>
    public int[] Naming(string key) => _table.Speakers.Naming(key);

    /// <summary>The statements of a document: the first and how many; none for a document that is not known.</summary>
    public (int First, int Count) RangeOf(string documentId)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        return _table.NumberOf(documentId) is >= 0 and var document ? _table.RangeOf(document) : (0, 0);
    }

    /// <summary>
    /// The statements that hold all words of a text, in any order and in any of their forms, ascending: those that may hold
    /// the text itself. The time taken goes with how often its rarest word stands in the store.
    /// </summary>
    public IEnumerable<int> Holding(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var stems = TextAnalyzer.Analyze(text).Where(token => !token.IsWhole).Select(token => StemOf(token.Word)).Distinct().OrderBy(_table.Postings.Count).ToArray();
        if (stems.Length == 0 || stems[0] == Lexicon.None) return [];
        var held = _table.Postings.Of(stems[0]).ToArray();
        return held.Where(statement => stems.Skip(1).All(stem => _table.Postings.Of(stem).BinarySearch(statement) >= 0));
    }

    private int StemOf(string word) => _table.Sentences.Lexicon.Find(word) is >= 0 and var known ? _table.Sentences.Lexicon[known].Stem : Lexicon.None;
}
