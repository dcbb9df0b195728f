using System.Collections.Immutable;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence.Sides;

/// <summary>
/// The words that turn a statement round: negations ("never", "rule out") of <c>dialogs/answering.yaml</c>, and pairs of
/// opposites ("rise", "fall"); and words that leave open whether something is so ("may", "hope").
/// </summary>
internal sealed class OpposingWords
{
    private static readonly HashSet<string> Contracted = new(StringComparer.Ordinal)
    {
        "cannot", "cant", "couldnt", "dont", "doesnt", "didnt", "isnt", "arent", "aint", "wasnt", "werent", "hasnt", "havent", "hadnt", "wont", "wouldnt",
        "shouldnt", "mustnt",
    };

    private readonly Dictionary<string, ImmutableArray<ImmutableArray<string>>> _negations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unsettled;
    private readonly Dictionary<string, HashSet<string>> _opposites = new(StringComparer.Ordinal);

    internal static OpposingWords None { get; } = new([], []);

    /// <param name="negations">Words and phrases that negate what stands near them.</param>
    /// <param name="opposites">Two lists of words each: of each list any word is opposite to any of the other.</param>
    /// <param name="unsettled">Words behind which it is open whether something is so.</param>
    internal OpposingWords(
        IEnumerable<string> negations, IEnumerable<(ImmutableArray<string> Left, ImmutableArray<string> Right)> opposites, IEnumerable<string>? unsettled = null)
    {
        _unsettled = [.. (unsettled ?? []).SelectMany(word => Words(word))];
        foreach (var phrase in negations.Select(Words).Where(words => words.Length > 0).GroupBy(words => words[0], StringComparer.Ordinal))
            _negations[phrase.Key] = [.. phrase.OrderByDescending(words => words.Length)];
        foreach (var (left, right) in opposites)
        {
            Oppose(left, right);
            Oppose(right, left);
        }
    }

    /// <summary>How many words from a place on are a negation; 0 where none begins there.</summary>
    internal int NegationAt(ImmutableArray<Token> tokens, int at)
    {
        if (IsContracted(tokens[at].Word)) return 1;
        if (!_negations.TryGetValue(tokens[at].Root, out var phrases)) return 0;
        foreach (var phrase in phrases)
        {
            var length = 0;
            while (length < phrase.Length && at + length < tokens.Length && tokens[at + length].Root == phrase[length]) length++;
            if (length == phrase.Length) return length;
        }

        return 0;
    }

    /// <summary>Whether a word, by its root, leaves open whether what follows is so.</summary>
    internal bool IsUnsettled(string root) => _unsettled.Contains(root);

    /// <summary>Whether two words, by their roots, are opposites.</summary>
    internal bool AreOpposite(string root, string other) => _opposites.TryGetValue(root, out var others) && others.Contains(other);

    /// <summary>"don’t", "cannot": negations that are written into a verb.</summary>
    private static bool IsContracted(string word) => Contracted.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    private void Oppose(ImmutableArray<string> from, ImmutableArray<string> to)
    {
        foreach (var root in from.SelectMany(word => Words(word)))
        {
            if (!_opposites.TryGetValue(root, out var known)) _opposites.Add(root, known = new HashSet<string>(StringComparer.Ordinal));
            known.UnionWith(to.SelectMany(word => Words(word)));
        }
    }

    private static ImmutableArray<string> Words(string phrase) => [.. TextAnalyzer.Analyze(phrase).Where(token => !token.IsWhole).Select(token => token.Root)];
}
