using System.Runtime.CompilerServices;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Reads a block from left to right and finds who is named where: by name, by office, by pronoun.</summary>
internal sealed class MentionReader(DocumentPeople people, OfficeResolver offices, CueLexicon cues)
{
    private readonly SentenceScope _scope = new();
    private readonly ActingWords _acting = new(cues);
    private readonly BodyScope _bodies = new(people.Lexicon.People);
    private readonly WrittenWords _written = new();
    private readonly OfficeMentions _offices = new(people, new ActingWords(cues));
    private readonly HashSet<string> _trades = new(StringComparer.Ordinal);
    private readonly Appositions _appositions = new(people);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal List<Mention> Read(BlockText text, List<NamePart> parts)
    {
        _scope.NextParagraph(isSection: text.Block.Kind == Documents.BlockKind.Heading);
        _bodies.NextParagraph();
        var mentions = new List<Mention>(parts.Count + 4);
        var next = 0;
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var (from, to) = text.Sentences[s];
            _scope.NextSentence(isQuoted: from < to && (text.Quoted[from] || text.Tokens[from].Kind == TokenKind.OpenQuote));
            _bodies.NextSentence();
            for (var at = from; at < to;)
            {
                while (next < parts.Count && parts[next].Start < at) next++;
                if (next < parts.Count && parts[next].Start == at)
                {
                    at = Name(text, from, parts[next], mentions);
                    continue;
                }

                at = text.Tokens[at].Kind == TokenKind.Word ? Other(text, from, to, at, parts, next, mentions) : at + 1;
            }

            _written.Read(text.Tokens, from, to, _scope.IsEmptyHere ? _bodies.Here : _scope.OnlyHere);
        }

        return mentions;
    }

    private int Name(BlockText text, int from, NamePart part, List<Mention> mentions)
    {
        var tokens = text.Tokens;
        if (part.IsDoubtful && !_acting.IsSaying(tokens, part.End) && !IsKnownActor(part, tokens)) return part.End;
        if (IsOneWord(part) && part.Start > from && tokens[part.Start - 1].Lower is "a" or "an") people.KnowDescription(part.Name);
        if (IsOneWord(part) && part.Start > from && tokens[part.Start - 1].Is("the") && people.IsDescription(part.Name)) return Office(text, from, part.Start, part.End, mentions);
        if (part.Name.Length == 0) return Office(text, from, part.Start, part.End, mentions);
        if (part.Listed is { IsMetonym: true } && ClausePlaces.IsPlace(tokens, from, part.Start)) return part.End;
        var entity = people.Find(part, tokens);
        if (entity is { Kind: EntityKind.State or EntityKind.Institution or EntityKind.Person or EntityKind.Unknown } && IsBodyOf(tokens, part.End) && !part.HasTitle)
        {
            // "the Trump administration" speaks as such, and is not Trump.
            var body = people.Named($"{part.Name} {tokens[part.End].Text}", EntityKind.Institution);
            mentions.Add(new Mention(part.Start, part.NameStart, part.End + 1, MentionKind.Name, body) { Resolution = Resolutions.FullName });
            _scope.Add(entity, false);
            return part.End + 1;
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

    private int Other(BlockText text, int from, int to, int at, List<NamePart> parts, int next, List<Mention> mentions)
    {
        var tokens = text.Tokens;
        var lower = tokens[at].Lower;
        var gender = lower switch
        {
            "he" or "him" or "his" or "himself" => Gender.He,
            "she" or "her" or "hers" or "herself" => Gender.She,
            _ => Gender.Unknown,
        };
        if (gender != Gender.Unknown) return Pronoun(text, from, at, gender, mentions);
        if (lower is "they" or "both" && !text.Quoted[at] && ClausePlaces.IsSubject(text, from, at, at + 1) && (_scope.Pair() is { IsEmpty: false } both ? both : lower == "both" && at + 1 < to && _acting.IsCue(tokens[at + 1]) ? _scope.TwoOfParagraph() : []) is { IsEmpty: false } pair)
        {
            mentions.Add(new Mention(at, at, at + 1, MentionKind.Pronoun, null) { Group = pair, Resolution = Resolutions.Pair });
            return at + 1;
        }

        if (_scope.MaySpeak && !text.Quoted[at] && _acting.IsCue(tokens[at])) _scope.Speaks();
        if (lower is "it" or "the" && Body(text, from, at) is { } body)
        {
            mentions.Add(body);
            return body.End;
        }

        if (!tokens[at].Is("the")) return at + 1;
        if (at + 2 < to && tokens[at + 1].Lower.EndsWith("-year-old", StringComparison.Ordinal) && !text.Quoted[at] && _acting.IsSaying(tokens, at + 2)) return Office(text, from, at, at + 2, mentions);
        if (Listed(text, from, at) is { } one)
        {
            mentions.Add(new Mention(at, at, at + 2, MentionKind.Office, one) { Resolution = Resolutions.Description });
            return at + 2;
        }

        var head = _offices.Head(tokens, at, to);
        // An office right before a name belongs to that: "the retired ferry pilot Jane Roe".
        return head < 0 || head + 1 >= _offices.NextPerson(parts, next, to) ? at + 1 : Office(text, from, at, _offices.End(tokens, head + 1, to), mentions);
    }

    private int Pronoun(BlockText text, int from, int at, Gender gender, List<Mention> mentions)
    {
        var tokens = text.Tokens;
        var asSubject = tokens[at].Lower is "he" or "she" && ClausePlaces.IsSubject(text, from, at, at + 1);
        var (entity, resolution) = text.Quoted[at] ? (null, default) : _scope.Pronoun(gender, asSubject, Interrupted(tokens, at, mentions));
        var lower = tokens[at].Lower;
        mentions.Add(new Mention(at, at, at + 1, MentionKind.Pronoun, entity) { Resolution = entity is null ? null : resolution });
        if (entity is null) return at + 1;
        entity.TellGender(gender);
        if (lower is "his" or "her" && at + 2 < tokens.Length && WrittenWords.IsKind(tokens[at + 1].Lower) && BehindInsertion(tokens, at + 2) is var verb && (_acting.IsCue(tokens[verb]) || tokens[verb].Is("went")))
        {
            mentions[^1] = new Mention(at, at, at + 2, MentionKind.Office, entity) { Resolution = resolution };
            return at + 2;
        }

        _scope.Add(entity, asSubject, asSubject && _acting.IsSaying(tokens, at + 1));
        return at + 1;
    }

    /// <summary>"Jane Roe, she disclosed, had voted": whom the clause in commas interrupts is somebody else; null for anything else.</summary>
    private Entity? Interrupted(Token[] tokens, int at, List<Mention> mentions) =>
        at > 1 && at + 2 < tokens.Length && tokens[at - 1].Kind == TokenKind.Comma && tokens[at + 2].Kind == TokenKind.Comma && _acting.IsCue(tokens[at + 1])
            && mentions.Count > 0 && mentions[^1].End == at - 1 ? mentions[^1].Entity : null;

    /// <summary>The word behind what stands in commas: "Her letter, which we have seen, <c>says</c>"; the place itself where no comma stands there.</summary>
    private static int BehindInsertion(Token[] tokens, int at)
    {
        const int Longest = 12;
        if (tokens[at].Kind != TokenKind.Comma) return at;
        for (var i = at + 1; i + 1 < tokens.Length && i < at + Longest; i++)
            if (tokens[i].Kind == TokenKind.Comma) return i + 1;
        return at;
    }

    /// <summary>"It said" of a body, "the council said", and "the letter says" of who wrote it; null where that is open.</summary>
    private Mention? Body(BlockText text, int from, int at)
    {
        var tokens = text.Tokens;
        var end = tokens[at].Is("it") ? at + 1 : at + 2;
        if (end >= tokens.Length || text.Quoted[at] || !(_acting.IsCue(tokens[end]) || Vocabulary.Have.Contains(tokens[end].Lower))) return null;
        var isSubject = ClausePlaces.IsSubject(text, from, at, end);
        if (tokens[at].Is("it"))
            return isSubject && (_bodies.It() ?? _written.JustWritten ?? Firm(text, from)) is { } it ? Meant(it, MentionKind.Pronoun, Resolutions.PronounOfSpeaker) : null;
        var noun = tokens[at + 1].Lower;
        var entity = WrittenWords.IsKind(noun) ? _written.WriterOf(noun) : _bodies.Called(noun);
        return entity is null ? null : Meant(entity, MentionKind.Office, Resolutions.Description);

        Mention Meant(Entity body, MentionKind kind, Resolution by)
        {
            _bodies.Add(body, isSubject);
            return new Mention(at, at, end, kind, body) { Resolution = by };
        }
    }

    /// <summary>Who spoke in the sentence before and is "it" here, and so no person; null where that sentence tells of something that may say it.</summary>
    private Entity? Firm(BlockText text, int from)
    {
        if (text.SentenceOf[from] == 0 || _bodies.ItMayBe() is not { } speaker) return null;
        var before = text.Sentences[text.SentenceOf[from] - 1];
        for (var i = before.From; i < before.To; i++)
            if (cues.OwnDocument.Contains(text.Tokens[i].Lower) || WrittenWords.IsKind(text.Tokens[i].Lower) || people.Lexicon.People.GroupRoles.Contains(text.Tokens[i].Lower)) return null;
        speaker.Kind = EntityKind.Institution;
        return speaker;
    }

    /// <summary>"The former says", "the latter": the first or second of the only two people named in the sentence or paragraph before.</summary>
    private Entity? Listed(BlockText text, int from, int at)
    {
        var tokens = text.Tokens;
        if (at + 2 >= tokens.Length || text.Quoted[at] || tokens[at + 1].Lower is not ("former" or "latter") || !ClausePlaces.IsSubject(text, from, at, at + 2)
            || !(_acting.IsSaying(tokens, at + 2) || Vocabulary.Auxiliaries.Contains(tokens[at + 2].Lower) || Vocabulary.IsAdverb(tokens[at + 2].Lower))) return null;
        return _scope.TwoBefore() is { } two ? tokens[at + 1].Is("former") ? two.First : two.Second : null;
    }

    private int Office(BlockText text, int from, int start, int end, List<Mention> mentions)
    {
        var words = people.OfficeWords(text.Tokens.AsSpan(start, end - start));
        // "The captain, Jane Roe, said": the name behind tells who that is.
        var isNamed = end + 1 < text.Tokens.Length && text.Tokens[end].Kind == TokenKind.Comma && text.Tokens[end + 1] is { Kind: TokenKind.Word, IsCapital: true };
        var entity = isNamed ? null : offices.Resolve(words, _scope.Near);
        if (entity is null && !isNamed && start + 1 < text.Tokens.Length && IsEpithet(text.Tokens, start, end)) entity = _scope.Described();
        mentions.Add(new Mention(start, start, end, MentionKind.Office, entity)
        {
            Resolution = entity is null ? null : offices.IsOffice(words) ? Resolutions.Office : Resolutions.Description,
        });
        if (entity is not null && !text.Quoted[start])
        {
            var isSubject = ClausePlaces.IsSubject(text, from, start, end);
            _scope.Add(entity, isSubject, isSubject && _acting.IsSaying(text.Tokens, end));
        }

        return Math.Max(end, start + 1);
    }

    /// <summary>
    /// "The veteran pilot", "the 44-year-old economist", "the retired nurse": words that tell of somebody known what has not been told
    /// yet. "The driver" may be anybody's, and so may an office.
    /// </summary>
    private bool IsEpithet(Token[] tokens, int start, int end)
    {
        for (var i = start + 1; i < end && i < start + 4; i++)
            if (tokens[i].Lower is "veteran" or "retired" or "seasoned" or "outspoken" or "self-taught" or "softly-spoken" or "bearded" or "award-winning" || tokens[i].Lower.EndsWith("year-old", StringComparison.Ordinal)) return true;
        return end == start + 2 && people.Lexicon.People.Trades.Contains(tokens[end - 1].Lower) && _acting.IsSaying(tokens, end) && _scope.OnlyOne && _trades.Add(tokens[end - 1].Lower);
    }

    /// <summary>One capital word that no list knows: it may be a name, or say what somebody is.</summary>
    private static bool IsOneWord(NamePart part) => part.Listed is null && !part.HasTitle && part.End == part.Start + 1;

    private static bool IsBodyOf(Token[] tokens, int at) =>
        at < tokens.Length && tokens[at].Lower is "administration" or "government" or "campaign" or "team" or "cabinet";

    /// <summary>"Holm laughed" where the document has a Greta Holm; for a word that is also a common one ("Price") only where a verb follows.</summary>
    private bool IsKnownActor(NamePart part, Token[] tokens) =>
        part.End < tokens.Length && (!part.IsCommonWord || Vocabulary.Auxiliaries.Contains(tokens[part.End].Lower) || Vocabulary.IsAdverb(tokens[part.End].Lower))
        && !people.WithSurname(part.Name).IsEmpty;
}
