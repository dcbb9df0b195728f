using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;
using KnownWords = Briefing.Knowledge.Documents.PlainText.KnownWords;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>Whom a label before a colon in running text names: "Harbour Minister Jane Roe (Port Ann): “…”".</summary>
/// <param name="labels">Whom the document's labels mean.</param>
/// <param name="people">Titles, roles and the words of bodies.</param>
/// <param name="common">The words that the document also writes small.</param>
internal sealed class ColonLabels(SpeakerLabels labels, PeopleLexicon people, IReadOnlySet<string> common)
{
    private const int Longest = 20;

    /// <summary>Capital words and small ones between them, a bracket perhaps, and no verb: a name with what its bearer is.</summary>
    internal Entity? Speaker(BlockReading block, int from, int colon)
    {
        if (colon - from > Longest) return null;
        var tokens = block.Tokens;
        var end = colon;
        for (var i = from; i < colon; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenBracket && end == colon) end = i;
            if (end < colon) continue;
            if (tokens[i].Kind is TokenKind.Possessive or TokenKind.Comma or TokenKind.Dash || tokens[i] is { IsWord: true, IsCapital: true }) continue;
            if (tokens[i].Kind == TokenKind.Other && tokens[i].Text is "&" or "#") continue;
            if (!tokens[i].IsWord || !(people.Roles.Contains(tokens[i].Lower) || Vocabulary.NounLinks.Contains(tokens[i].Lower) || tokens[i].Lower is "and" or "the"
                || PersonName.IsParticle(tokens[i].Text) || i + 1 < colon && people.Roles.Contains(tokens[i + 1].Lower))) return null;
        }

        if (end == from) return null;
        if (Named(block, from, end) is { } named) return named;
        var start = NameStart(tokens, from, end);
        var name = block.Text.Slice(start, end);
        if (name.Any(char.IsLower) && (start == from ? end < colon || !IsMadeOfWords(name) : IsNameLike(tokens, start, end)) && labels.Resolve(name, isQuoted: true) is { } resolved) return resolved;
        return null;
    }

    /// <summary>A mention at the end of the label: a person's full name, or a body that is all of it.</summary>
    private Entity? Named(BlockReading block, int from, int end)
    {
        foreach (var mention in block.Sources!.Within(from, end))
        {
            if (mention is not { Kind: MentionKind.Name, Entity: { } entity } || mention.End > end || mention.End < end && block.Tokens[mention.End].Kind != TokenKind.Comma) continue;
            var words = mention.End - mention.NameStart;
            if (entity.MayBePerson && words is > 1 and < 5 && (entity.IsPerson || !IsMadeOfWords(entity.Reference.Name)) && !Array.Exists(block.Tokens[mention.NameStart..mention.End], token => token.Lower is "and" or "of")
                && !(words > 3 && mention.NameStart > from && block.Tokens[mention.NameStart - 1].Lower is "and" or "of" or "&")) return entity;
            if (entity.Kind is EntityKind.Institution && mention.Start == from) return entity;
        }

        return null;
    }

    /// <summary>Where the name begins in a label: behind an owner, behind what somebody is in small letters, or the last two words of a long one that holds an office.</summary>
    private int NameStart(Token[] tokens, int from, int end)
    {
        var start = from;
        var office = false;
        for (var i = from; i < end - 1; i++)
        {
            office |= people.Roles.Contains(tokens[i].Lower) || people.Titles.ContainsKey(tokens[i].Lower.TrimEnd('.'));
            if (tokens[i].Kind == TokenKind.Possessive || tokens[i] is { IsWord: true, IsCapital: false } && people.Roles.Contains(tokens[i].Lower)) start = i + 1;
        }

        return end - start > 3 && (office || start > from) && IsNameLike(tokens, end - 2, end) ? end - 2 : start;
    }

    private bool IsNameLike(Token[] tokens, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (!tokens[i].IsCapital || people.OrganisationWords.Contains(tokens[i].Text) || people.Roles.Contains(tokens[i].Lower)) return false;
        return end - from is 2 or 3 && !people.ThingWords.Contains(tokens[end - 1].Text);
    }

    /// <summary>"Bottom Line", "Promises Kept": words that the document also writes small, or that any text may hold.</summary>
    private bool IsMadeOfWords(string label) =>
        label.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: < 4 } words && Array.TrueForAll(words, word => common.Contains(word.ToLowerInvariant()) || KnownWords.Has(word));
}
