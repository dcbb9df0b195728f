using System.Collections.Immutable;
using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Search.Learning.Relatedness;

/// <summary>
/// Makes the table of related words (<c>related-words.txt</c>). WordNet tells which words may stand for each other and which
/// are opposites; word vectors tell in which of these senses they are really used, since two words that share a rare sense
/// do not keep the same company. Neither is enough alone: vectors find "increase" near "decrease", WordNet "bank" near "trust".
/// </summary>
public static class RelatedWordsLearner
{
    private const int MostWords = 40_000;
    private const int MostSenses = 5;
    private const int MostRelated = 10;
    private const int ShortestWord = 3;
    private const double Least = 0.3;
    private const double UnrelatedCosine = 0.25;
    private const double SameCosine = 0.8;

    /// <summary>What each later sense of a word counts less.</summary>
    private const double LaterSense = 0.12;

    /// <summary>Learns the table.</summary>
    /// <param name="lexiconFolder">The folder of WordNet's database files.</param>
    /// <param name="vectorFile">Word vectors, the commonest word first.</param>
    /// <returns>The lines of the table, in alphabetical order: a stem, and then related stems, each with its strength in percent.</returns>
    public static ImmutableArray<string> Learn(string lexiconFolder, string vectorFile)
    {
        var (lexicon, vectors) = (new WordNetFiles(lexiconFolder), WordVectors.Read(vectorFile, MostWords));
        var table = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var word in lexicon.Words.Where(word => IsWord(word) && vectors.Has(word)))
        {
            var opposites = OppositesOf(lexicon, word);
            foreach (var (other, strength) in RelatedTo(lexicon, word))
            {
                if (!IsWord(other) || !vectors.Has(other) || opposites.Contains(other)) continue;
                var company = Math.Clamp((vectors.Cosine(word, other) - UnrelatedCosine) / (SameCosine - UnrelatedCosine), 0, 1);
                Note(table, WordForm.Of(word), WordForm.Of(other), strength * (0.25 + 0.75 * company));
            }
        }

        return [.. table.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(Line).Where(line => line.Contains(' ', StringComparison.Ordinal))];
    }

    /// <summary>Function words and numbers stand for nothing else.</summary>
    private static bool IsWord(string word) =>
        word.Length >= ShortestWord && word.All(char.IsAsciiLetterLower) && WordForm.Of(word) is { IsStopWord: false, IsNumber: false };

    private static HashSet<string> OppositesOf(WordNetFiles lexicon, string word) => lexicon.SensesOf(word)
        .SelectMany(sense => sense.Synset.Pointers.Where(pointer => pointer.Symbol == "!")).SelectMany(pointer => lexicon[pointer].Words).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Word, double Strength)> RelatedTo(WordNetFiles lexicon, string word)
    {
        foreach (var (synset, rank) in lexicon.SensesOf(word).Where(sense => sense.Rank < MostSenses))
        {
            var sense = 1 - LaterSense * rank;
            foreach (var other in synset.Words) yield return (other, Relation.Same * sense * RankOf(lexicon, other, synset));
            var place = synset.Words.IndexOf(word) + 1;
            foreach (var pointer in synset.Pointers)
            {
                var strength = Relation.Strength(pointer.Symbol) * sense;
                if (strength == 0 || (pointer.From != 0 && pointer.From != place)) continue;
                var target = lexicon[pointer];
                foreach (var other in target.Words)
                {
                    // A derived word leads to its synonyms too: "attack" to "assault", the act and the deed.
                    var isMeant = pointer.To == 0 || target.Words[pointer.To - 1] == other;
                    yield return (other, strength * (isMeant ? 1 : Relation.ByDerivation) * RankOf(lexicon, other, target));
                }
            }
        }
    }

    private static double RankOf(WordNetFiles lexicon, string word, Synset synset)
    {
        foreach (var (other, rank) in lexicon.SensesOf(word))
            if (ReferenceEquals(other, synset)) return rank < MostSenses ? 1 - LaterSense * rank : 0;
        return 0;
    }

    /// <summary>What shares a root is found as such.</summary>
    private static void Note(Dictionary<string, Dictionary<string, double>> table, WordForm word, WordForm other, double strength)
    {
        if (strength < Least || word.Root == other.Root || word.Stem == other.Stem) return;
        if (!table.TryGetValue(word.Stem, out var related)) table.Add(word.Stem, related = new Dictionary<string, double>(StringComparer.Ordinal));
        related[other.Stem] = Math.Max(related.GetValueOrDefault(other.Stem), strength);
    }

    private static string Line(KeyValuePair<string, Dictionary<string, double>> entry) => string.Join(' ', entry.Value
        .OrderByDescending(related => related.Value).ThenBy(related => related.Key, StringComparer.Ordinal).Take(MostRelated)
        .Select(related => $"{related.Key} {(int)Math.Round(100 * related.Value)}").Prepend(entry.Key));
}
