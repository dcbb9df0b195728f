using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Reads a block from left to right and finds who is named where: by name, by office, by pronoun.</summary>
internal sealed class MentionReader(DocumentPeople people, OfficeResolver offices, CueLexicon cues)
{
    private readonly SentenceScope _scope = new();

    internal List<Mention> Read(BlockText text, List<NamePart> parts)
    {
        _scope.NextParagraph();
        var mentions = new List<Mention>(parts.Count + 4);
        var next = 0;
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var (from, to) = text.Sentences[s];
            _scope.NextSentence();
            for (var at = from; at < to;)
            {
                while (next < parts.Count && parts[next].Start < at) next++;
                if (next < parts.Count && parts[next].Start == at)
                {
                    at = Name(text, from, parts[next], mentions);
                    continue;
                }

                at = text.Tokens[at].Kind == TokenKind.Word ? Other(text, from, to, at, NextPerson(parts, next, to), mentions) : at + 1;
            }
        }

        return mentions;
    }

    /// <summary>Where the next name begins that cannot be part of an office, as "U.S." and "Ukrainian" can.</summary>
    private int NextPerson(List<NamePart> parts, int next, int to)
    {
        for (var i = next; i < parts.Count && i < next + 3 && parts[i].Start < to; i++)
            if (parts[i].Listed?.Body is null && !people.Lexicon.OfficeWords.Contains(people.Lexicon.People.Normalise([parts[i].Name]) is [var word] ? word : "")) return parts[i].Start;
        return to;
    }

    private int Name(BlockText text, int from, NamePart part, List<Mention> mentions)
    {
        var tokens = text.Tokens;
        if (part.IsDoubtful && !IsSaying(tokens, part.End) && !IsKnownActor(part, tokens)) return part.End;
        if (part.Name.Length == 0) return Office(text, from, part.Start, part.End, part.End, mentions);
        if (part.Listed is { IsMetonym: true } && IsPlace(tokens, from, part.Start)) return part.End;
        var entity = people.Find(part, tokens);
        if (entity is { Kind: EntityKind.State or EntityKind.Institution or EntityKind.Person or EntityKind.Unknown } && IsBodyOf(tokens, part.End) && !part.HasTitle)
        {
            // "the Trump administration" speaks as such, and is not Trump.
            var body = people.Named($"{part.Name} {tokens[part.End].Text}", EntityKind.Institution);
            mentions.Add(new Mention(part.Start, part.NameStart, part.End + 1, MentionKind.Name, body) { Resolution = Resolutions.FullName });
            _scope.Add(entity, false);
            return part.End + 1;
        }

        var start = OfficeBefore(tokens, from, part.Start);
        if (start < part.Start && entity is { IsPerson: true } or { Kind: EntityKind.Unknown })
        {
            if (start < part.Start) entity.Kind = EntityKind.Person;
            people.AddOffice(entity, people.OfficeWords(tokens.AsSpan(start, part.NameStart - start)));
        }

        mentions.Add(new Mention(start, part.NameStart, part.End, MentionKind.Name, entity) { Resolution = entity is null ? null : Resolutions.OfName(part, entity) });
        if (entity is null) return part.End;
        if (entity.Kind == EntityKind.Unknown && part.Start > from && tokens[part.Start - 1].Lower is "in" or "near" or "at" or "across" or "outside" or "into") entity.IsPlace = true;
        entity.HasActed |= Acts(tokens, part.End) || (entity.MayBePerson && !part.Name.Contains(' ', StringComparison.Ordinal));
        if (entity.MayBePerson) Apposition(text, part.End, entity);
        if (!text.Quoted[part.Start]) _scope.Add(entity, entity.MayBePerson && IsSubject(text, from, start, part.End));
        return part.End;
    }

    /// <summary>Lower-case offices before a name: "chancellor Olaf Scholz", "the French president Emmanuel Macron".</summary>
    private int OfficeBefore(Token[] tokens, int from, int start)
    {
        var at = start;
        while (at > from && tokens[at - 1] is { Kind: TokenKind.Word, IsCapital: false } word
            && (people.Lexicon.People.Roles.Contains(word.Lower) || (at < start && people.Lexicon.OfficeWords.Contains(word.Lower)))) at--;
        if (at == start) return start;
        while (at > from && tokens[at - 1] is { Kind: TokenKind.Word, IsCapital: true } word && people.Lexicon.OfficeWords.Contains(Normal(word))) at--;
        return at;
    }

    private int Other(BlockText text, int from, int to, int at, int limit, List<Mention> mentions)
    {
        var tokens = text.Tokens;
        var lower = tokens[at].Lower;
        var gender = lower switch
        {
            "he" or "him" or "his" or "himself" => Gender.He,
            "she" or "her" or "hers" or "herself" => Gender.She,
            _ => Gender.Unknown,
        };
        if (gender != Gender.Unknown)
        {
            var asSubject = lower is "he" or "she" && IsSubject(text, from, at, at + 1);
            var entity = text.Quoted[at] ? null : _scope.Pronoun(gender, asSubject);
            mentions.Add(new Mention(at, at, at + 1, MentionKind.Pronoun, entity) { Resolution = entity is null ? null : Resolutions.Pronoun });
            if (entity is not null)
            {
                entity.TellGender(gender);
                _scope.Add(entity, asSubject);
            }

            return at + 1;
        }

        if (lower is not ("the" or "us") && !tokens[at].IsCapital) return at + 1;
        var head = OfficeHead(tokens, at, to);
        // An office right before a name belongs to that: "the retired ferry pilot Jane Roe".
        return head < 0 || head + 1 >= limit ? at + 1 : Office(text, from, at, head + 1, OfficeEnd(tokens, head + 1, to), mentions);
    }

    /// <summary>The head of a definite office ("the US defence <c>secretary</c>"), at most five words on; -1 where none stands there.</summary>
    private int OfficeHead(Token[] tokens, int at, int to)
    {
        if (!tokens[at].Is("the")) return -1;
        for (var i = at + 1; i < Math.Min(to, at + 7); i++)
        {
            if (tokens[i].Kind == TokenKind.Possessive) continue;
            // "the White House said the minister": the office begins behind the verb.
            if (tokens[i].Kind != TokenKind.Word || (!tokens[i].IsCapital && (Vocabulary.EndsNounPhrase(tokens[i].Lower) || tokens[i].Is("the") || IsSaying(tokens, i)))) return -1;
            if (!people.Lexicon.People.Roles.Contains(tokens[i].Lower)) continue;
            var last = i;
            while (last + 1 < to && tokens[last + 1].Kind == TokenKind.Word && people.Lexicon.People.Roles.Contains(tokens[last + 1].Lower)) last++;

            // Another noun behind it makes it something else: "the president elect's plan" is fine, "the minister meeting" is not known.
            return last;
        }

        return -1;
    }

    /// <summary>The end of an office with "of": "the Secretary of State".</summary>
    private int OfficeEnd(Token[] tokens, int at, int to)
    {
        if (at + 1 >= to || tokens[at].Lower is not ("of" or "for")) return at;
        var end = at + 1;
        if (tokens[end].Is("the")) end++;
        var first = end;
        while (end < to && tokens[end].Kind == TokenKind.Word && (tokens[end].IsCapital || people.Lexicon.OfficeWords.Contains(Normal(tokens[end])))) end++;
        return end > first ? end : at;
    }

    private int Office(BlockText text, int from, int start, int headEnd, int end, List<Mention> mentions)
    {
        var tokens = text.Tokens;
        var words = people.OfficeWords(tokens.AsSpan(start, end - start));
        var entity = offices.Resolve(words, _scope.Near);
        mentions.Add(new Mention(start, start, end, MentionKind.Office, entity) { Resolution = entity is null ? null : Resolutions.Office });
        if (entity is not null && !text.Quoted[start]) _scope.Add(entity, IsSubject(text, from, start, end));
        _ = headEnd;
        return Math.Max(end, start + 1);
    }

    /// <summary>What follows a name in commas and tells an office: "Jane Roe, a director at the agency,".</summary>
    private void Apposition(BlockText text, int at, Entity entity)
    {
        var tokens = text.Tokens;
        if (at + 2 >= tokens.Length || tokens[at].Kind != TokenKind.Comma) return;
        var words = 0;
        for (var i = at + 1; i < Math.Min(tokens.Length, at + 9) && tokens[i].Kind is TokenKind.Word or TokenKind.Possessive; i++)
        {
            if (i > at + 1 && Vocabulary.EndsNounPhrase(tokens[i].Lower)) return;
            words++;
            if (!people.Lexicon.People.Roles.Contains(tokens[i].Lower)) continue;
            if (i + 1 < tokens.Length && tokens[i + 1] is { Kind: TokenKind.Word, IsCapital: true } && i == at + words && words <= 2 && people.Lexicon.People.Titles.ContainsKey(tokens[i].Lower)) return;
            if (entity.Kind == EntityKind.Unknown) entity.Kind = EntityKind.Person;
            people.AddOffice(entity, people.OfficeWords(tokens.AsSpan(at + 1, words)));
            return;
        }
    }

    /// <summary>Whether what stands here begins its sentence or clause and is followed by neither an owner's mark nor "and".</summary>
    private static bool IsSubject(BlockText text, int from, int start, int end)
    {
        var tokens = text.Tokens;
        if (end < tokens.Length && (tokens[end].Kind == TokenKind.Possessive || tokens[end].Is("and") || tokens[end].Is("or"))) return false;
        var at = start - 1;
        if (at >= from && tokens[at].Is("the")) at--;
        if (at < from) return true;
        return tokens[at].Kind is TokenKind.Comma or TokenKind.CloseQuote or TokenKind.Dash or TokenKind.Colon or TokenKind.Semicolon
            || (tokens[at].Kind == TokenKind.Word && (Vocabulary.IsAdverb(tokens[at].Lower) || Vocabulary.Coordinators.Contains(tokens[at].Lower) || tokens[at].Lower is "when" or "while" or "although" or "though" or "because" or "as")
                && (at == from || tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Semicolon));
    }

    /// <summary>A capital after "in" or "to" is a place; only where it acts does it stand for its state.</summary>
    private static bool IsPlace(Token[] tokens, int from, int start) =>
        start > from && tokens[start - 1].Lower is "in" or "at" or "from" or "to" or "near" or "outside" or "around" or "across" or "through" or "via" or "leave" or "left" or "visit" or "visited";

    private bool IsBodyOf(Token[] tokens, int at) =>
        at < tokens.Length && tokens[at].Lower is "administration" or "government" or "campaign" or "team" or "cabinet";

    /// <summary>Whether a verb that people are the subject of follows, which makes a doubtful capital word a name.</summary>
    private bool IsSaying(Token[] tokens, int at) =>
        at < tokens.Length && (tokens[at].Kind == TokenKind.Possessive || tokens[at].Lower is "has" or "had"
            || (cues.Verbs.TryGetValue(tokens[at].Lower, out var forms) && forms.Any(form => (form.Forms & (VerbForms.Past | VerbForms.Third)) != 0)));

    /// <summary>"Holm was quoted", "Ahl later said", "Ahl, who leads them, said", where the document has a Greta Holm and a Karin Ahl.</summary>
    private bool IsKnownActor(NamePart part, Token[] tokens) =>
        part.End < tokens.Length && (tokens[part.End].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.Dash || tokens[part.End].Lower is "who" or "and"
            || Vocabulary.Auxiliaries.Contains(tokens[part.End].Lower) || Vocabulary.IsAdverb(tokens[part.End].Lower))
        && !people.WithSurname(part.Name).IsEmpty;

    private bool Acts(Token[] tokens, int at) =>
        at < tokens.Length && (tokens[at].Kind == TokenKind.Possessive || tokens[at].Lower is "who" or "has" or "had" or "was" or "is"
            || (tokens[at].IsWord && (Vocabulary.PlainPasts.Contains(tokens[at].Lower) || tokens[at].Lower.EndsWith("ed", StringComparison.Ordinal) || cues.Verbs.ContainsKey(tokens[at].Lower))));

    private string Normal(Token token) => people.Lexicon.People.Normalise([token.Text]) is [var word, ..] ? word : token.Lower;
}
