using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Conversation.Understanding.Scoring;

namespace Briefing.Conversation.Understanding;

/// <summary>
/// Ranks the intents of one sentence by a product of experts (G. Hinton, "Training products of experts by minimizing contrastive
/// divergence", Neural Computation 14, 2002): the learned probability of its words, times what the score of its best pattern is
/// worth. A pattern that accounts for all words outweighs a learned doubt, one that takes in anything does not.
/// </summary>
internal sealed class IntentRanking
{
    /// <summary>The pattern score of None, which has no patterns of its own that fit just anything.</summary>
    private const double NoneScore = 0.26;

    /// <summary>How many times as likely an intent is by e, where its pattern accounts for every word.</summary>
    private const double PatternWorth = 4.5;

    /// <summary>The least that a learned probability counts, as words that were never seen prove nothing.</summary>
    private const double LeastProbability = 0.006;

    /// <summary>From which probability on an intent may be meant though none of its patterns fits.</summary>
    private const double WithoutPattern = 0.3;

    /// <summary>The same for an intent that turns a question round: its words must say so plainly.</summary>
    private const double TurningWithoutPattern = 0.7;

    /// <summary>
    /// The least that the learned probability counts of an intent with a pattern that has every word of the utterance and leaves none
    /// free for a topic: who lists a wording to the letter says what it is for, whatever its words are used for elsewhere.
    /// </summary>
    private const double LeastOfListed = 0.3;

    /// <summary>The same of going on with a few words behind "and": "and Article 5?".</summary>
    private const double LeastOfJoined = 0.5;

    /// <summary>The most words of such a turn.</summary>
    private const int LongestJoined = 4;

    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal) { "and", "also" };

    /// <summary>Words behind "and" that make a question of its own of it, or speak to the bot.</summary>
    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal)
    {
        "who", "whom", "whose", "what", "when", "where", "why", "how", "which", "is", "are", "was", "were", "do", "does", "did", "has", "have", "had",
        "can", "could", "will", "would", "should", "must", "may", "you", "your", "i", "me", "my", "we", "us", "not", "thanks", "more", "please",
    };

    /// <summary>The most words of an utterance that is about what was shown, in words that no pattern has; a longer one asks for itself.</summary>
    private const int LongestTurn = 9;

    /// <summary>The probability of each intent where nothing was learned.</summary>
    private const double Unlearned = 0.2;

    /// <summary>From which share of the worth of all on the first weights are believed where both sets of weights find a question.</summary>
    private const double SureOfQuestion = 0.6;

    /// <summary>From which share of the worth of all on something else than such a question is believed.</summary>
    private const double SureOfOther = 0.8;

    /// <summary>The lists of <c>dialogs/verify.lu</c> with words for an answer and its quotes.</summary>
    private static readonly ImmutableArray<string> ListsOfAnswers = ["outcome", "whichquote"];

    private static readonly ImmutableArray<string> Pointing = ["you", "your", "me", "this", "that", "these", "those", "it", "here"];

    private readonly ImmutableArray<LuIntent> _intents;
    private readonly PatternIndex _index;
    private readonly Dictionary<string, FreeSlots> _free;
    private readonly IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> _lists;
    private readonly AskedQuote? _askedQuote;
    private readonly HashSet<string> _pointing;

    internal IntentRanking(LuFile file, IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> lists)
    {
        _lists = lists;
        _pointing = [.. Pointing, .. ListsOfAnswers.SelectMany(list => lists.GetValueOrDefault(list, [])).SelectMany(form => form).Where(word => word.Length > 2)];
        _intents = [.. file.Intents.Where(intent => !Intents.IsApart(intent.Name)).GroupBy(intent => intent.Name, StringComparer.Ordinal)
            .Select(parts => new LuIntent(parts.Key, [.. parts.SelectMany(part => part.Utterances).Where(line => !line.IsExample)]))];
        _index = new PatternIndex([.. _intents.SelectMany(intent => intent.Utterances)], lists);
        if (_intents.FirstOrDefault(intent => intent.Name == Intents.Verify) is { Utterances: [var quoted, ..] })
            _askedQuote = new AskedQuote(lists.TryGetValue("checking", out var checking) ? checking : [], quoted);
        _free = _intents.ToDictionary(intent => intent.Name, intent => new FreeSlots(intent.Utterances, lists, Intents.AreOfSpeakers(intent.Name)), StringComparer.Ordinal);
    }

    /// <summary>Every intent that the sentence may be, best first; equal ones in the order of the files.</summary>
    internal RecognizerResult Rank(Utterance utterance, ImmutableArray<Mention> mentions, LearnedProbabilities learned, bool isGoingOn)
    {
        var matches = Matches(utterance, mentions, isGoingOn);
        var first = Order(utterance, matches, learned.First);
        var pooled = Order(utterance, matches, learned.Pooled);
        var ranked = IsSure(first, pooled) ? first : pooled;
        var total = ranked.Sum(one => one.Worth);
        var (name, top, pick) = ranked[0];
        var slots = pick ?? (name == Intents.None ? null : _free[name].Fill(name, utterance, mentions, top));
        return new RecognizerResult(utterance, mentions, [.. ranked.Select(one => new ScoredIntent(one.Name, one.Worth / total))], slots) { Strength = Math.Log(1 + top) };
    }

    /// <summary>
    /// Whether the first weights are believed: they were learned of the patterns alone, and tell questions apart best where one fits. The
    /// others know more wordings, and so what is nothing for the sources.
    /// </summary>
    private static bool IsSure((string Name, double Worth, PatternMatch? Match)[] first, (string Name, double Worth, PatternMatch? Match)[] pooled)
    {
        var (name, worth, match) = first[0];
        if (match is null) return false;
        // "And the ferries?" goes on, whatever else its words are used for; a few words alone may be a remark.
        if (name == Intents.FollowUp && match.Pattern.Root.Any(node => node is not LuNode.Slot)) return true;
        return Intents.AreAsked(name) && worth >= SureOfQuestion * first.Sum(one => one.Worth)
            && (Intents.AreAsked(pooled[0].Name) || pooled[0].Worth < SureOfOther * pooled.Sum(one => one.Worth));
    }

    private Dictionary<string, PatternMatch?> Matches(Utterance utterance, ImmutableArray<Mention> mentions, bool isGoingOn)
    {
        var matcher = new PatternMatcher(utterance, mentions, _lists);
        var matches = new Dictionary<string, PatternMatch?>(_intents.Length, StringComparer.Ordinal);
        var (fitting, next) = (_index.Fitting(utterance), 0);
        foreach (var intent in _intents)
        {
            var first = next;
            next += intent.Utterances.Length;
            if (intent.Name == Intents.None || (!isGoingOn && Intents.AreOfWhatWasBefore(intent.Name))) continue;
            PatternMatch? best = null;
            for (var at = first; at < next; at++)
                if (fitting[at] && matcher.Match(intent.Name, intent.Utterances[at - first]) is { } match && match.Score > (best?.Score ?? 0)) best = match;
            if (intent.Name == Intents.Verify && _askedQuote?.Match(utterance, mentions) is { } quote && quote.Score > (best?.Score ?? 0)) best = quote;
            matches.Add(intent.Name, best);
        }

        return matches;
    }

    private (string Name, double Worth, PatternMatch? Match)[] Order(Utterance utterance, Dictionary<string, PatternMatch?> matches, IReadOnlyDictionary<string, double> learned)
    {
        var found = new List<(string Name, double Worth, PatternMatch? Match)>();
        foreach (var (name, match) in matches)
        {
            var probability = learned.GetValueOrDefault(name, Unlearned);
            if (match is null && (!MayBe(name, probability, utterance) || (name == Intents.WhyThis && !PointsAtAnswer(utterance)))) continue;
            found.Add((name, Worth(Math.Max(probability, LeastOf(name, match, utterance)), match?.Score ?? 0), match));
        }

        found.Add((Intents.None, Worth(learned.GetValueOrDefault(Intents.None, Unlearned), NoneScore), null));
        return [.. found.OrderByDescending(one => one.Worth)];
    }

    /// <summary>The least that the learned probability counts of an intent with such a pattern.</summary>
    private static double LeastOf(string intent, PatternMatch? match, Utterance utterance) =>
        IsListed(intent, match, utterance) ? LeastOfListed : intent == Intents.FollowUp && match is not null && IsJoined(utterance) ? LeastOfJoined : 0;

    private static bool IsJoined(Utterance utterance) =>
        utterance.Tokens is [var first, _, ..] && utterance.Tokens.Length <= LongestJoined && Joining.Contains(first.Folded) && !utterance.Tokens.Any(token => Asking.Contains(token.Folded));

    /// <summary>Whether a turn of a few words is listed to the letter: in words of its own, and more of them than of names.</summary>
    private static bool IsListed(string intent, PatternMatch? match, Utterance utterance)
    {
        if (match is null || !(Intents.AreShortTurns(intent) || intent is Intents.Compare or Intents.Summary or Intents.WhoIs)) return false;
        if (match.Slots.Any(slot => slot.Mention is null && slot.Entity is "topic" or "speaker" or "person" or "source")) return false;
        var named = match.Slots.Where(slot => slot.Mention is not null).Sum(slot => slot.To - slot.From);
        return utterance.Tokens.Length - named > Math.Max(1, named);
    }

    /// <summary>Whether the words alone, without a pattern, make the intent likely enough.</summary>
    private static bool MayBe(string intent, double probability, Utterance utterance) =>
        probability >= (Intents.AreTurning(intent) ? TurningWithoutPattern : WithoutPattern)
        && (utterance.Tokens.Length <= LongestTurn || !Intents.AreShortTurns(intent));

    /// <summary>Whether it has a word for the bot or for what it showed: "Why was Varholm left out?" has none, and asks the sources.</summary>
    private bool PointsAtAnswer(Utterance utterance) => utterance.Tokens.Any(token => _pointing.Contains(token.Folded));

    private static double Worth(double probability, double patternScore) => (probability + LeastProbability) * Math.Exp(PatternWorth * patternScore);
}
