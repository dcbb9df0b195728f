using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Verification;

/// <summary>
/// Finds where a store has a wording: exactly, with small differences, in parts, or nearly. Runs of words in common lead to
/// the places, and an alignment of all words tells how they differ. Immutable, so safe for any number of threads.
/// </summary>
public sealed class WordingIndex
{
    /// <summary>The most words that are looked for; the rest of a longer text is left out.</summary>
    public const int MostWords = 400;

    /// <summary>The least part of a text that is looked for by itself, in words.</summary>
    private const int ShortestPart = 4;

    private const int MostParts = 8;
    private const int MostWindows = 14;
    private const int MostSearched = 12;
    private const int MostTerms = 20;

    /// <summary>With so much of a part found by its runs of words, it is not searched word by word as well.</summary>
    private const double WellFound = 0.85;

    /// <summary>A place must have this much of a part to be one of it, and so long a run of its words, or all of them.</summary>
    private const double LeastAgreement = 0.5;
    private const int LeastRun = 3;

    /// <summary>How much of a part a place must have that shares only short runs of words with it.</summary>
    private const double LeastByShortRuns = 0.6;

    /// <summary>How much less than the best another place may have and still be one of the same wording.</summary>
    private const double NearBest = 0.85;

    private readonly StoreSnapshot _snapshot;
    private readonly StatementIndex _statements;
    private readonly PhraseIndex _phrases;
    private readonly Dictionary<string, int> _firstOf = new(StringComparer.Ordinal);

    internal WordingIndex(StoreSnapshot snapshot, StatementIndex statements)
    {
        (_snapshot, _statements, _phrases) = (snapshot, statements, PhraseIndex.Build(snapshot));
        for (var at = 0; at < snapshot.Statements.Length; at++)
            if (at == 0 || !ReferenceEquals(snapshot.Statements.DocumentIdOf(at), snapshot.Statements.DocumentIdOf(at - 1))) _firstOf.TryAdd(snapshot.Statements.DocumentIdOf(at), at);
    }

    /// <summary>Finds a wording. Marks of omission part it; what one place does not have is looked for in others.</summary>
    /// <param name="text">The wording, without quotation marks around it.</param>
    /// <param name="speakers">The keys of those who are meant to have said it: their statements are searched too. Empty for anybody.</param>
    public WordingFindings Find(string text, ImmutableArray<string> speakers = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var asked = WordingToken.Of(text);
        if (asked.Length > MostWords) asked = asked[..MostWords];
        if (asked.IsEmpty) return WordingFindings.None;
        var parts = new List<(FoundPart Part, int From)>();
        var ranges = WordingParts.Of(text, asked).ToArray();
        // The ends of a quotation with an omission may be a few common words each, which only together tell where they stand.
        var common = ranges.Length > 1 ? Searched(asked, text, speakers) : [];
        foreach (var (from, to, isAfterEllipsis) in ranges)
            Find(text, asked, from, to, speakers, common, (part, at) => parts.Add((part with { IsAfterEllipsis = isAfterEllipsis && at.IsFirst }, at.From)), depth: 0);
        parts.Sort((left, right) => left.From.CompareTo(right.From));
        var found = parts.ConvertAll(item => item.Part);
        return new WordingFindings([.. Together(found)], Math.Min(1, found.Sum(part => part.Places[0].Share)));
    }

    private void Find(string text, ImmutableArray<WordingToken> asked, int from, int to, ImmutableArray<string> speakers, List<WordingWindow> common, Action<FoundPart, (int From, bool IsFirst)> found, int depth)
    {
        var places = Places(text, asked, from, to, speakers, common);
        if (places.Count == 0) return;
        var (first, last) = places[0].Tokens;
        found(new FoundPart([.. places]), (first, depth == 0));
        if (depth == MostParts) return;
        if (first - from >= ShortestPart) Find(text, asked, from, first, speakers, [], found, depth + 1);
        if (to - last >= ShortestPart) Find(text, asked, last, to, speakers, [], found, depth + 1);
    }

    /// <summary>The places that have most of a part, best first, each document's once.</summary>
    private List<FoundWording> Places(string text, ImmutableArray<WordingToken> asked, int from, int to, ImmutableArray<string> speakers, List<WordingWindow> common)
    {
        var part = text[asked[from].Start..asked[to - 1].End];
        var words = asked[from..to];
        var found = Aligned(text, asked, from, words, Windows(_phrases.Find(part)).Concat(common));
        if (found.Count == 0 || found.Max(Quality) < WellFound) found.AddRange(Aligned(text, asked, from, words, Searched(words, part, speakers)));

        var ordered = found.Where(IsPlace).OrderByDescending(Quality).ThenBy(wording => wording.Difference.Length).ThenBy(wording => wording.Voice).ToList();
        return ordered.Count == 0 ? ordered
            : [.. ordered.Where(wording => Quality(wording) >= NearBest * Quality(ordered[0]) && IsSamePart(wording.Tokens, ordered[0].Tokens)).DistinctBy(wording => (wording.DocumentId, wording.Statements[0].Ordinal))];

        double Quality(FoundWording wording) => wording.Agreement * (wording.Tokens.To - wording.Tokens.From) / words.Length;

        bool IsPlace(FoundWording wording) => wording.Agreement >= LeastAgreement
            && (wording.LongestRun >= LeastRun || wording.LongestRun == words.Length) && (wording.LongestRun > LeastRun || Quality(wording) >= LeastByShortRuns);
    }

    private List<FoundWording> Aligned(string text, ImmutableArray<WordingToken> asked, int from, ImmutableArray<WordingToken> words, IEnumerable<WordingWindow> windows)
    {
        var found = new List<FoundWording>();
        foreach (var window in windows)
            if (WordingReading.Of(text, asked, from, window, AlignmentEnds.Extended(WordingAlignment.Of(words.AsSpan(), window.Tokens.AsSpan()), words.AsSpan(), window)) is { } wording) found.Add(wording);
        return found;
    }

    /// <summary>Whether two ranges of words are much the same: of two halves of a text each place has one, and neither stands for the other.</summary>
    private static bool IsSamePart((int From, int To) one, (int From, int To) other) =>
        Math.Min(one.To, other.To) - Math.Max(one.From, other.From) >= NearBest * (other.To - other.From);

    /// <summary>Neighbouring statements among those that were found as windows, the ones that tell most first.</summary>
    private IEnumerable<WordingWindow> Windows(Dictionary<int, double> hits)
    {
        var ranges = new List<(int First, int Last, double Weight)>();
        foreach (var (at, weight) in hits.OrderBy(hit => hit.Key))
        {
            if (ranges is [.., var before] && at - before.Last <= 2 && IsOneDocument(before.Last, at)) ranges[^1] = (before.First, at, before.Weight + weight);
            else ranges.Add((at, at, weight));
        }

        return ranges.OrderByDescending(range => range.Weight).ThenBy(range => range.First).Take(MostWindows).Select(range => WordingWindow.Of(_snapshot, range.First, range.Last));
    }

    /// <summary>Where the same words stand in any order, for a wording that shares no run of words with its source; at those who are meant to have said it too.</summary>
    private List<WordingWindow> Searched(ImmutableArray<WordingToken> words, string part, ImmutableArray<string> speakers) =>
        [.. Windows(Statements(words, part, [])), .. speakers.IsDefaultOrEmpty ? [] : Windows(Statements(words, part, speakers))];

    private Dictionary<int, double> Statements(ImmutableArray<WordingToken> words, string part, ImmutableArray<string> speakers)
    {
        var terms = string.Join(' ', words.Where(word => !word.IsStopWord && !word.IsEditorial).Select(word => word.Word).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).Take(MostTerms));
        if (terms.Length == 0) terms = part;
        var found = _statements.Search(new SearchRequest { Question = terms, Topic = terms, Speakers = speakers, Limit = MostSearched });
        return found.Select(scored => (Index: IndexOf(scored.Statement), scored.Score)).Where(item => item.Index >= 0).DistinctBy(item => item.Index).ToDictionary(item => item.Index, item => item.Score);
    }

    /// <summary>Of the places of several parts those in one document first: a quotation with omissions is taken from one.</summary>
    private static IEnumerable<FoundPart> Together(List<FoundPart> parts)
    {
        if (parts.Count < 2) return parts;
        var document = parts.SelectMany(part => part.Places.Select(place => place.DocumentId).Distinct(StringComparer.Ordinal))
            .CountBy(id => id, StringComparer.Ordinal).MaxBy(count => count.Value).Key;
        return parts.Select(part => part with { Places = [.. part.Places.OrderByDescending(place => place.DocumentId == document)] });
    }

    private int IndexOf(Statement statement) => _firstOf.TryGetValue(statement.DocumentId, out var first) ? first + statement.Ordinal : -1;

    private bool IsOneDocument(int left, int right) => string.Equals(_snapshot.Statements.DocumentIdOf(left), _snapshot.Statements.DocumentIdOf(right), StringComparison.Ordinal);
}
