using System.Runtime.CompilerServices;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <content>Somebody named by a pronoun, or by what he or she wrote.</content>
internal sealed partial class MentionReader
{
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

        if (lower is "his" or "her" && at + 2 < tokens.Length && IsBodyOf(tokens, at + 1) && (_acting.IsCue(tokens[at + 2]) || Vocabulary.Have.Contains(tokens[at + 2].Lower)))
        {
            // "His campaign said": it speaks as such, and is not he.
            mentions[^1] = new Mention(at, at, at + 2, MentionKind.Office, people.Named($"{PersonName.Surname(PersonName.Words(entity.Reference.Name))} {tokens[at + 1].Text}", EntityKind.Institution)) { Resolution = resolution };
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
}
