using System.Collections.Frozen;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Which bodies have been named lately, for "it said" and "the company said".</summary>
internal sealed class BodyScope(PeopleLexicon people)
{
    /// <summary>Words for a firm that firms' names seldom hold.</summary>
    private static readonly FrozenSet<string> Firms = new[] { "company", "firm", "business" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words for firms by what they do.</summary>
    private static readonly FrozenSet<string> Trades =
        new[] { "operator", "carrier", "airline", "retailer", "manufacturer", "maker", "supplier", "utility", "insurer", "lender", "builder", "shipyard", "brewery", "brewer", "refinery", "startup", "start-up", "conglomerate", "bank", "publisher" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A document that names more is not told by a word for one of them.</summary>
    private const int MostBodies = 30;

    private readonly List<Entity> _seen = [];
    private readonly List<Entity> _current = [];
    private readonly List<Entity> _previous = [];
    private readonly List<Entity> _paragraph = [];
    private readonly List<Entity> _paragraphBefore = [];
    private Entity? _subject;
    private Entity? _subjectBefore;
    private Entity? _speaker;
    private Entity? _speakerBefore;

    internal void NextParagraph()
    {
        _paragraphBefore.Clear();
        _paragraphBefore.AddRange(_paragraph);
        _paragraph.Clear();
    }

    internal void NextSentence()
    {
        _previous.Clear();
        _previous.AddRange(_current);
        _current.Clear();
        (_subjectBefore, _subject) = (_subject, null);
        (_speakerBefore, _speaker) = (_speaker, null);
    }

    internal void Add(Entity entity, bool asSubject)
    {
        if (!IsBody(entity)) return;
        AddTo(_current, entity);
        AddTo(_paragraph, entity);
        AddTo(_seen, entity);
        if (asSubject) _subject ??= entity;
    }

    /// <summary>Whether a body that is called so is a firm.</summary>
    internal static bool IsWordForFirm(string noun) => Firms.Contains(noun) || Trades.Contains(noun);

    /// <summary>
    /// Whom nothing shows to be a person and who alone said something in the sentence before: where "it" goes on, that was a body. The
    /// report or letter that such a sentence tells of may be meant too; then it is open.
    /// </summary>
    internal Entity? ItMayBe() => _speakerBefore is { Kind: EntityKind.Unknown, IsGenderByName: false } speaker && speaker.Gender == Gender.Unknown && speaker.Offices.Count == 0 && _previous.Count == 0 && _current.Count == 0 ? speaker : null;

    /// <summary>Notes who speaks in this sentence, whatever it is.</summary>
    internal void Speaks(Entity entity) => _speaker ??= entity;

    /// <summary>The body that is the subject of this sentence; null for none.</summary>
    internal Entity? Here => _subject;

    /// <summary>What "it" says: the body that was the subject of the sentence before and is the only one named there; null where that is open.</summary>
    internal Entity? It() => _subjectBefore is { } subject && _previous is [var only] && only == subject && _current.Count == 0 ? subject : null;

    /// <summary>The body that a word for one means: "the council", where one council has been named; "the company", where one firm is near.</summary>
    internal Entity? Called(string noun)
    {
        if (!people.GroupRoles.Contains(noun)) return null;
        if (Firms.Contains(noun)) return _paragraph.Count > 0 ? Only(_paragraph, IsFirm) : Only(_paragraphBefore, IsFirm);
        return _seen.Count < MostBodies ? Only(_seen, body => body.Callings.Contains(noun) || Array.Exists(body.Reference.Name.Split(' '), word => string.Equals(word, noun, StringComparison.OrdinalIgnoreCase))) : null;
    }

    private static bool IsBody(Entity entity) => entity.Kind == EntityKind.Institution || entity is { Kind: EntityKind.Thing, MayBeFirm: true };

    private static bool IsFirm(Entity entity) => entity.MayBeFirm;

    private static Entity? Only(List<Entity> bodies, Func<Entity, bool> fits)
    {
        Entity? only = null;
        foreach (var body in bodies)
        {
            if (!fits(body)) continue;
            if (only is not null) return null;
            only = body;
        }

        return only;
    }

    private static void AddTo(List<Entity> bodies, Entity entity)
    {
        if (bodies.Count < MostBodies && !bodies.Contains(entity)) bodies.Add(entity);
    }
}
