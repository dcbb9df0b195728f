using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search.Scoring;
using Briefing.Knowledge.Topics.Senses;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>
/// Finds the terms of a document: noun phrases that come again, or stand in its title, weighed by their C-value and by how rare
/// their words are in ordinary texts on public affairs. A document's terms do not depend on what else a store holds. One for
/// each thread: it keeps its scratch room.
/// </summary>
internal sealed class TermReader
{
    private const int MostTerms = 40;
    private const double RarestShare = 1.0 / 3000;
    private const double TitleBonus = 1.6;
    private const double HeadingBonus = 1.2;
    private const double OpeningBonus = 1.15;
    private const int OpeningSentences = 6;
    private const int ShortDocument = 15;
    private const double PlainWord = 0.85;
    private const double ArticleShare = 0.4;
    private static readonly double[] LengthFactor = [0, 1, 1.4, 1.5, 1.5];

    private readonly Func<string, bool> _isListed;
    private readonly DocumentSenses _senses;
    private readonly DocumentUnits _units;
    private readonly WordUseCount _uses = new(knowsVerbs: true);
    private readonly CandidateTable _candidates = new();
    private readonly WordClasses _classes;
    private readonly PhraseReader _phrases;

    /// <param name="topics">Words that name no topic.</param>
    /// <param name="people">The words of people's names.</param>
    /// <param name="senses">Tells what words of several senses mean.</param>
    /// <param name="isListed">Whether a key is that of a listed word.</param>
    /// <param name="words">The words.</param>
    internal TermReader(TopicWords topics, PersonWords people, DocumentSenses senses, Func<string, bool> isListed, WordTable words)
    {
        (_isListed, _senses) = (isListed, senses);
        _units = new DocumentUnits(words, topics, people);
        _classes = new WordClasses(_uses);
        _phrases = new PhraseReader(_classes, topics);
    }

    /// <summary>The terms of a document, those that stand out most first, at most forty; and the acronyms it defines.</summary>
    /// <param name="id">The document's identifier.</param>
    /// <param name="title">Its title; null where it has none.</param>
    /// <param name="statements">Its statements, in reading order.</param>
    /// <param name="learns">Whether the company of words of several senses is learned from it.</param>
    internal DocumentTerms Read(string id, string? title, ReadOnlySpan<Statement> statements, bool learns)
    {
        _uses.Clear();
        _classes.Clear();
        _candidates.Clear();
        _units.Read(title, statements);
        _senses.Tell(_units, learns);
        foreach (var sentence in _units.Sentences) _uses.Add(_units.Of(sentence));
        foreach (var sentence in _units.Sentences)
        {
            var units = _units.Of(sentence);
            foreach (var (start, length) in _phrases.Read(units)) _candidates.Add(units, sentence.First, start, length, sentence.Place, _phrases.IsWhole(units, start, length));
        }

        _candidates.CountLonger(_units);
        return new DocumentTerms(id, Best(), [.. _units.Sentences.SelectMany(sentence => Acronyms.In(sentence.Text)).Distinct()], _senses.Decided, _senses.HasOpen);
    }

    private ImmutableArray<DocumentTerm> Best() =>
    [
        .. _candidates.All.Where(IsTerm).Select(candidate => (Candidate: candidate, Score: ScoreOf(candidate)))
            .OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Candidate.First).Take(MostTerms)
            .Select(scored => Term(scored.Candidate, scored.Score)),
    ];

    /// <summary>Whether a phrase comes again, or stands in the title or a heading and its words come again.</summary>
    private bool IsTerm(Candidate candidate)
    {
        if (candidate is { Count: 1, InTitle: false, InHeading: false } && (candidate.Named == 0 || _units.Sentences.Count >= ShortDocument)) return false;
        if (candidate.Length == 1 && candidate.Named == 0 && !_classes.IsSurelyNoun(_units[candidate.First].Word)) return false;
        if (PhraseReader.IsDoubtful(_units[candidate.First + candidate.Length - 1], _classes)) return candidate is { Count: > 1, Length: > 1, Bound: > 0 };
        if (candidate.Count > 1) return true;

        // A name that a title holds says what the document is about; so does any name where there is little text.
        if (candidate.Alone > 0 && (candidate.Named > 0 ? candidate.InTitle || _units.Sentences.Count < ShortDocument : candidate.InTitle && (_units.HoldsName(candidate) || _isListed(KeyOf(candidate))))) return true;
        if (!candidate.InTitle && !candidate.InHeading) return false;
        for (var i = candidate.First; i < candidate.First + candidate.Length; i++)
            if (!_units[i].Word.IsFunctionWord && _units.Count(_units[i].Word) < 2) return false;
        return true;
    }

    private double ScoreOf(Candidate candidate)
    {
        double rarity = 0;
        var words = 0;
        for (var i = candidate.First; i < candidate.First + candidate.Length; i++)
        {
            if (_units[i].Word.IsFunctionWord) continue;
            words++;
            rarity += Rarity.Of(CommonWords.Share(_units[i].Word.Stem) + RarestShare, 1);
        }

        if (words == 1 && candidate.Named == 0) rarity *= PlainWord;
        var score = Math.Log2(1 + Math.Max(0.5, candidate.OwnCount)) * (rarity / words) * LengthFactor[Math.Min(words, LengthFactor.Length - 1)];
        if (candidate.InTitle) score *= TitleBonus;
        else if (candidate.InHeading) score *= HeadingBonus;
        else if (IsInOpening(candidate)) score *= OpeningBonus;
        return score;
    }

    private bool IsInOpening(Candidate candidate) =>
        _units.Sentences.Count > OpeningSentences && candidate.First < _units.Sentences[OpeningSentences].First;

    private DocumentTerm Term(Candidate candidate, double score) => new(
        KeyOf(candidate), candidate.Key, new TermName(_units, candidate).Choose(), candidate.WithArticle >= ArticleShare * candidate.Alone && candidate.WithArticle > 0, candidate.Count, score, [.. LemmasOf(candidate)]);

    private string KeyOf(Candidate candidate) => string.Join('-', LemmasOf(candidate));

    private IEnumerable<string> LemmasOf(Candidate candidate)
    {
        for (var i = candidate.First; i < candidate.First + candidate.Length; i++)
            if (_units[i].Word.Role != FunctionRole.Determiner) yield return _units[i].Word.Lemma;
    }
}
