using System.Runtime.InteropServices;

namespace Briefing.Knowledge.Topics.Senses;

/// <summary>
/// Words that stand beside one sense of a word much more often than beside its others, learned from the sentences in which
/// the sense is plain: D. Yarowsky, "Unsupervised Word Sense Disambiguation Rivaling Supervised Methods", ACL 1995, with one
/// round in place of many.
/// </summary>
internal sealed class LearnedCompany
{
    private const int LeastSentences = 3;
    private const double LeastRatio = 4;
    private const double MostWeight = 1.5;

    private readonly Dictionary<(string Sense, string Lemma), int> _counts = [];
    private readonly Dictionary<(string Homograph, string Lemma), int> _totals = [];
    private bool _isUsed;

    /// <summary>Counts a sentence in which a sense is plain; each lemma once.</summary>
    internal void Learn(Homograph homograph, Sense sense, IEnumerable<string> lemmas)
    {
        foreach (var lemma in lemmas.Distinct(StringComparer.Ordinal))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, (sense.Lemma, lemma), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_totals, (homograph.Lemma, lemma), out _)++;
        }
    }

    /// <summary>From now on what was learned counts.</summary>
    internal void Use() => _isUsed = true;

    /// <summary>How much a word tells for a sense: 0 to 1.5.</summary>
    internal double Weight(Sense sense, string lemma)
    {
        if (!_isUsed || !_counts.TryGetValue((sense.Lemma, lemma), out var with) || with < LeastSentences) return 0;
        var others = _totals[(sense.Homograph, lemma)] - with;
        var ratio = (with + 0.5) / (others + 0.5);
        return ratio < LeastRatio ? 0 : Math.Min(MostWeight, Math.Log2(ratio) / 2);
    }
}
