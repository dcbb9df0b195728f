using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Predicates;

/// <summary>
/// What a question asks for by its predicate, and how surely a sentence tells it: "What does Falk WANT from the council?", "What should
/// the council do?", "How did the islanders REACT?", "WHICH PORTS did it close?".
/// </summary>
internal sealed class WantedPredicate
{
    private const double HintedStrength = 0.5;
    private const int MostBesideCourtesy = 2;

    /// <summary>What a deed counts that the sentence does not give to whom the question asks of.</summary>
    private const double OtherDoer = 0.4;

    private const int DoerBefore = 10;
    private const int DoerBehind = 6;

    /// <summary>What is behind these is the topic, and asks for nothing.</summary>
    private static readonly FrozenSet<string> ToTopic = FrozenSet.ToFrozenSet(
        ["about", "on", "regarding", "concerning", "over", "that", "whether", "if", "because", "while", "of", "for", "to", "from", "with", "in", "at", "against", "between", "after", "before", "during", "since", "by"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["he", "she", "it", "they", "i", "we", "who"], StringComparer.Ordinal);

    private readonly Lexicon _lexicon;
    private readonly StemPhrases _told;
    private readonly StemPhrases _courtesies;
    private readonly AskedList _list;
    private readonly FrozenSet<string> _doer;

    internal WantedPredicate(ImmutableArray<Token> question, PredicateLexicon predicates, Lexicon lexicon)
    {
        _lexicon = lexicon;
        Asked = [.. Classes(question, predicates)];
        _told = new StemPhrases(lexicon, Asked.SelectMany(one => one.Class.Told.Select(stems => (stems, 1.0)).Concat(one.Class.Hinted.Select(stems => (stems, HintedStrength)))));
        _doer = Asked.IsEmpty ? [] : question.Take(Asked[0].At).Where(token => !token.IsStopWord).Select(token => token.Stem).ToFrozenSet(StringComparer.Ordinal);
        // Who asks for thanks or a welcome is answered by one.
        var isAsked = question.Any(token => predicates.Courtesies.Any(stems => stems is [var one] && one == token.Stem));
        _courtesies = new StemPhrases(lexicon, isAsked ? [] : predicates.Courtesies.Select(stems => (stems, 1.0)));
        _list = AskedList.In(question, predicates);
    }

    /// <summary>The classes that are asked for, each with the place of the word that asks.</summary>
    internal ImmutableArray<(PredicateClass Class, int At)> Asked { get; }

    /// <summary>The term that is the question's verb; -1 where it has none, or one that only asks for a statement.</summary>
    internal int ActTerm { get; set; } = -1;

    /// <summary>How surely a sentence tells what is asked for, 0 to 1; 0 where the question asks for nothing of the kind.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isOwn">Whether it is by whom the question asks of.</param>
    /// <param name="match">How it meets the question.</param>
    /// <param name="question">The question.</param>
    internal double Told(ReadOnlySpan<PackedToken> sentence, bool isOwn, SentenceMatch match, Question question)
    {
        if (_told.IsEmpty) return 0;
        if (isOwn || _doer.Count == 0) return _told.Best(sentence, _lexicon, static _ => 1);
        var doers = new List<int>();
        foreach (var hit in match.Hits)
            if (_doer.Contains(question.Terms[hit.Term].StemText)) doers.Add(hit.Place);
        for (var at = 0; at < sentence.Length; at++)
            if (Pronouns.Contains(_lexicon[sentence[at].Word].Word)) doers.Add(at);
        return _told.Best(sentence, _lexicon, at => doers.Exists(doer => doer >= at - DoerBefore && doer <= at + DoerBehind) ? 1 : OtherDoer);
    }

    /// <summary>How surely a sentence lists what is asked for, 0 to 1; 0 where no list is.</summary>
    internal double Listed(ReadOnlySpan<PackedToken> sentence, Question question) => _list.Fit(sentence, question, _lexicon);

    /// <summary>1 where a sentence is nothing but a courtesy.</summary>
    internal double Courtesy(ReadOnlySpan<PackedToken> sentence) =>
        !_courtesies.IsEmpty && _courtesies.StandAlone(sentence, _lexicon, MostBesideCourtesy) ? 1 : 0;

    /// <summary>None for a question for a yes or a no: it tells what it asks for itself.</summary>
    private static IEnumerable<(PredicateClass Class, int At)> Classes(ImmutableArray<Token> question, PredicateLexicon predicates)
    {
        var seen = new HashSet<PredicateClass>();
        if (question.IsEmpty || (question[0].IsStopWord && question[0].Word is not ("what" or "which" or "who" or "whom" or "how" or "where" or "why" or "when"))) yield break;
        for (var at = 0; at < question.Length && !(at > 0 && ToTopic.Contains(question[at].Word)); at++)
        {
            if (question[at].IsWhole || (at > 0 && question[at].IsCapitalised)) continue;
            foreach (var known in predicates.Classes)
                if (known.Asked.Any(stems => Stands(stems, question, at)) && seen.Add(known)) yield return (known, at);
        }
    }

    private static bool Stands(ImmutableArray<string> stems, ImmutableArray<Token> tokens, int at)
    {
        if (at + stems.Length > tokens.Length) return false;
        for (var i = 0; i < stems.Length; i++)
            if (tokens[at + i].Stem != stems[i]) return false;
        return true;
    }
}
