using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Languages;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Names;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Conversation.Understanding.Requests;
using Briefing.Conversation.Understanding.Scoring;
using Briefing.Conversation.Understanding.Scoring.Learning;

namespace Briefing.Conversation.Understanding;

/// <summary>
/// Finds what an utterance is for. An intent scores by how much of the utterance its best pattern in the .lu files accounts for,
/// and by the probability that the learned weights give it for the words. The first knows the shape of a question and where its
/// names stand, the second wordings that no pattern has.
/// </summary>
internal sealed partial class Recognizer
{
    private const int MostSentences = 8;

    /// <summary>From which score on a short turn ("no, the other") is taken with the words around it that may be courtesies.</summary>
    private const double SureTurn = 0.5;

    /// <summary>The most words that such a turn begins with and that may be courtesies: "not sure you can help, but who is she?" is none.</summary>
    private const int LongestTurnOpening = 2;

    /// <summary>The most words behind "and" that only go on with what was asked.</summary>
    private const int LongestJoined = 3;

    private readonly Vocabularies _words;
    private readonly IntentRanking _ranking;
    private readonly SpellingRepair _repair;
    private readonly NameRepair _names;
    private readonly CourtesyTrimmer _courtesies;
    private readonly LearnedIntents _learned;
    private readonly LanguageGuess _languages;
    private readonly DigestRecognizer _digests;
    private readonly ScopeRecognizer _scopes;
    private readonly SpellingRepair _requestRepair;
    private readonly RememberedUtterances _remembered = new();
    private HashSet<string>? _saying;

    /// <exception cref="DialogFaultException">An intent that the code needs is missing.</exception>
    internal Recognizer(LuFile file, LearnedWeights? weights = null, LanguageGuess? languages = null, Func<ZoneNames>? zones = null, SourceKinds? kinds = null)
    {
        foreach (var name in Intents.Required)
            if (!file.Intents.Any(intent => intent.Name == name))
                throw new DialogFaultException("dialogs/*.lu", 1, $"no file has the intent # {name}; add it with at least one utterance.");
        _words = new Vocabularies(file);
        _ranking = new IntentRanking(file, _words.Lists);
        _repair = new SpellingRepair(_words.Questions, _words.Shorthand);
        _names = new NameRepair(_words.Questions, _repair.Meant);
        _courtesies = new CourtesyTrimmer(Around(file, Intents.Preamble), Around(file, Intents.Postscript), _words.Lists);
        _learned = new LearnedIntents(file, _words, weights ?? LearnedWeights.None);
        _languages = languages ?? LanguageGuess.EnglishOnly;
        _digests = new DigestRecognizer(file, _words, zones ?? (static () => new ZoneNames([])), kinds ?? SourceKinds.None);
        _scopes = new ScopeRecognizer(file, _words);
        _requestRepair = new SpellingRepair(DigestRecognizer.Mendable, _words.Shorthand);
    }

    /// <summary>A recognizer with the .lu files, weights and languages of a folder.</summary>
    /// <exception cref="DialogFaultException">A file has a fault.</exception>
    internal static Recognizer Load(string folder)
    {
        // The weights are the longest of the files, and are read beside the others.
        var weights = Task.Run(() => LearnedWeights.Load(folder));
        var file = LuFile.Load(folder);
        return new Recognizer(file, weights.GetAwaiter().GetResult(), LanguageGuess.Load(folder), () => ZoneFile.Load(folder), SourceKindsFile.Load(folder));
    }

    /// <summary>The words that questions are made of.</summary>
    internal IReadOnlySet<string> QuestionWords => _words.Questions;

    /// <summary>Words that ask for somebody's words, whatever the question is for: the list "saying" of the .lu files.</summary>
    internal IReadOnlySet<string> SayingWords => _saying ??= _words.Lists.TryGetValue("saying", out var forms) ? forms.Select(form => form[0]).ToHashSet(StringComparer.Ordinal) : [];

    /// <summary>Recognizes an utterance; of one with several sentences that which is the question.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="lexicon">What the store makes known.</param>
    /// <param name="today">What "yesterday" is counted from.</param>
    /// <param name="isGoingOn">Whether something was asked before, which it may correct or narrow.</param>
    /// <param name="context">What it may lean on where it is about a digest.</param>
    internal RecognizerResult Recognize(string text, StoreLexicon lexicon, DateOnly today, bool isGoingOn = true, RequestContext context = RequestContext.None) =>
        _remembered.For(lexicon, new UtteranceKey(text, today, isGoingOn, context), key => RecognizeAnew(key.Text, lexicon, key.Today, key.IsGoingOn, key.Context!.Value));

    /// <summary>The same for an utterance of the bot's own, which is not remembered among those of users.</summary>
    internal RecognizerResult RecognizeAnew(string text, StoreLexicon lexicon, DateOnly today, bool isGoingOn = true, RequestContext context = RequestContext.None)
    {
        return Requested(Tokenizer.Split(Wished(text)), lexicon, today, context) is { } request
            ? new RecognizerResult(request.Utterance, [], [new ScoredIntent(request.Intent, request.Score), new ScoredIntent(Intents.None, 0)], null) { Request = request, Strength = request.Score }
            : RecognizeQuestionAnew(text, lexicon, today, isGoingOn);
    }

    /// <summary>The same, where it is not about digests.</summary>
    internal RecognizerResult RecognizeQuestion(string text, StoreLexicon lexicon, DateOnly today, bool isGoingOn = true) =>
        _remembered.For(lexicon, new UtteranceKey(text, today, isGoingOn, null), key => RecognizeQuestionAnew(key.Text, lexicon, key.Today, key.IsGoingOn));

    private RecognizerResult RecognizeQuestionAnew(string text, StoreLexicon lexicon, DateOnly today, bool isGoingOn)
    {
        var split = Tokenizer.Split(Wished(text));
        var (named, readings) = _names.Read(split, lexicon);
        var mended = _repair.Mended(named, lexicon);
        var result = Sentence(mended, lexicon, today, isGoingOn);
        // "Fox hunting" is no "fox hinting": where the words as they stand make as good a question, nothing is mended.
        if (_repair.WrittenOut(named, lexicon) is var asWritten && !asWritten.Tokens.SequenceEqual(mended.Tokens)
            && Sentence(asWritten, lexicon, today, isGoingOn) is var plain && !Intents.IsRefused(plain.Top.Name) && plain.Strength >= result.Strength) result = plain;
        return (_languages.Of(split, result.Mentions, _words.Questions) is { } language
            ? result with { Intents = [new ScoredIntent(Intents.OtherLanguage, 1), .. result.Intents], Best = null, Language = language }
            : result) with { Readings = readings };
    }

    /// <summary>The sentence of an utterance that asks, without those that are nothing but courtesies.</summary>
    private RecognizerResult Sentence(Utterance whole, StoreLexicon lexicon, DateOnly today, bool isGoingOn)
    {
        var all = Sentences.Of(whole, QuotedWords.In(whole) is { } quote && QuotedWords.IsMarked(whole, quote) ? quote : null);
        // "Could I trouble you? What did she say? No rush." asks in its middle.
        ImmutableArray<Utterance> sentences = all.Length > MostSentences ? all : [.. all.Where(sentence => !_courtesies.IsCourtesy(sentence))];
        if (sentences.Length > 0 && sentences.Length < all.Length) whole = whole with { Tokens = [.. sentences.SelectMany(sentence => sentence.Tokens)] };
        else sentences = all;
        var result = Whole(whole, lexicon, today, isGoingOn);
        return sentences.Length is 1 or > MostSentences ? result : SentenceChoice.Of(result, [.. sentences.Select(sentence => Whole(sentence, lexicon, today, isGoingOn))]);
    }

    /// <summary>What an utterance shows of what it is for, as <see cref="IntentWeights"/> weighs it.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="lexicon">What the store makes known.</param>
    /// <param name="today">What "yesterday" is counted from.</param>
    /// <param name="isTrimmed">Whether the courtesies around it are left out first.</param>
    /// <param name="areWider">Whether they are those of the wider learner.</param>
    internal ImmutableArray<string> Features(string text, StoreLexicon lexicon, DateOnly today, bool isTrimmed, bool areWider)
    {
        var utterance = _repair.Mended(_names.Read(Tokenizer.Split(text), lexicon).Utterance, lexicon);
        if (isTrimmed) utterance = _courtesies.Trim(utterance);
        return _learned.Features(utterance, Mentions(utterance, lexicon, today), lexicon.Words, areWider);
    }

    /// <summary>What is asked about the sources that the conversation is tied to; null where it is something else.</summary>
    internal ScopeRequest? RecognizeScope(string text) => _remembered.ScopeOf(text, RecognizeScopeAnew);

    private ScopeRequest? RecognizeScopeAnew(string text)
    {
        var whole = Tokenizer.Split(text);
        return _scopes.Recognize(whole) ?? (_courtesies.Trim(whole) is var bare && bare.Tokens.Length < whole.Tokens.Length ? _scopes.Recognize(bare) : null);
    }

    private DigestRequest? Requested(Utterance split, StoreLexicon lexicon, DateOnly today, RequestContext context)
    {
        var mended = Rewritten(split, _requestRepair.Mended(split, lexicon));
        var bare = _courtesies.Trim(mended);
        return _digests.Recognize(bare.Tokens.Length == mended.Tokens.Length ? [mended] : [mended, bare], lexicon, today, context);
    }

    /// <summary>The utterance with mended words written out in its text, which times are read from.</summary>
    private static Utterance Rewritten(Utterance split, Utterance mended)
    {
        if (mended.Tokens.SequenceEqual(split.Tokens)) return split;
        var text = new System.Text.StringBuilder();
        var from = 0;
        foreach (var token in mended.Tokens)
        {
            if (token.Start > from) text.Append(split.Text, from, token.Start - from);
            else if (token.Start == token.End) text.Append(' ');
            var isAsWritten = Tokenizer.Fold(split.Text[token.Start..token.End]).StartsWith(token.Folded, StringComparison.Ordinal);
            text.Append(isAsWritten ? split.Text[token.Start..token.End] : token.Folded);
            from = token.End;
        }

        return Tokenizer.Split(text.Append(split.Text, from, split.Text.Length - from).ToString());
    }

    private RecognizerResult Whole(Utterance utterance, StoreLexicon lexicon, DateOnly today, bool isGoingOn)
    {
        var bare = _courtesies.Trim(utterance);
        var best = Ranked(bare, lexicon, today, isGoingOn);
        if (bare.Tokens.Length == utterance.Tokens.Length) return best;
        // A greeting is nothing but a courtesy, "what else" begins like a question, and "no" before a name is no courtesy.
        var other = Ranked(utterance, lexicon, today, isGoingOn);
        var isBetter = best.Top.Name == Intents.None || other.Strength > best.Strength;
        var isTurn = utterance.Tokens.Length - bare.Tokens.Length <= LongestTurnOpening && other.Top.Score > SureTurn && (Intents.AreShortTurns(other.Top.Name) || (other.Top.Name == Intents.FollowUp && Intents.AreShortTurns(best.Top.Name)));
        // "Just checking whether it works" stays a remark: what is left of it names nothing to be asked about.
        var isRemark = other.Top.Name == Intents.None && best.Mentions.IsEmpty && best.Strength <= other.Strength;
        // "And Article 5?" goes on, though "Article 5" alone would ask for itself.
        var isJoined = isGoingOn && other.Top.Name == Intents.FollowUp && best.Top.Name == Intents.Topic && best.FitsNoPattern && bare.Tokens.Length <= LongestJoined;
        return isRemark || isJoined || (other.Top.Name != Intents.None && (isBetter || isTurn)) ? other : best;
    }

    private RecognizerResult Ranked(Utterance utterance, StoreLexicon lexicon, DateOnly today, bool isGoingOn)
    {
        var mentions = Mentions(utterance, lexicon, today);
        return _ranking.Rank(utterance, mentions, _learned.Probabilities(utterance, mentions, lexicon.Words), isGoingOn);
    }

    private ImmutableArray<Mention> Mentions(Utterance utterance, StoreLexicon lexicon, DateOnly today) => new MentionFinder(lexicon, _words.Questions).Find(utterance, today);

    /// <summary>The tokenizer takes "I'd" for "I did"; who wants something means "I would".</summary>
    private static string Wished(string text) => Would().Replace(text, "$1 would");

    [GeneratedRegex(@"\b(I|we)['’]?d\b(?= (?:like|love|want|prefer|need|rather|appreciate|be|also|really|value|welcome|just|very|kindly|greatly))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Would();

    private static ImmutableArray<LuUtterance> Around(LuFile file, string name) =>
        [.. file.Intents.Where(intent => intent.Name == name).SelectMany(intent => intent.Utterances)];
}
