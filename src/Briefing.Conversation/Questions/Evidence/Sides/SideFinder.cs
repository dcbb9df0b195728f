using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence.Sides;

/// <summary>On which side of a question for a yes or a no a statement stands, by its wording.</summary>
internal enum Side
{
    /// <summary>It touches the question, and its wording does not tell.</summary>
    Open,

    /// <summary>It says what is asked.</summary>
    For,

    /// <summary>It says the opposite, or denies it.</summary>
    Against,
}

/// <summary>
/// Tells the side of statements by negations and opposites: one that stands in the same clause as the question's words turns
/// a statement round, two do not. What only shares a part of the question's words stays open, and so does what is hoped,
/// feared, offered or asked for: "aspirations to join" tells of no joining.
/// </summary>
internal sealed class SideFinder
{
    private const double NeededShare = 0.66;

    /// <summary>How many words before one of the question's words a negation may stand and still turn it round.</summary>
    private const int Reach = 5;

    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create(",;:—–().?!");

    private readonly OpposingWords _words;
    private readonly ImmutableArray<Token> _asked;
    private readonly bool _isNegated;

    internal SideFinder(OpposingWords words, string question, string topic)
    {
        _words = words;
        var tokens = Tokens(question);
        // "Isn’t it time …?" asks for a yes.
        for (var at = 1; at < tokens.Length; at++) _isNegated ^= words.NegationAt(tokens, at) > 0;
        _asked = [.. Tokens(topic).Where(token => !token.IsStopWord).DistinctBy(token => token.Root, StringComparer.Ordinal)];
    }

    /// <summary>The side of a statement.</summary>
    internal Side Of(Statement statement)
    {
        if (_asked.IsEmpty) return Side.Open;
        var tokens = Tokens(statement.Passage.Text);
        var met = new HashSet<int>();
        var turned = false;
        var places = new List<int>();
        for (var at = 0; at < tokens.Length; at++)
            for (var term = 0; term < _asked.Length; term++)
            {
                var isSame = tokens[at].Root == _asked[term].Root || tokens[at].Stem == _asked[term].Stem;
                if (!isSame && !_words.AreOpposite(_asked[term].Root, tokens[at].Root)) continue;
                if (met.Add(term) && !isSame) turned = !turned;
                if (!_asked[term].IsCapitalised) places.Add(at);
            }

        // Of the names some may stand around the sentence; what is asked of them must be in it.
        if (met.Count < NeededShare * _asked.Length || Enumerable.Range(0, _asked.Length).Any(term => !_asked[term].IsCapitalised && !met.Contains(term))) return Side.Open;
        if (IsUnsettled(statement.Passage.Text, tokens, places)) return Side.Open;
        if (IsNegated(statement.Passage.Text, tokens, places)) turned = !turned;
        if (statement.Polarity == Polarity.Denied) turned = true;
        return turned ^ _isNegated ? Side.Against : Side.For;
    }

    private bool IsUnsettled(string text, ImmutableArray<Token> tokens, List<int> places) => places.Exists(place =>
    {
        for (var at = Math.Max(0, place - Reach); at < place; at++)
            if (_words.IsUnsettled(tokens[at].Root) && !text.AsSpan()[tokens[at].End..tokens[place].Start].ContainsAny(Breaks)) return true;
        return false;
    });

    /// <summary>Whether a negation stands shortly before one of the places, in the same clause.</summary>
    private bool IsNegated(string text, ImmutableArray<Token> tokens, List<int> places)
    {
        var negated = false;
        var until = -1;
        foreach (var place in places.Order())
        {
            for (var at = Math.Max(Math.Max(0, until), place - Reach); at < place; at++)
            {
                if (_words.NegationAt(tokens, at) is not (> 0 and var length) || places.Contains(at) || text.AsSpan()[tokens[at].End..tokens[place].Start].ContainsAny(Breaks)) continue;
                negated = !negated;
                at += length - 1;
            }

            until = place + 1;
        }

        return negated;
    }

    private static ImmutableArray<Token> Tokens(string text) => [.. TextAnalyzer.Analyze(text).Where(token => !token.IsWhole)];
}
