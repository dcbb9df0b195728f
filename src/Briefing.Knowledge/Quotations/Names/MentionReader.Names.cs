using System.Runtime.CompilerServices;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <content>Somebody named by name.</content>
internal sealed partial class MentionReader
{
    private int Name(BlockText text, int from, NamePart part, List<Mention> mentions)
    {
        var tokens = text.Tokens;
        if (part.IsDoubtful && !_acting.IsSaying(tokens, part.End) && !IsKnownActor(part, tokens)) return part.End;
        if (IsOneWord(part) && part.Start > from && tokens[part.Start - 1].Lower is "a" or "an") people.KnowDescription(part.Name);
        if (IsOneWord(part) && part.Start > from && tokens[part.Start - 1].Is("the") && people.IsDescription(part.Name)) return Office(text, from, part.Start, part.End, mentions);
        if (IsKindOfPerson(tokens, from, part))
        {
            mentions.Add(new Mention(part.Start, part.Start, part.End, MentionKind.Office, null));
            return part.End;
        }

        if (part.Name.Length == 0) return Office(text, from, part.Start, part.End, mentions);
        if (part.Listed is { IsMetonym: true } && ClausePlaces.IsPlace(tokens, from, part.Start))
        {
            // "The government in Port Ann": what sits there is the state's, though the place alone is only a place.
            if (part.Start - 2 >= from && tokens[part.Start - 1].Is("in") && tokens[part.Start - 2].Lower is "government" or "authorities" or "regime" && people.Find(part, tokens) is { Kind: EntityKind.State } state)
                mentions.Add(new Mention(part.Start - 2, part.Start - 2, part.End, MentionKind.Office, state) { Resolution = Resolutions.Description });
            return part.End;
        }

        var entity = people.Find(part, tokens);
        if (entity is { Kind: EntityKind.State or EntityKind.Institution or EntityKind.Person or EntityKind.Unknown } && IsBodyOf(tokens, part.End) && !part.HasTitle)
        {
            // "the Trump administration" speaks as such, and is not Trump.
            var body = people.Named($"{part.Name} {tokens[part.End].Text}", EntityKind.Institution);
            mentions.Add(new Mention(part.Start, part.NameStart, part.End + 1, MentionKind.Name, body) { Resolution = Resolutions.FullName });
            _scope.Add(entity, false);
            return part.End + 1;
        }

        // "Roe's campaign said": it speaks as such, and is not Roe.
        if (entity is { MayBePerson: true } && part.End + 2 < tokens.Length && tokens[part.End].Kind == TokenKind.Possessive && tokens[part.End + 1].Lower is "campaign" or "administration" && (_acting.IsCue(tokens[part.End + 2]) || Vocabulary.Have.Contains(tokens[part.End + 2].Lower)))
        {
            mentions.Add(new Mention(part.Start, part.NameStart, part.End + 2, MentionKind.Name, people.Named($"{PersonName.Surname(PersonName.Words(entity.Reference.Name))} {tokens[part.End + 1].Text}", EntityKind.Institution)) { Resolution = Resolutions.FullName });
            _scope.Add(entity, false);
            return part.End + 2;
        }

        var start = _offices.Before(tokens, from, part.Start);
        if (start < part.Start && entity is { IsPerson: true } or { Kind: EntityKind.Unknown })
        {
            if (start < part.Start) entity.Kind = EntityKind.Person;
            people.AddOffice(entity, people.OfficeWords(tokens.AsSpan(start, part.NameStart - start)));
        }

        mentions.Add(new Mention(start, part.NameStart, part.End, MentionKind.Name, entity) { Resolution = entity is null ? null : Resolutions.OfName(part, entity) });
        if (entity is null)
        {
            if (people.WithSurname(part.Name).Length > 1 && !text.Quoted[part.Start]) _scope.AddEither();
            return part.End;
        }

        if (entity.Kind == EntityKind.Unknown && part.Start > from && tokens[part.Start - 1].Lower is "in" or "near" or "at" or "across" or "outside" or "into") entity.IsPlace = true;
        // "A fisherman from Port Ann": where somebody is from.
        if (entity.Kind == EntityKind.Unknown && part.Start - 1 > from && tokens[part.Start - 1].Is("from") && people.Lexicon.People.IsPersonNoun(tokens[part.Start - 2].Lower)) entity.IsPlace = true;
        entity.HasArticle |= entity.Kind == EntityKind.Unknown && start > from && tokens[start - 1].Is("the");
        entity.HasActed |= _acting.Acts(tokens, part.End) || (entity.MayBePerson && !part.Name.Contains(' ', StringComparison.Ordinal));
        if (entity.MayBePerson && part.Name.Contains(' ', StringComparison.Ordinal)) entity.TellGender(KinGender.Of(tokens, from, part));
        if (entity.MayBePerson || entity.Kind == EntityKind.Institution) _appositions.Read(tokens, from, part, entity);
        if (!text.Quoted[part.Start]) Scope(text, from, start, part.End, entity, mentions);
        return part.End;
    }

    /// <summary>Notes who was named for the pronouns that follow, and whether as the subject, alone or as one of two.</summary>
    private void Scope(BlockText text, int from, int start, int end, Entity entity, List<Mention> mentions)
    {
        var tokens = text.Tokens;
        _bodies.Add(entity, ClausePlaces.IsSubject(text, from, start, end));
        if (end < tokens.Length && _acting.IsCue(tokens[end])) _bodies.Speaks(entity);
        var isSubject = entity.MayBePerson && (ClausePlaces.IsSubject(text, from, start, end) || ClausePlaces.IsInvertedSubject(tokens, from, start, _acting));
        _scope.Add(entity, isSubject, isSubject && ((end < tokens.Length && _acting.IsCue(tokens[end])) || ClausePlaces.IsInvertedSubject(tokens, from, start, _acting)));
        if (mentions.Count < 2 || start - 1 <= from || !tokens[start - 1].Is("and") || !entity.MayBePerson) return;
        var first = mentions[^2];
        if (first.End == start - 1 && first.Kind == MentionKind.Name && first.Entity is { MayBePerson: true } other && other != entity
            && end < tokens.Length && tokens[end].Kind != TokenKind.Possessive && !tokens[end].Is("and") && ClausePlaces.IsSubject(text, from, first.Start, start))
            _scope.AddPair(other, entity);
    }

    /// <summary>One capital word that no list knows: it may be a name, or say what somebody is.</summary>
    private static bool IsOneWord(NamePart part) => part.Listed is null && !part.HasTitle && part.End == part.Start + 1;

    /// <summary>"a North Haven Liberal", "the Saltby Liberal": several capital words that no list knows, and that tell what somebody is.</summary>
    private bool IsKindOfPerson(Token[] tokens, int from, NamePart part)
    {
        if (part.Listed is not null || part.HasTitle || part.Start <= from || (part.End < part.Start + 2 && tokens[part.Start - 1].Is("the"))) return false;
        if (part.End < tokens.Length && tokens[part.End] is { IsWord: true } next && !Vocabulary.EndsNounPhrase(next.Lower) && !_acting.IsCue(next) && !next.Lower.EndsWith("ed", StringComparison.Ordinal)) return false;
        var last = tokens[part.End - 1].Text;
        if (people.IsNoPerson(last)) return false;
        if (tokens[part.Start - 1].Lower is not ("a" or "an" or "one" or "another")) return tokens[part.Start - 1].Is("the") && people.IsDescription(last);
        if (tokens[part.Start - 1].Is("one") && part.Start - 2 >= from && tokens[part.Start - 2].IsWord && !_acting.IsCue(tokens[part.Start - 2])) return false;
        people.KnowDescription(last);
        return true;
    }

    private static bool IsBodyOf(Token[] tokens, int at) =>
        at < tokens.Length && tokens[at].Lower is "administration" or "government" or "campaign" or "team" or "cabinet";

    /// <summary>"Holm laughed" where the document has a Greta Holm; for a word that is also a common one ("Price") only where a verb follows.</summary>
    private bool IsKnownActor(NamePart part, Token[] tokens) =>
        part.End < tokens.Length && (!part.IsCommonWord || Vocabulary.Auxiliaries.Contains(tokens[part.End].Lower) || Vocabulary.IsAdverb(tokens[part.End].Lower))
        && !people.WithSurname(part.Name).IsEmpty;
}
