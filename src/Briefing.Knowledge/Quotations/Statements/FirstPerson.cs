using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>
/// Who a text that speaks of itself as "I" says that it is: by name ("I, Jane Roe, mayor of Port Ann"), by signature below, or
/// by office ("As Mayor, I …", "the authority vested in me as Mayor").
/// </summary>
internal sealed class FirstPerson(IReadOnlyList<BlockText> texts, DocumentPeople people, OfficeResolver offices, string? homeState)
{
    private const int FarthestSignature = 6;
    private const int LongestSignature = 7;
    private const int MostBlocks = 400;

    /// <summary>The one who speaks, and the blocks that are his; nobody where the text does not say.</summary>
    internal Voice Find()
    {
        if (texts.Count > MostBlocks || !texts.Any(HasSelf)) return Voice.None;
        for (var i = 0; i < texts.Count; i++)
            if (ByName(texts[i]) is { } named) return new Voice([named], 0, texts.Count);
        if (Signature() is { } signed) return signed;
        foreach (var text in texts)
            if (ByOffice(text) is { } holder) return new Voice([holder], 0, texts.Count);
        return Voice.None;
    }

    private static bool HasSelf(BlockText text)
    {
        if (text.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem)) return false;
        for (var i = 0; i < text.Tokens.Length; i++)
            if (!text.Quoted[i] && IsSelf(text.Tokens, i)) return true;
        return false;
    }

    /// <summary>"I" and its other forms, but not the numeral of "Title I" or "World War I".</summary>
    private static bool IsSelf(Token[] tokens, int at) => tokens[at].Lower is "me" or "my" or "myself"
        || tokens[at].Text == "I" && (at == 0 || !tokens[at - 1].IsCapital || Vocabulary.Openers.Contains(tokens[at - 1].Lower)) && at + 1 < tokens.Length && tokens[at + 1].Kind is TokenKind.Word or TokenKind.Comma or TokenKind.Possessive;

    /// <summary>"I, Jane Roe, …": a name in commas behind the pronoun.</summary>
    private Entity? ByName(BlockText text)
    {
        var tokens = text.Tokens;
        for (var i = 0; i + 4 < tokens.Length; i++)
        {
            if (tokens[i].Text != "I" || text.Quoted[i] || tokens[i + 1].Kind != TokenKind.Comma) continue;
            var end = i + 2;
            while (end < tokens.Length && end < i + 8 && tokens[end] is { IsWord: true, IsCapital: true }) end++;
            if (end < tokens.Length && tokens[end].Kind == TokenKind.Comma && Named(text, i + 2, end) is { } person) return person;
        }

        return null;
    }

    /// <summary>A name alone in one of the last lines, or several, below what they sign.</summary>
    private Voice? Signature()
    {
        var signers = new List<Entity>();
        var first = texts.Count;
        var seen = 0;
        for (var i = texts.Count - 1; i > 0 && seen < FarthestSignature; i--)
        {
            if (texts[i].Tokens.Length == 0 || texts[i].Block.Kind is BlockKind.Note) continue;
            seen++;
            if (texts[i].Tokens.Length <= LongestSignature && texts[i].Block.Kind is not BlockKind.Turn && Signer(texts[i], i) is { } signer)
            {
                signers.Add(signer);
                first = i;
            }
            else if (signers.Count > 0) break;
        }

        signers.Reverse();
        return signers.Count is > 0 and <= Voice.MostTogether ? new Voice([.. signers.Distinct()], 0, first) : null;
    }

    /// <summary>A line of nothing but a name: in capitals, or below "Sincerely," and the like.</summary>
    private Entity? Signer(BlockText text, int index)
    {
        var tokens = text.Tokens;
        if (!Array.TrueForAll(tokens, token => token is { IsWord: true, IsCapital: true } || token.Kind is TokenKind.Comma)) return null;
        var capitals = !text.Block.Flow.Text.Any(char.IsLower);
        var closed = index > 0 && texts[index - 1].Tokens is [{ Lower: "sincerely" or "yours" or "respectfully" or "faithfully" or "cordially" or "regards" or "best" or "warmly" or "with" }, ..] and { Length: < 6 };
        return capitals || closed ? Named(text, 0, tokens.Length) : null;
    }

    /// <summary>Who bears a name that may be written in capitals; a stranger where nobody is known by it.</summary>
    private Entity? Named(BlockText text, int from, int to)
    {
        var words = text.Tokens.AsSpan(from, to - from).ToArray().Where(token => token.IsWord).Select(token => Readable(token.Text)).ToArray();
        if (words.Length is < 2 or > 6 || Array.Exists(words, word => people.IsNoPerson(word) || Vocabulary.Openers.Contains(word.ToLowerInvariant()))) return null;
        var name = string.Join(' ', words);
        if (people.IsPlaceOrBody(name)) return null;
        var person = Known(name) ?? people.Named(name, EntityKind.Person);
        person.Kind = EntityKind.Person;
        return person;
    }

    /// <summary>The one whom the list or the document knows by this name, with or without initials, or as "Joe" for "Joseph" where the list has one such surname.</summary>
    private Entity? Known(string name)
    {
        var key = PersonName.FullKey(name);
        if (people.Lexicon.ByFullKey.TryGetValue(key, out var listed)) return people.Of(listed);
        foreach (var entity in people.All)
            if (entity.MayBePerson && PersonName.FullKey(entity.Reference.Name) == key) return entity;
        var surname = PersonName.Surname(PersonName.Words(name));
        var bearers = people.WithSurname(surname).RemoveAll(bearer => bearer.Reference.Name[0] != name[0]);
        if (bearers is [var only]) return only;
        var fromList = people.Lexicon.BySurname(surname).ToArray().Where(bearer => bearer.Name[0] == name[0] && bearer.Terms.Any(term => term.Holds(people.Published))).ToArray();
        return fromList is [var holder] ? people.Of(holder) : null;
    }

    private static string Readable(string word) =>
        word.Length < 3 || word.Any(char.IsLower) ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    /// <summary>"As Mayor, I", "vested in me as Mayor", "my Administration": who held the office of the document's own state on its day.</summary>
    private Entity? ByOffice(BlockText text)
    {
        if (homeState is null) return null;
        var tokens = text.Tokens;
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (text.Quoted[i]) continue;
            var office = tokens[i].Is("as") && tokens[i + 1].IsCapital && tokens[i + 2].Kind == TokenKind.Comma && i + 3 < tokens.Length && tokens[i + 3].Text == "I" ? tokens[i + 1].Text
                : tokens[i].Is("me") && tokens[i + 1].Is("as") && tokens[i + 2].IsCapital ? tokens[i + 2].Text
                : tokens[i].Is("my") && tokens[i + 1].Is("administration") ? "president" : null;
            if (office is not null && offices.Resolve(people.Lexicon.People.Normalise([office]).Add(homeState), []) is { } holder) return holder;
        }

        return null;
    }
}
