using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Understanding;

/// <summary>Finds what an utterance is for: the patterns of the .lu files, ranked by how much of the utterance they account for.</summary>
internal sealed class Recognizer
{
    private const int MostCourtesies = 5;
    private const int LongestMended = 20;

    /// <summary>What an utterance scores as None: a pattern must account for more of it than this.</summary>
    private const double NoneScore = 0.26;

    private readonly ImmutableArray<LuIntent> _intents;
    private readonly ImmutableArray<LuUtterance> _preambles;
    private readonly ImmutableArray<LuUtterance> _postscripts;
    private readonly Dictionary<string, ImmutableArray<ImmutableArray<string>>> _lists;
    private readonly HashSet<string> _questionWords = new(StringComparer.Ordinal);
    private readonly SpellingIndex _spelling;
    private readonly AskedQuote? _askedQuote;

    /// <exception cref="DialogFaultException">An intent that the code needs is missing.</exception>
    internal Recognizer(LuFile file)
    {
        foreach (var name in Intents.Required)
            if (!file.Intents.Any(intent => intent.Name == name))
                throw new DialogFaultException("dialogs/*.lu", 1, $"no file has the intent # {name}; add it with at least one utterance.");
        _intents = [.. file.Intents.Where(intent => !Intents.IsAround(intent.Name))];
        _preambles = [.. file.Intents.Where(intent => intent.Name == Intents.Preamble).SelectMany(intent => intent.Utterances)];
        _postscripts = [.. file.Intents.Where(intent => intent.Name == Intents.Postscript).SelectMany(intent => intent.Utterances)];
        _lists = file.Lists.ToDictionary(list => list.Key, list => Forms(list.Value), StringComparer.Ordinal);
        foreach (var intent in file.Intents)
            foreach (var utterance in intent.Utterances) Note(utterance.Root);
        foreach (var form in _lists.Values.SelectMany(forms => forms)) _questionWords.UnionWith(form);
        _spelling = SpellingIndex.Build(_questionWords);
        if (_intents.FirstOrDefault(intent => intent.Name == Intents.Verify) is { Utterances: [var quoted, ..] })
            _askedQuote = new AskedQuote(_lists.GetValueOrDefault("checking", []), quoted);
    }

    /// <summary>The words that questions are made of.</summary>
    internal IReadOnlySet<string> QuestionWords => _questionWords;

    /// <summary>Recognizes an utterance.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="lexicon">What the store makes known.</param>
    /// <param name="today">What "yesterday" is counted from.</param>
    /// <param name="isGoingOn">Whether something was asked before, which it may correct or narrow.</param>
    internal RecognizerResult Recognize(string text, StoreLexicon lexicon, DateOnly today, bool isGoingOn = true)
    {
        var whole = Mended(Patterns.Tokenizer.Split(text), lexicon);
        var bare = WithoutCourtesies(whole);
        var best = Recognize(bare, lexicon, today, isGoingOn);
        // A greeting is nothing but a courtesy, and "what else" begins like a question.
        return bare.Tokens.Length == whole.Tokens.Length || Recognize(whole, lexicon, today, isGoingOn) is not { } other || other.Top.Score <= best.Top.Score ? best : other;
    }

    private RecognizerResult Recognize(Utterance utterance, StoreLexicon lexicon, DateOnly today, bool isGoingOn)
    {
        var mentions = new MentionFinder(lexicon, _questionWords).Find(utterance, today);
        var matcher = new PatternMatcher(utterance, mentions, _lists);
        PatternMatch? best = null;
        var scores = new List<ScoredIntent> { new(Intents.None, NoneScore) };
        foreach (var intent in _intents)
        {
            if (!isGoingOn && Intents.AreOfWhatWasBefore(intent.Name)) continue;
            PatternMatch? bestOfIntent = null;
            foreach (var pattern in intent.Utterances)
                if (matcher.Match(intent.Name, pattern) is { } match && match.Score > (bestOfIntent?.Score ?? 0)) bestOfIntent = match;
            if (bestOfIntent is null) continue;
            scores.Add(new ScoredIntent(intent.Name, Math.Min(1, bestOfIntent.Score)));
            if (bestOfIntent.Score > (best?.Score ?? NoneScore)) best = bestOfIntent;
        }

        if (best?.Intent != Intents.Verify && _askedQuote?.Match(utterance, mentions) is { } quote && quote.Score > (best?.Score ?? 0))
        {
            best = quote;
            scores.Add(new ScoredIntent(quote.Intent, quote.Score));
        }

        // Equal scores keep the order of the files: List.Sort would not.
        var ranked = scores.OrderByDescending(score => score.Name == best?.Intent ? 2 : score.Score).ToImmutableArray();
        return new RecognizerResult(utterance, mentions, ranked, best);
    }

    private Utterance WithoutCourtesies(Utterance utterance)
    {
        var (from, to) = (0, utterance.Tokens.Length);
        for (var round = 0; round < MostCourtesies && from < to; round++)
        {
            var rest = utterance with { Tokens = utterance.Tokens[from..to] };
            var matcher = new PatternMatcher(rest, [], _lists);
            var front = _preambles.Select(matcher.MatchFront).DefaultIfEmpty(0).Max();
            if (front == 0 || from + front >= to) break;
            from += front;
        }

        for (var round = 0; round < MostCourtesies; round++)
        {
            var length = EndingLength(utterance, from, to);
            if (length == 0) break;
            to -= length;
        }

        return utterance with { Tokens = utterance.Tokens[from..to] };
    }

    private int EndingLength(Utterance utterance, int from, int to)
    {
        for (var at = Math.Max(from + 1, to - 8); at < to; at++)
        {
            var matcher = new PatternMatcher(utterance with { Tokens = utterance.Tokens[at..to] }, [], _lists);
            if (_postscripts.Any(pattern => matcher.Match(Intents.Postscript, pattern) is not null)) return to - at;
        }

        return 0;
    }

    /// <summary>Mends misspelt question words: those that neither the patterns, nor the store, nor its people have.</summary>
    private Utterance Mended(Utterance utterance, StoreLexicon lexicon) => utterance with
    {
        Tokens = [.. utterance.Tokens.Select(token =>
            token.IsPossessive || _questionWords.Contains(token.Folded) || lexicon.Words.Has(token.Folded)
            || lexicon.People.Named(token.Folded).Length > 0 || lexicon.Sources.HasWord(token.Folded)
            || Mended(token.Folded) is not { } mended ? token : token with { Folded = mended })],
    };

    /// <summary>The question word meant: two letters changed places, or else one letter is wrong; null where there is none.</summary>
    private string? Mended(string word)
    {
        if (word.Length < 3 || word.Length > LongestMended) return null;
        var letters = word.ToCharArray();
        for (var at = 0; at + 1 < letters.Length; at++)
        {
            (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
            if (_questionWords.Contains(new string(letters))) return new string(letters);
            (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
        }

        return _spelling.Find(word, 1) is [{ Distance: 1 } nearest] && nearest.Word[0] == word[0] ? nearest.Word : null;
    }

    private static ImmutableArray<ImmutableArray<string>> Forms(ImmutableArray<string> items) =>
        [.. items.Select(item => Patterns.Tokenizer.Split(item).Tokens.Select(token => token.Folded).ToImmutableArray()).Where(form => form.Length > 0)];

    private void Note(ImmutableArray<LuNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is LuNode.Word word) _questionWords.Add(word.Folded);
            else if (node is LuNode.Choice choice)
                foreach (var option in choice.Options) Note(option);
        }
    }
}
