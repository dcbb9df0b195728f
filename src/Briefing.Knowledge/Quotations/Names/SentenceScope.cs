using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Who has been named lately, for "he", "she", "they" and "the president".</summary>
internal sealed class SentenceScope
{
    /// <summary>So many people in one paragraph are never told apart by a pronoun.</summary>
    private const int MostInParagraph = 50;

    private readonly List<Entity> _current = [];
    private readonly List<Entity> _previous = [];
    private readonly List<Entity> _paragraph = [];
    private readonly List<Entity> _paragraphBefore = [];
    private ImmutableArray<Entity> _pair = [];
    private ImmutableArray<Entity> _pairBefore = [];
    private Entity? _last;
    private (Entity? Entity, bool Speaks) _subject;
    private (Entity? Entity, bool Speaks) _subjectBefore;
    private List<Entity> _sentenceBefore = [];
    private (Entity? Entity, bool Speaks) _subjectOfParagraph;
    private int _sentences;
    private bool _isEither;
    private bool _wasEither;
    private bool _isAllQuoted;
    private bool _isHeOpen;
    private bool _isSheOpen;

    /// <summary>People named in this sentence and the one before.</summary>
    internal IEnumerable<Entity> Near => _current.Count > 0 ? _current.Concat(_previous) : _previous;

    /// <summary>The only person named in this sentence; null for nobody or several.</summary>
    internal Entity? OnlyHere => _current is [var only] ? only : null;

    /// <summary>Whether no person has been named in this sentence.</summary>
    internal bool IsEmptyHere => _current.Count == 0;

    /// <summary>Whom "the 44-year-old pilot" means where nobody is called a pilot: the only person of this sentence, else of the one before or the paragraph so far; null where there are several.</summary>
    internal Entity? Described()
    {
        foreach (var people in (ReadOnlySpan<List<Entity>>)[_current, _previous, _paragraph, _paragraphBefore])
            if (people.Count > 0) return people is [{ MayBeMeant: true } only] ? only : null;
        return null;
    }

    /// <summary>Whether one person alone has been named in this paragraph and the one before, and was the subject of the sentence before.</summary>
    internal bool OnlyOne => _subjectBefore.Entity is { } subject && _paragraph.TrueForAll(person => person == subject) && _paragraphBefore.TrueForAll(person => person == subject);

    /// <param name="isSection">Whether a heading begins, behind which nobody from before is meant.</param>
    internal void NextParagraph(bool isSection)
    {
        _sentenceBefore = isSection ? [] : [.. _current];
        _subjectOfParagraph = isSection ? default : _subject;
        NextSentence(isQuoted: false);
        NextSentence(isQuoted: false);
        _paragraphBefore.Clear();
        if (!isSection) _paragraphBefore.AddRange(_paragraph);
        _paragraph.Clear();
        (_sentences, _isAllQuoted) = (0, true);
    }

    /// <param name="isQuoted">Whether it begins between quotation marks: what is said in it names nobody for the words around.</param>
    internal void NextSentence(bool isQuoted)
    {
        _previous.Clear();
        _previous.AddRange(_current);
        _current.Clear();
        (_subjectBefore, _subject) = (_subject, default);
        (_pairBefore, _pair) = (_pair, []);
        (_wasEither, _isEither) = (_isEither, false);
        _isAllQuoted &= isQuoted;
        (_isHeOpen, _isSheOpen) = (false, false);
        if (_sentences == 0 || !_isAllQuoted) _sentences++;
    }

    /// <param name="entity">Who is named.</param>
    /// <param name="asSubject">Whether as the subject of a clause.</param>
    /// <param name="speaks">Whether of one that tells what was said.</param>
    internal void Add(Entity entity, bool asSubject, bool speaks = false)
    {
        if (!entity.MayBeMeant) return;
        if (!_current.Contains(entity)) _current.Add(entity);
        if (_paragraph.Count < MostInParagraph && !_paragraph.Contains(entity)) _paragraph.Add(entity);
        if (asSubject && (_subject.Entity is null || (speaks && !_subject.Speaks))) _subject = (entity, speaks);
        _last = entity;
    }

    /// <summary>Notes a name that is one of two people's, whom "he" may mean from here on as well as anybody else.</summary>
    internal void AddEither() => _isEither = true;

    /// <summary>Whether a verb of saying here would be the subject's: it has none yet, and nobody else has been named since.</summary>
    internal bool MaySpeak => _subject is { Entity: { } subject, Speaks: false } && subject == _last;

    /// <summary>Notes that the subject of this sentence says something.</summary>
    internal void Speaks() => _subject.Speaks = true;

    /// <summary>Notes that two are the subject together: "Scholz and Macron agreed".</summary>
    internal void AddPair(Entity first, Entity second) => _pair = [first, second];

    /// <summary>Whom "they" means: the two who were the subject of the sentence before and are the only people in it; else empty.</summary>
    internal ImmutableArray<Entity> Pair() => _pairBefore.Length == 2 && _previous.Count == 2 && _current.Count == 0 ? _pairBefore : [];

    /// <summary>Whom "both" means: the only two people of the paragraph so far, or of it and the one before; else empty.</summary>
    internal ImmutableArray<Entity> TwoOfParagraph()
    {
        var named = _paragraph.Concat(_paragraphBefore).Distinct().ToArray();
        return _paragraph.Count == 2 ? [.. _paragraph] : _paragraph.Count < 2 && named.Length == 2 ? [.. named] : [];
    }

    /// <summary>The only two people of the sentence, or else the paragraph before, in order; null where there are more or fewer.</summary>
    internal (Entity First, Entity Second)? TwoBefore()
    {
        var before = _previous.Count > 0 ? _previous : _paragraph.Count > 0 ? _paragraph : _paragraphBefore;
        return before is [var first, var second] ? (first, second) : null;
    }

    /// <summary>
    /// Who "he" or "she" is: the only fitting person named before in the sentence; else the subject of the sentence before,
    /// where that is the only fitting one or has spoken there; else the only fitting one in it or in the paragraph so far; at
    /// the beginning of a paragraph, that of the one before. Null where two fit.
    /// </summary>
    /// <param name="gender">He or she.</param>
    /// <param name="asSubject">Whether the pronoun is the subject of its clause, which then goes on with the subject before.</param>
    /// <param name="except">Somebody of this sentence whom its place rules out; null for nobody.</param>
    internal (Entity? Entity, Resolution Resolution) Pronoun(Gender gender, bool asSubject, Entity? except = null)
    {
        // "He said after a talk with Loos that he would go": who is open once in a sentence is open again.
        if (gender == Gender.He ? _isHeOpen : _isSheOpen) return (null, default);
        var meant = Meant(gender, asSubject, except);
        if (asSubject && meant.Entity is null && gender == Gender.He) _isHeOpen = true;
        if (asSubject && meant.Entity is null && gender == Gender.She) _isSheOpen = true;
        return meant;
    }

    private (Entity? Entity, Resolution Resolution) Meant(Gender gender, bool asSubject, Entity? except)
    {
        if (_isEither || _wasEither) return (null, default);
        var here = Only(_current, gender, out var several, except);
        if (here is not null || several) return (here, Resolutions.PronounHere);
        here = Only(_previous, gender, out several);
        if (asSubject && _subjectBefore.Entity is { } before && Fits(before, gender) && (before == here || _subjectBefore.Speaks))
            return (before, before == here ? Resolutions.PronounOfSubject : Resolutions.PronounOfSpeaker);
        if (here is not null || several) return (here, Resolutions.PronounHere);
        here = Only(_paragraph, gender, out several);
        if (here is not null || several) return (here, Resolutions.PronounInParagraph);
        return (asSubject && _sentences == 1 ? FromParagraphBefore(gender) : null, Resolutions.PronounInParagraph);
    }

    /// <summary>The only fitting person of the paragraph before, or who spoke in its last sentence as the only fitting one there.</summary>
    private Entity? FromParagraphBefore(Gender gender)
    {
        var only = Only(_paragraphBefore, gender, out var several);
        if (!several) return only;
        return _subjectOfParagraph is { Entity: { } subject, Speaks: true } && Only(_sentenceBefore, gender, out _) == subject ? subject : null;
    }

    private static Entity? Only(List<Entity> people, Gender gender, out bool several, Entity? except = null)
    {
        Entity? only = null;
        several = false;
        foreach (var entity in people)
        {
            if (!entity.MayBeMeant || !Fits(entity, gender) || entity == only || entity == except) continue;
            if (only is not null)
            {
                several = true;
                return null;
            }

            only = entity;
        }

        return only;
    }

    private static bool Fits(Entity entity, Gender gender) => entity.Gender == Gender.Unknown || entity.Gender == gender;
}
