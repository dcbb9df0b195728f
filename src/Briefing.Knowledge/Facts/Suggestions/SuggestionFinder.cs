using System.Collections.Immutable;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Suggestions;

/// <summary>Whose words, on what and from where suggestions are wanted.</summary>
/// <param name="Speaker">A part of the speaker's name; null for anybody.</param>
/// <param name="About">Words that the quotation or its heading must hold, in any form.</param>
/// <param name="Document">The id of the document; null for any.</param>
public sealed record SuggestionWish(string? Speaker, ImmutableArray<string> About, string? Document);

/// <summary>
/// Proposes quotations for curated facts: well attributed, quotable, to the point; each unlike the others, unlike the facts
/// that there are, and unlike what a curator has refused. The same store gives the same proposals.
/// </summary>
public sealed class SuggestionFinder
{
    /// <summary>Of so many that score best, the list is chosen for variety.</summary>
    private const int Shortlist = 400;

    /// <summary>Quotations that share so much of their words, of 1, are one and the same to a reader.</summary>
    private const double NearDuplicate = 0.55;

    /// <summary>What another quotation of the same speaker, and of the same document, costs; and likeness to one that is chosen.</summary>
    private const double SameSpeaker = 0.25;
    private const double SameDocument = 0.15;
    private const double Likeness = 0.8;

    private readonly ImmutableArray<Scored> _candidates;
    private readonly SuggestionScore _scores;
    private readonly List<ImmutableHashSet<string>> _taken = [];
    private readonly HashSet<string> _refused;

    /// <param name="snapshot">What the store holds.</param>
    /// <param name="changes">What curators did so far, refusals among it.</param>
    /// <param name="lexicon">What the documents were analysed with.</param>
    public SuggestionFinder(StoreSnapshot snapshot, IEnumerable<CurationChange> changes, SpeechLexicon lexicon)
    {
        var rules = new SuggestionRules(lexicon);
        var documents = snapshot.Documents.ToDictionary(document => document.Metadata.Id, StringComparer.Ordinal);
        var allowed = snapshot.Statements.Where(statement => rules.Allows(statement, documents[statement.DocumentId])).ToArray();
        _scores = new SuggestionScore(allowed);
        _candidates = [.. allowed.Select(statement => Score(statement, documents[statement.DocumentId])).OrderByDescending(scored => scored.Suggestion.Score).ThenBy(scored => scored.Suggestion.Id, StringComparer.Ordinal)];
        foreach (var fact in snapshot.Statements.Where(statement => statement.Claim is not null)) _taken.Add(_scores.Stems(fact.Passage.Text));
        var refusals = changes.Where(change => change.Action == CurationAction.Refuse).ToArray();
        _refused = refusals.Select(change => change.Subject).ToHashSet(StringComparer.Ordinal);
        foreach (var refusal in refusals)
            if (refusal.Before is { } suggestion) _taken.Add(_scores.Stems(suggestion.Quote.Exact));
    }

    /// <summary>A suggestion by its id, whether it would be listed or not; null where there is no such quotation now.</summary>
    public QuoteSuggestion? Find(string id) => _candidates.FirstOrDefault(scored => scored.Suggestion.Id == id)?.Suggestion;

    /// <summary>The best suggestions, the best first.</summary>
    public ImmutableArray<QuoteSuggestion> Best(SuggestionWish wish, int most)
    {
        var open = _candidates.Where(scored => Fits(scored, wish) && !_refused.Contains(scored.Suggestion.Id)).Take(Shortlist).ToList();
        var taken = _taken.ToList();
        var chosen = ImmutableArray.CreateBuilder<QuoteSuggestion>();
        while (chosen.Count < most && Next(open, taken, chosen) is { } next)
        {
            open.Remove(next);
            taken.Add(next.Stems);
            chosen.Add(next.Suggestion);
        }

        return chosen.ToImmutable();
    }

    /// <summary>The next one by maximal marginal relevance (Carbonell and Goldstein, 1998); null where all that is left says the same again.</summary>
    private static Scored? Next(List<Scored> open, List<ImmutableHashSet<string>> taken, ImmutableArray<QuoteSuggestion>.Builder chosen)
    {
        var (best, bestScore) = ((Scored?)null, double.MinValue);
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var candidate = open[i];
            var alike = taken.Count == 0 ? 0 : taken.Max(stems => Jaccard(stems, candidate.Stems));
            if (alike >= NearDuplicate)
            {
                open.RemoveAt(i);
                continue;
            }

            var score = candidate.Suggestion.Score - Likeness * alike
                - SameSpeaker * chosen.Count(other => other.Statement.Speaker!.Key == candidate.Suggestion.Statement.Speaker!.Key)
                - SameDocument * chosen.Count(other => other.Statement.DocumentId == candidate.Suggestion.Statement.DocumentId);
            if (score >= bestScore) (best, bestScore) = (candidate, score);
        }

        return best;
    }

    private Scored Score(Statement statement, StoredDocument document)
    {
        var stems = _scores.Stems(statement.Passage.Text);
        return new Scored(new QuoteSuggestion(statement, document, Math.Round(_scores.Of(statement, document, stems), 4)), stems);
    }

    private bool Fits(Scored scored, SuggestionWish wish)
    {
        var (statement, document) = (scored.Suggestion.Statement, scored.Suggestion.Document);
        if (wish.Document is not null && statement.DocumentId != wish.Document) return false;
        if (wish.Speaker is not null && !statement.Speaker!.Name.Contains(wish.Speaker, StringComparison.OrdinalIgnoreCase)) return false;
        if (wish.About.IsEmpty) return true;
        var around = _scores.Stems(string.Join(" . ", [statement.Heading ?? "", document.Metadata.Title ?? "", .. statement.About.Select(person => person.Name)]));
        return wish.About.SelectMany(words => _scores.Stems(words)).All(stem => scored.Stems.Contains(stem) || around.Contains(stem));
    }

    private static double Jaccard(ImmutableHashSet<string> left, ImmutableHashSet<string> right)
    {
        var shared = left.Count(right.Contains);
        return shared == 0 ? 0 : (double)shared / (left.Count + right.Count - shared);
    }

    private sealed record Scored(QuoteSuggestion Suggestion, ImmutableHashSet<string> Stems);
}
