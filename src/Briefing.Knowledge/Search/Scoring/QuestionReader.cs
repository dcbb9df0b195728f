using System.Collections.Immutable;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Search.Meaning;
using Briefing.Knowledge.Search.Topics;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>Reads the words of a question against the words of an index, with their synonyms.</summary>
internal sealed class QuestionReader(Lexicon lexicon, TopicSynonyms synonyms)
{
    private const float RootStrength = 0.6f;
    private const float RelatedShare = 0.6f;
    private const float MisspeltStrength = 0.8f;
    private const int ShortestMisspelt = 7;
    private const int ShortestMisspeltName = 8;
    private const int LongMisspelt = 10;
    private readonly List<QuestionTerm> _terms = [];
    private readonly List<int> _sequence = [];
    private readonly Dictionary<int, List<TermMatch>> _byStem = [];
    private readonly Dictionary<int, List<TermMatch>> _byRoot = [];
    private readonly Dictionary<int, List<PhraseMatch>> _phrases = [];
    private readonly Dictionary<string, int> _termOfStem = new(StringComparer.Ordinal);

    internal int TermCount => _terms.Count;

    /// <summary>Adds the words of a text; words already there keep their place and the larger share.</summary>
    internal void Add(string text, double share, bool isQuestion)
    {
        var tokens = TextAnalyzer.Analyze(text);
        var termOfToken = new int[tokens.Length];
        var hasCapitals = tokens.Any(token => token.IsCapitalised);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            termOfToken[i] = -1;
            if (token.IsWhole) AddWhole(tokens, termOfToken, i);
            else
            {
                if (isQuestion) _sequence.Add(lexicon.Find(token.Stem));
                var word = !hasCapitals && token.Word == "us" ? TextAnalyzer.UnitedStates : token.Word;
                if (word != token.Word) token = token with { Word = word, Stem = word, Root = word, IsStopWord = false };
                if (token.IsStopWord || _terms.Count >= Question.MostTerms) continue;
                termOfToken[i] = AddTerm(token, share, i, isQuestion);
            }
        }

        AddSynonyms(tokens, termOfToken);
    }

    internal Question Read(AnswerKind kind, QuestionShape shape = default) => new()
    {
        Terms = [.. _terms],
        Kind = kind,
        Unit = shape.Unit,
        AsksForDefinition = shape.AsksForDefinition,
        Sequence = [.. _sequence],
        ByStem = Freeze(_byStem),
        ByRoot = Freeze(_byRoot),
        Phrases = _phrases.ToDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray()),
    };

    /// <summary>Lets phrases stand in part for a word that was added; nothing where it was not.</summary>
    internal void Stand(string stem, ImmutableArray<ImmutableArray<string>> phrases, double share)
    {
        if (!_termOfStem.TryGetValue(stem, out var term)) return;
        foreach (var words in phrases)
            if (words.Length > 1 || !lexicon.IsStopWord(words[0])) AddAlternative(words, [term], share);
    }

    private int AddTerm(Token token, double share, int place, bool isQuestion)
    {
        if (!_termOfStem.TryGetValue(token.Stem, out var index))
        {
            index = _terms.Count;
            _termOfStem.Add(token.Stem, index);
            var term = new QuestionTerm(token.Word, lexicon.Find(token.Stem), lexicon.Find(token.Root), token.Stem) { Share = share, IsNumber = token.IsNumber };
            _terms.Add(term);
            Match(_byStem, term.Stem, new TermMatch(index, 1f));
            Match(_byRoot, term.Root, new TermMatch(index, RootStrength));
            if (term.Stem < 0 && term.Root < 0) MatchMisspelt(token, index);
            if (share == 1 && !(token.IsCapitalised && place > 0)) MatchRelated(token, index);
        }

        var known = _terms[index];
        known.Share = Math.Max(known.Share, share);
        known.IsName |= token.IsCapitalised && (place > 0 || !isQuestion);
        return index;
    }

    /// <summary>
    /// A word that stands nowhere may be misspelt. Names are hardly guessed at: one that is not there must not find another.
    /// </summary>
    private void MatchMisspelt(Token token, int term)
    {
        if (token.Word.Length < (token.IsCapitalised ? ShortestMisspeltName : ShortestMisspelt)) return;
        var edits = token.Word.Length < LongMisspelt || token.IsCapitalised ? 1 : 2;
        foreach (var (near, distance) in lexicon.Spelling.Find(token.Word))
            if (near[0] == token.Word[0] && distance <= edits)
                Match(_byStem, lexicon[lexicon.Find(near)].Stem, new TermMatch(term, MisspeltStrength));
    }

    /// <summary>
    /// A name stands for nobody else, and the words around a topic for nothing ("say" would find every "state"); any other
    /// word is met in part by those that may stand for it.
    /// </summary>
    private void MatchRelated(Token token, int term)
    {
        foreach (var form in DerivationalRoot.FamilyOf(token.Stem))
            foreach (var (related, strength) in RelatedWords.Of(form))
                foreach (var stem in DerivationalRoot.FamilyOf(related))
                    Match(_byStem, lexicon.Find(stem), new TermMatch(term, strength * RelatedShare));
    }

    /// <summary>"Indo-Pacific" is met by "Indopacific" too.</summary>
    private void AddWhole(ImmutableArray<Token> tokens, int[] termOfToken, int whole)
    {
        var stem = lexicon.Find(tokens[whole].Stem);
        for (var i = whole - 1; i >= 0 && tokens[i].Start >= tokens[whole].Start; i--)
            if (termOfToken[i] >= 0) Match(_byStem, stem, new TermMatch(termOfToken[i], 1f));
    }

    private void AddSynonyms(ImmutableArray<Token> tokens, int[] termOfToken)
    {
        // "artificial intelligence" excludes the group of "intelligence" at its second word too.
        var excluded = new bool[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
            foreach (var phrase in synonyms.Phrases.StartingWith(tokens[i].Stem))
                if (phrase.IsExclusion && Stands(phrase, tokens, i)) excluded.AsSpan(i, phrase.Stems.Length).Fill(true);
        for (var i = 0; i < tokens.Length; i++)
            if (!excluded[i])
                foreach (var phrase in synonyms.Phrases.StartingWith(tokens[i].Stem))
                    if (!phrase.IsExclusion && Stands(phrase, tokens, i)) AddGroup(phrase, termOfToken.AsSpan(i, phrase.Stems.Length));
    }

    private void AddGroup(SynonymPhrase asked, ReadOnlySpan<int> terms)
    {
        var met = new List<int>();
        foreach (var term in terms)
            if (term >= 0) met.Add(term);
        if (met.Count == 0) return;
        foreach (var words in asked.Group.Words)
            if (!words.SequenceEqual(asked.Stems, StringComparer.Ordinal)) AddAlternative(words, met, asked.Group.Weight);
        foreach (var words in asked.Group.Related) AddAlternative(words, met, asked.Group.Weight * TopicGroup.RelatedShare);
        foreach (var words in asked.Group.Unless) AddPhrase(words, [], isExclusion: true);
    }

    private void AddAlternative(ImmutableArray<string> words, List<int> terms, double weight)
    {
        ImmutableArray<TermMatch> matches = [.. terms.Select(term => new TermMatch(term, (float)weight))];
        if (words.Length > 1) AddPhrase(words, matches, isExclusion: false);
        else foreach (var match in matches) Match(_byStem, lexicon.Find(words[0]), match);
    }

    private void AddPhrase(ImmutableArray<string> words, ImmutableArray<TermMatch> matches, bool isExclusion)
    {
        ImmutableArray<int> stems = [.. words.Select(word => lexicon.Find(word))];
        if (stems.Contains(Lexicon.None)) return;
        if (!_phrases.TryGetValue(stems[0], out var known)) _phrases.Add(stems[0], known = []);
        known.Add(new PhraseMatch(stems, matches, isExclusion));
    }

    private static bool Stands(SynonymPhrase phrase, ImmutableArray<Token> tokens, int at)
    {
        if (at + phrase.Stems.Length > tokens.Length) return false;
        for (var i = 0; i < phrase.Stems.Length; i++)
            if (tokens[at + i].Stem != phrase.Stems[i]) return false;
        return true;
    }

    private static void Match(Dictionary<int, List<TermMatch>> matches, int stem, TermMatch match)
    {
        if (stem < 0) return;
        if (!matches.TryGetValue(stem, out var known)) matches.Add(stem, known = []);
        var same = known.FindIndex(other => other.Term == match.Term);
        if (same < 0) known.Add(match);
        else if (known[same].Strength < match.Strength) known[same] = match;
    }

    private static Dictionary<int, ImmutableArray<TermMatch>> Freeze(Dictionary<int, List<TermMatch>> matches) =>
        matches.ToDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray());
}
