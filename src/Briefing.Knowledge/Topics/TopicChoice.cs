using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Topics.Senses;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>Chooses the topics of each document among its terms, in sight of the whole store.</summary>
internal sealed class TopicChoice(IReadOnlyList<(string Id, ImmutableArray<JoinedTerm> Terms)> documents, TopicJoining joining, AcronymTable acronyms, SenseLexicon senses)
{
    private const int Most = 10;
    private const int FewDocuments = 8;
    private const double LeastWeight = 0.3;
    private const double RaritySpread = 0.4;
    private const double SubsumedShare = 0.5;
    private const int EnoughAlone = 3;
    private const int EnoughLonger = 2;
    private const double LongerShare = 0.2;
    private const double AlikeShare = 0.75;
    private const double PreferredShare = 0.2;

    private readonly Dictionary<string, int> _documentsWith = documents.SelectMany(document => document.Terms).CountBy(term => term.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <param name="meanings">What words of several senses mean in each document.</param>
    internal TopicIndex Choose(FrozenDictionary<string, FrozenDictionary<string, Sense>> meanings)
    {
        var topics = Topics();
        var byDocument = new Dictionary<string, ImmutableArray<DocumentTopic>>(StringComparer.Ordinal);
        foreach (var (id, terms) in documents) byDocument[id] = Of(terms, topics);
        var all = byDocument.Values.SelectMany(of => of).GroupBy(topic => topic.Topic.Key, StringComparer.Ordinal)
            .Select(same => new StoreTopic(same.First().Topic, same.Count(), same.Sum(topic => topic.Weight)))
            .OrderByDescending(topic => topic.Weight).ThenBy(topic => topic.Topic.Key, StringComparer.Ordinal).ToImmutableArray();
        var chosen = all.Select(topic => topic.Topic.Key).ToHashSet(StringComparer.Ordinal);
        var byHash = new Dictionary<ulong, Topic>();
        foreach (var (_, terms) in documents)
            foreach (var joined in terms.Where(joined => chosen.Contains(joined.Key)))
                foreach (var term in joined.Terms) byHash.TryAdd(term.Hash, topics[joined.Key]);
        return new TopicIndex(all, byDocument.ToFrozenDictionary(StringComparer.Ordinal), byHash.ToFrozenDictionary(), new TextReading(senses, meanings));
    }

    /// <summary>One topic for each key, called what most documents call it.</summary>
    private Dictionary<string, Topic> Topics() => documents.SelectMany(document => document.Terms).GroupBy(term => term.Key, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => Name(same.Key, [.. same.SelectMany(joined => joined.Terms)]), StringComparer.Ordinal);

    private Topic Name(string key, IReadOnlyList<DocumentTerm> terms)
    {
        var forms = terms.GroupBy(term => term.Name, StringComparer.Ordinal)
            .OrderByDescending(same => same.Sum(term => term.Count)).ThenBy(same => same.Key, StringComparer.Ordinal).ToList();
        if (Preferred(key, forms) is { } preferred)
        {
            forms.Remove(preferred);
            forms.Insert(0, preferred);
        }

        var takesArticle = forms[0].Count(term => term.TakesArticle) * 2 > forms[0].Count();
        return new Topic(key, senses.BySense.TryGetValue(key, out var sense) ? sense.Name : forms[0].Key)
        {
            InSentence = takesArticle ? "the " + forms[0].Key : forms[0].Key,
            Forms = [.. forms.Select(form => form.Key).Append(acronyms.LongFormOf(key)).OfType<string>().Skip(1).Distinct(StringComparer.OrdinalIgnoreCase).Where(form => !form.Equals(forms[0].Key, StringComparison.OrdinalIgnoreCase))],
        };
    }

    /// <summary>The name or first word of a group that the documents use, if not seldom: "European Union", and not "Brussels".</summary>
    private IGrouping<string, DocumentTerm>? Preferred(string key, List<IGrouping<string, DocumentTerm>> forms)
    {
        var least = forms[0].Sum(term => term.Count) * PreferredShare;
        foreach (var word in joining.WordsOf(key))
            if (forms.Find(form => form.First().Key == word && form.Sum(term => term.Count) >= least) is { } found) return found;
        return null;
    }

    private ImmutableArray<DocumentTopic> Of(ImmutableArray<JoinedTerm> terms, Dictionary<string, Topic> topics)
    {
        var scored = terms.Select(term => (Term: term, Score: term.Score * Rarity(term.Key))).OrderByDescending(scored => scored.Score).ToList();
        var chosen = new List<(JoinedTerm Term, double Score)>();
        foreach (var candidate in scored)
        {
            if (chosen.Count == Most || candidate.Score < scored[0].Score * LeastWeight) break;
            var alike = chosen.Count(other => SharesWord(candidate.Term, other.Term));
            if (candidate.Score * Math.Pow(AlikeShare, alike) < scored[0].Score * LeastWeight) continue;
            if (!chosen.Exists(other => Repeats(candidate.Term, other.Term))) chosen.Add(candidate);
        }

        return [.. chosen.Select(one => new DocumentTopic(topics[one.Term.Key], Math.Round(one.Score / scored[0].Score, 3), one.Term.Count))];
    }

    /// <summary>What stands in nearly every document of a store tells its documents apart less.</summary>
    private double Rarity(string key) => documents.Count < FewDocuments ? 1
        : 1 - RaritySpread + RaritySpread * Math.Log(documents.Count / (double)_documentsWith[key]) / Math.Log(documents.Count);

    /// <summary>Whether a term says no more than one that was chosen: it is part of it and seldom stands without, or holds it and is rare beside it.</summary>
    private static bool Repeats(JoinedTerm term, JoinedTerm chosen)
    {
        foreach (var one in term.Terms)
            foreach (var other in chosen.Terms)
            {
                if (Holds(other.Lemmas, one.Lemmas) && one.Count - other.Count < Math.Max(EnoughAlone, SubsumedShare * one.Count)) return true;
                if (Holds(one.Lemmas, other.Lemmas) && one.Count < Math.Max(EnoughLonger, LongerShare * other.Count)) return true;
            }

        return false;
    }

    private static bool SharesWord(JoinedTerm term, JoinedTerm other) => term.Terms[0].Lemmas.Intersect(other.Terms[0].Lemmas, StringComparer.Ordinal).Any();

    private static bool Holds(ImmutableArray<string> longer, ImmutableArray<string> part)
    {
        if (part.Length >= longer.Length) return false;
        for (var at = 0; at + part.Length <= longer.Length; at++)
            if (longer.AsSpan(at, part.Length).SequenceEqual(part.AsSpan())) return true;
        return false;
    }
}
