using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;
using KnownWords = Briefing.Knowledge.Documents.PlainText.KnownWords;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>
/// Whom the words before a colon make the speaker of what stands behind it: a label ("Harbour Minister Jane Roe (Port Ann): “…”"),
/// the speaker of the clause ("Roe explained why: “…”"), whoever did it ("dismissed by Roe: “…”"), or else its subject
/// ("Roe answered her critics with figures: “…”"). Nobody where another's words may be meant ("Roe read a letter: “…”").
/// </summary>
internal sealed class ColonLeads(SpeakerLabels labels, CueLexicon cues, PeopleLexicon people, IReadOnlySet<string> common)
{
    private const int LongestLabel = 20;
    private const int LongestLead = 45;

    /// <summary>A few words behind a colon may be the title of a song or the name of a ship, where no verb of saying stands before it.</summary>
    private const int FewestWords = 9;

    /// <summary>Adds the quotations of a block that stand behind a colon and that no cue has claimed.</summary>
    internal void AddTo(BlockReading block)
    {
        for (var open = 2; open < block.Tokens.Length; open++)
        {
            var close = block.Text.Partner[open];
            if (block.Tokens[open].Kind != TokenKind.OpenQuote || close <= open) continue;
            var end = Math.Min(close + 1, block.Tokens.Length);
            if (block.Tokens[open - 1].Kind == TokenKind.Colon && !block.Text.Quoted[open] && block.At(open) is null
                && EndsItsSentence(block.Text, open, end) && Speaker(block, open - 1, end - open) is { IsEmpty: false } speakers)
                block.Give(speakers, new Stretch(open, end));
            open = end - 1;
        }
    }

    /// <summary>Whom the end of a block, which is a colon, makes the speaker of the blocks behind it.</summary>
    internal ImmutableArray<Entity> SpeakerBehind(BlockReading block) =>
        block.Tokens is [.., { Kind: TokenKind.Colon }] ? Speaker(block, block.Tokens.Length - 1, int.MaxValue) : [];

    /// <param name="block">The block.</param>
    /// <param name="colon">The colon.</param>
    /// <param name="length">The number of tokens that are quoted behind it.</param>
    private ImmutableArray<Entity> Speaker(BlockReading block, int colon, int length)
    {
        var tokens = block.Tokens;
        var from = block.Text.Sentences[block.Text.SentenceOf[colon]].From;
        for (var i = colon - 1; i > from; i--)
            if (tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon || block.Text.Quoted[i]) from = Math.Max(from, i + 1);
        if (colon - from is 0 or > LongestLead) return [];
        if (Label(block, from, colon) is { } labelled) return [labelled];
        if (IsDenied(tokens, from, colon)) return [];
        if (Attributed(block, from, colon) is { IsEmpty: false } said) return said;
        if (Agent(block, from, colon) is { } agent) return [agent];
        return Subject(block, from, colon, length) is { } subject ? [subject] : [];
    }

    private static bool EndsItsSentence(BlockText text, int open, int end)
    {
        var last = text.Sentences[text.SentenceOf[end - 1]].To;
        return end >= last || text.Tokens[end].Kind is TokenKind.Stop or TokenKind.OpenBracket or TokenKind.Dash;
    }

    private static bool IsDenied(Token[] tokens, int from, int colon)
    {
        for (var i = from; i < colon; i++)
            if (tokens[i].IsWord && (Vocabulary.Negations.Contains(tokens[i].Lower) || tokens[i].Lower is "whether" or "if" or "could" or "should" or "would" or "may" or "might")) return true;
        return false;
    }

    /// <summary>Capital words and small ones between them, a bracket perhaps, and no verb: a name with what its bearer is.</summary>
    private Entity? Label(BlockReading block, int from, int colon)
    {
        if (colon - from > LongestLabel) return null;
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

    /// <summary>The speaker of a quotation that ends at the colon: "Roe explains why forecasts fail:".</summary>
    private static ImmutableArray<Entity> Attributed(BlockReading block, int from, int colon)
    {
        for (var i = block.Attributions.Count - 1; i >= 0; i--)
            if (block.Attributions[i] is { IsSpoken: true, Source.Kind: SourceKind.Named } said && said.Cue.From >= from && said.Cue.To <= colon && said.Content[^1].To >= colon - 1 && said.Content[^1].To <= colon) return said.Source.Speakers;
        return [];
    }

    /// <summary>"was dismissed by Jane Roe:".</summary>
    private static Entity? Agent(BlockReading block, int from, int colon)
    {
        foreach (var mention in block.Sources!.Within(from, colon))
            if (mention.End == colon && mention.Start - 2 > from && mention is { Kind: not MentionKind.Pronoun, Entity: { } agent } && block.Tokens[BeforeArticle(block.Tokens, mention.Start)].Is("by")
                && (agent.MayBePerson || agent.Kind is EntityKind.Institution) && HasParticiple(block.Tokens, from, mention.Start)) return agent;
        return null;
    }

    private static int BeforeArticle(Token[] tokens, int start) => start > 1 && Vocabulary.Determiners.Contains(tokens[start - 1].Lower) ? start - 2 : start - 1;

    private static bool HasParticiple(Token[] tokens, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            if (Vocabulary.Be.Contains(tokens[i].Lower)) return true;
        return false;
    }

    /// <summary>Who does what the clause tells, where it can be no other's words that follow.</summary>
    private Entity? Subject(BlockReading block, int from, int colon, int length)
    {
        var tokens = block.Tokens;
        var named = block.Sources!.Within(from, colon).Where(mention => mention.End < colon).ToList();
        var at = named.FindIndex(mention => mention.Kind != MentionKind.Pronoun || tokens[mention.Start].Lower is "he" or "she");
        if (at < 0 || named[at] is not { Entity: { } subject } mention) return null;
        if (!subject.MayBePerson && subject.Kind is not EntityKind.Institution || !Opens(block, from, mention.Start)) return null;
        var verb = Verb(tokens, mention.End, colon);
        if (verb < 0 || cues.Relays.Contains(tokens[verb].Lower)) return null;
        var says = cues.Verbs.ContainsKey(tokens[verb].Lower) || Array.Exists(tokens[verb..colon], token => cues.Verbs.ContainsKey(token.Lower) && token.Lower.EndsWith("ing", StringComparison.Ordinal));
        if (!says && (length < FewestWords || mention.Kind == MentionKind.Pronoun)) return null;
        for (var i = verb; i < colon; i++)
            if (tokens[i].IsWord && cues.Relays.Contains(tokens[i].Lower) && !tokens[i - 1].Is("i")) return null; // but "he said, and I quote:"
        foreach (var other in named.Skip(at + 1))
        {
            if (other.Entity == subject || other.Entity is null && other.Kind == MentionKind.Pronoun) continue;
            if (tokens[BeforeArticle(tokens, other.Start)].Lower is "by" or "from" or "of") return null;
            if (other.End < colon && tokens[other.End].Kind == TokenKind.Possessive && HoldsWords(tokens, other.End + 1, colon)) return null;
        }

        return subject;
    }

    private bool HoldsWords(Token[] tokens, int from, int colon)
    {
        for (var i = from; i < Math.Min(colon, from + 4); i++)
            if (cues.Nouns.ContainsKey(tokens[i].Lower) || cues.Voiceless.Contains(tokens[i].Lower) || tokens[i].Lower is "letter" or "note" or "message" or "post" or "tweet" or "email" or "poem" or "song" or "book" or "remark" or "remarks" or "line" or "quote" or "testimony") return true;
        return false;
    }

    /// <summary>Whether a mention is where a clause's subject stands, with nothing but an office or a few opening words before it.</summary>
    private bool Opens(BlockReading block, int from, int start)
    {
        if (start - from > 12) return false;
        if (block.Sources!.BeginsClause(from, start)) return true;
        for (var i = from; i < start; i++)
            if (!(block.Tokens[i] is { IsWord: true, IsCapital: true } || block.Tokens[i].Kind == TokenKind.Possessive || people.Roles.Contains(block.Tokens[i].Lower) || block.Tokens[i].Lower is "of" or "the" or "and" or "for" or "as" or "with"
                || i == start - 1 && block.Tokens[i].IsWord && !Vocabulary.EndsNounPhrase(block.Tokens[i].Lower) && !cues.Verbs.ContainsKey(block.Tokens[i].Lower) && !block.Tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal))) return false;
        return true;
    }

    /// <summary>The verb of a subject, behind what stands in brackets or commas and its adverbs and auxiliaries; -1 where none is known.</summary>
    private int Verb(Token[] tokens, int at, int to)
    {
        if (at < to && tokens[at].Kind is TokenKind.OpenBracket or TokenKind.Comma)
        {
            var close = tokens[at].Kind == TokenKind.Comma ? TokenKind.Comma : TokenKind.CloseBracket;
            var end = Array.FindIndex(tokens, at + 1, token => token.Kind == close);
            if (end < 0 || end >= to) return -1;
            at = end + 1;
        }

        while (at < to && tokens[at].IsWord && (Vocabulary.IsAdverb(tokens[at].Lower) || Vocabulary.Have.Contains(tokens[at].Lower) || tokens[at].Lower is "goes" or "went" or "to" or "on")) at++;
        return at < to && tokens[at].IsWord && (cues.Verbs.ContainsKey(tokens[at].Lower) || cues.Relays.Contains(tokens[at].Lower) || Vocabulary.PlainPasts.Contains(tokens[at].Lower) || tokens[at].Lower.EndsWith("ed", StringComparison.Ordinal)) ? at : -1;
    }
}
