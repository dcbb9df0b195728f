using System.Collections.Immutable;
using System.Globalization;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>Makes the built-in table of how common words are used (<c>word-uses.txt</c>).</summary>
public static class WordUseTable
{
    private const int FewestUses = 4;

    /// <summary>The lines of the table: a word, then how often it stands as a noun, a verb, before a noun, and behind "be".</summary>
    /// <param name="sentences">The sentences of many documents.</param>
    /// <returns>One line for each word with enough uses to tell, in alphabetical order.</returns>
    public static ImmutableArray<string> Of(IEnumerable<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var words = new WordTable();
        var (reader, count, units) = (new UnitReader(words), new WordUseCount(knowsVerbs: false), new List<Unit>());
        foreach (var sentence in sentences)
        {
            units.Clear();
            reader.Read(sentence, units);
            count.Add([.. units]);
        }

        return [.. count.All.Where(use => use.Value.Total >= FewestUses && use.Key.Word.All(char.IsAsciiLetterLower))
            .OrderBy(use => use.Key.Word, StringComparer.Ordinal)
            .Select(use => string.Create(CultureInfo.InvariantCulture, $"{use.Key.Word} {use.Value.Noun} {use.Value.Verb} {use.Value.Modifier} {use.Value.Predicate}"))];
    }
}
