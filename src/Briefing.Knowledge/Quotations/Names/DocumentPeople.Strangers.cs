using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Quotations.Names;

/// <content>People and bodies whom no list knows, and what the words around a name tell of them.</content>
internal sealed partial class DocumentPeople
{
    /// <summary>What the words around a name tell of its bearer: form, gender, office.</summary>
    private void Describe(Entity entity, NamePart part, ReadOnlySpan<Token> tokens)
    {
        if (part.Name.Length > 0) entity.Forms.Add(part.Name);
        if (part.Name.Contains(' ', StringComparison.Ordinal)) entity.IsNamedInFull = true;
        if (part.Start > 0 && tokens[part.Start - 1].Is("late")) entity.IsLate = true;
        if (part.Start == part.NameStart || entity.Kind is EntityKind.State) return;
        if (entity.Kind == EntityKind.Unknown && part.HasTitle) entity.Kind = EntityKind.Person;
        if (entity.Kind != EntityKind.Person) return;
        entity.TellGender(_lexicon.People.Titles.GetValueOrDefault(tokens[part.NameStart - 1].Lower.TrimEnd('.')));
        AddOffice(entity, OfficeWords(tokens[part.Start..part.NameStart]));
    }

    /// <summary>Notes an office that the text gives somebody. "President" before somebody who was one is a courtesy.</summary>
    internal void AddOffice(Entity entity, ImmutableArray<string> words)
    {
        if (entity.Listed is { } listed && Published is { } day && !words.IsEmpty)
        {
            var terms = listed.Terms.Where(term => term.Office.Forms.Any(form => words.All(form.Contains))).ToArray();
            if (terms.Length > 0 && !terms.Any(term => term.Holds(day))) return;
        }

        entity.AddOffice(words);
    }

    private void NoteTitle(NamePart part, Token[] tokens)
    {
        if (part.Start == part.NameStart || part.Name.Contains(' ', StringComparison.Ordinal)) return;
        var gender = _lexicon.People.Titles.GetValueOrDefault(tokens[part.NameStart - 1].Lower.TrimEnd('.'));
        if (gender == Gender.Unknown) return;
        var (mr, mrs) = _menAndWomen.GetValueOrDefault(part.Name);
        _menAndWomen[part.Name] = (mr || gender == Gender.He, mrs || gender == Gender.She);
    }

    private Entity? Unlisted(NamePart part, ReadOnlySpan<Token> tokens)
    {
        var key = PersonName.FullKey(part.Name);
        if (_lexicon.ByFullKey.TryGetValue(key, out var listed)) return Of(listed);

        // In capitals anything looks like a name.
        if (!part.Name.Any(char.IsLower) && part.Name.Length > 5) return null;
        if (_byKey.TryGetValue(key, out var entity)) return Told(entity, part, tokens);
        var (kind, mayBeFirm) = _kinds.Of(part, tokens);
        if (kind is EntityKind.Institution or EntityKind.Thing)
        {
            if (mayBeFirm || kind == EntityKind.Institution) _namesakes.Add(PersonName.GivenName(part.Name));
            return _byKey[key] = new Entity(key, part.Name, kind) { MayBeFirm = mayBeFirm };
        }


        if (Known(part.Name) is { } known) return known;
        entity = new Entity(key, part.Name, kind);
        Add(entity);
        return entity;
    }

    /// <summary>Somebody whose name was taken for a thing's until the words around it showed otherwise: "Ada Park, a clerk".</summary>
    private Entity Told(Entity entity, NamePart part, ReadOnlySpan<Token> tokens)
    {
        if (entity.Kind != EntityKind.Thing || !_kinds.IsPersonByPlace(part, tokens)) return entity;
        entity.Kind = EntityKind.Unknown;
        Add(entity);
        return entity;
    }

    private void Add(Entity entity)
    {
        _byKey[entity.Reference.Key] = entity;
        if (entity.Reference.Name.Contains(' ', StringComparison.Ordinal)) _byFoldedName.TryAdd(_names.FoldedKey(entity.Reference.Name), entity);
        _bearers.Add(entity);
        if (entity.Gender != Gender.Unknown) return;
        entity.Gender = _lexicon.People.Given.GenderOf(PersonKey.Of(PersonName.GivenName(entity.Reference.Name)));
        entity.IsGenderByName = entity.Gender != Gender.Unknown;
    }
}
