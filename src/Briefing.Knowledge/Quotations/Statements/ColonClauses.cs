using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>Whom a clause before a colon makes the speaker: whose words its own cue gives, who did it, or who its subject is.</summary>
internal sealed class ColonClauses(CueLexicon cues, PeopleLexicon people)
{
    /// <summary>A few words behind a colon may be the title of a song or the name of a ship, where no verb of saying stands before it.</summary>
    private const int FewestWords = 9;

    /// <summary>What is written somewhere, so that its words may be anybody's.</summary>
    private static readonly FrozenSet<string> Writings = new[]
    {
        "letter", "note", "sign", "poster", "banner", "song", "motto", "slogan", "headline", "book", "poem", "report", "text", "prayer", "law", "leaflet", "sticker", "tattoo", "shirt", "inscription", "plaque", "entry", "verse", "lyric", "email", "memo", "clause", "article", "nickname", "name", "title", "epitaph", "quote", "quotation", "verdict", "proverb", "saying", "told", "asked", "greeted", "met", "heckled", "called",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Who speaks behind the colon; nobody where the clause denies it or leaves it open.</summary>
    /// <param name="block">The block.</param>
    /// <param name="from">The clause's first token.</param>
    /// <param name="colon">The colon.</param>
    /// <param name="length">The number of tokens that are quoted behind it.</param>
    internal ImmutableArray<Entity> Speakers(BlockReading block, int from, int colon, int length)
    {
        if (IsDenied(block.Tokens, from, colon)) return [];
        if (Attributed(block, from, colon) is { IsEmpty: false } said) return said;
        if (Agent(block, from, colon) is { } agent) return [agent];
        return Subject(block, from, colon, length) is { } subject ? [subject] : [];
    }

    private static bool IsDenied(Token[] tokens, int from, int colon)
    {
        for (var i = from; i < colon; i++)
            if (tokens[i].IsWord && (Vocabulary.Negations.Contains(tokens[i].Lower) || tokens[i].Lower is "whether" or "if" or "could" or "should" or "would" or "may" or "might")) return true;
        return false;
    }

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
        if (IsState(tokens[verb]) && Array.Exists(tokens[verb..colon], token => Writings.Contains(token.Lower))) return null;
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

    /// <summary>"Roe was blunt:", "Roe had a theory:": no verb of saying, but what the words behind the colon show.</summary>
    private static bool IsState(Token verb) => verb.Lower is "was" or "is" or "has" or "had";

    /// <summary>The verb of a subject, behind what stands in brackets or commas and its adverbs and auxiliaries; -1 where none is known.</summary>
    private int Verb(Token[] tokens, int at, int to)
    {
        if (at < to && tokens[at].Kind is TokenKind.OpenBracket or TokenKind.Comma)
        {
            var close = tokens[at].Kind == TokenKind.Comma ? TokenKind.Comma : TokenKind.CloseBracket;
            var end = Array.FindIndex(tokens, at + 1, token => token.Kind == close);
            // "The chair, Jane Roe, regrets this:" has the comma that opens before the name.
            if (close == TokenKind.Comma && (end < 0 || end >= to)) end = at;
            if (end < 0 || end >= to) return -1;
            at = end + 1;
        }

        var first = at;
        while (at < to && tokens[at].IsWord && (Vocabulary.IsAdverb(tokens[at].Lower) || Vocabulary.Have.Contains(tokens[at].Lower) || tokens[at].Lower is "goes" or "went" or "to" or "on")) at++;
        return at < to && tokens[at].IsWord && (cues.Verbs.ContainsKey(tokens[at].Lower) || cues.Relays.Contains(tokens[at].Lower) || Vocabulary.PlainPasts.Contains(tokens[at].Lower) || tokens[at].Lower.EndsWith("ed", StringComparison.Ordinal) || IsState(tokens[at])) ? at
            : at > first && IsState(tokens[at - 1]) && at < to && (Vocabulary.Determiners.Contains(tokens[at].Lower) || tokens[at].Lower is "only") ? at - 1 : -1;
    }
}
