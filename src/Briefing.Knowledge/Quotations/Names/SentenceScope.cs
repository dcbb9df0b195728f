using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Who has been named lately in a paragraph, for "he", "she" and "the president".</summary>
internal sealed class SentenceScope
{
    private readonly List<Entity> _current = [];
    private readonly List<Entity> _previous = [];
    private readonly HashSet<Entity> _paragraph = [];

    /// <summary>The subject of this sentence, once known.</summary>
    internal Entity? Subject { get; private set; }

    private Entity? PreviousSubject { get; set; }

    internal void NextParagraph()
    {
        NextSentence();
        NextSentence();
        _paragraph.Clear();
    }

    internal void NextSentence()
    {
        _previous.Clear();
        _previous.AddRange(_current);
        _current.Clear();
        PreviousSubject = Subject;
        Subject = null;
    }

    internal void Add(Entity entity, bool asSubject)
    {
        if (!entity.MayBePerson) return;
        if (!_current.Contains(entity)) _current.Add(entity);
        if (entity.MayBePerson) _paragraph.Add(entity);
        if (asSubject) Subject ??= entity;
    }

    /// <summary>People named in this sentence and the one before.</summary>
    internal IEnumerable<Entity> Near => _current.Count > 0 ? _current.Concat(_previous) : _previous;

    /// <summary>
    /// Who "he" or "she" is: the only fitting person named before in the sentence, else the subject of the sentence before,
    /// else the only fitting one there or in the paragraph so far. Null where two fit.
    /// </summary>
    /// <param name="gender">He or she.</param>
    /// <param name="asSubject">Whether the pronoun is the subject of its clause, which then goes on with the subject before.</param>
    internal Entity? Pronoun(Gender gender, bool asSubject)
    {
        var here = Only(_current, gender, out var several);
        if (here is not null) return here;
        if (several) return asSubject && Subject is { } subject && Fits(subject, gender) && subject.IsPerson && FirstSubjectOnly(gender) ? subject : null;
        if (asSubject && PreviousSubject is { } before && Fits(before, gender)) return before;
        here = Only(_previous, gender, out several);
        if (here is not null || several) return here;
        return Only(_paragraph, gender, out _);
    }

    /// <summary>With several people in the sentence, "he" goes on with the subject only where all others are of the other gender.</summary>
    private bool FirstSubjectOnly(Gender gender) => _current.Count(entity => entity.MayBePerson && Fits(entity, gender)) == 1;

    private static Entity? Only(IReadOnlyCollection<Entity> people, Gender gender, out bool several)
    {
        Entity? only = null;
        several = false;
        foreach (var entity in people)
        {
            if (!entity.MayBePerson || !Fits(entity, gender) || entity == only) continue;
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
