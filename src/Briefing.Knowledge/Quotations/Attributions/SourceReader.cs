using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Reads the noun phrase before a cue from right to left, or after one from left to right, and tells whether it can speak.</summary>
internal sealed class SourceReader
{
    private const int FarthestInsertion = 45;

    private readonly BlockText _text;
    private readonly CueLexicon _cues;
    private readonly PeopleLexicon _people;
    private readonly Mention[] _mentions;
    private readonly int[] _endingAt;
    private readonly int[] _startingAt;
    private readonly int[] _within;

    internal SourceReader(BlockText text, List<Mention> mentions, CueLexicon cues, PeopleLexicon people)
    {
        (_text, _cues, _people, _mentions) = (text, cues, people, [.. mentions]);
        _endingAt = new int[text.Tokens.Length + 1];
        _startingAt = new int[text.Tokens.Length + 1];
        _within = new int[text.Tokens.Length + 1];
        Array.Fill(_endingAt, -1);
        Array.Fill(_startingAt, -1);
        Array.Fill(_within, -1);
        for (var m = 0; m < _mentions.Length; m++)
        {
            _endingAt[_mentions[m].End] = m;
            _startingAt[_mentions[m].Start] = m;
            for (var i = _mentions[m].Start; i < _mentions[m].End; i++) _within[i] = m;
        }
    }

    private Token[] Tokens => _text.Tokens;

    /// <summary>The mention that holds this token; null where none does.</summary>
    internal Mention? MentionAt(int token) => _within[token] is >= 0 and var m ? _mentions[m] : null;

    internal Mention? MentionStartingAt(int token) => _startingAt[token] is >= 0 and var m ? _mentions[m] : null;

    /// <summary>The mentions that begin in a stretch, in order.</summary>
    internal IEnumerable<Mention> Within(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (_startingAt[i] >= 0) yield return _mentions[_startingAt[i]];
    }

    /// <summary>The phrase that ends before <paramref name="end"/>, not reaching before <paramref name="from"/>.</summary>
    internal SourcePhrase EndingAt(int from, int end)
    {
        if (end <= from) return SourcePhrase.Nothing;
        var last = Tokens[end - 1];
        if (_endingAt[end] >= 0) return Mentioned(from, _mentions[_endingAt[end]]);
        if (last.Kind == TokenKind.CloseBracket) return BeforeBracket(from, end);
        if (last.Kind is TokenKind.Comma or TokenKind.Dash) return BeforeInsertion(from, end - 1, last.Kind);
        if (!last.IsWord) return SourcePhrase.Nothing;
        if (last.Lower == "who")
        {
            var antecedent = EndingAt(from, Tokens[Math.Max(from, end - 2)].Kind == TokenKind.Comma ? end - 2 : end - 1);
            return antecedent.Kind is SourceKind.Named or SourceKind.Role ? antecedent with { IsPlural = true } : SourcePhrase.Nothing;
        }

        if (last.Lower is "they" or "we" or "i" or "you" or "it" or "some" or "many" or "others" or "both" or "one" or "most" or "those" or "several" or "everyone" or "nobody" or "someone")
            return new SourcePhrase(end - 1, end, last.Lower is "it" or "nobody" ? SourceKind.Thing : SourceKind.Role, [], last.Lower is not ("it" or "one"));
        return Described(from, end);
    }

    /// <summary>The phrase that begins here, after "said" or "according to".</summary>
    /// <param name="at">Its first token.</param>
    /// <param name="to">Where the sentence ends.</param>
    /// <param name="opens">Whether the content may follow behind a comma, so that only an office between commas belongs to it.</param>
    internal SourcePhrase StartingAt(int at, int to, bool opens = false)
    {
        if (at >= to || !Tokens[at].IsWord) return SourcePhrase.Nothing;
        var end = at;
        var role = -1;
        for (; end < to && end < at + 14; end++)
        {
            if (_startingAt[end] >= 0 && _mentions[_startingAt[end]] is var mention)
            {
                var owner = mention.End < to && Tokens[mention.End].Kind == TokenKind.Possessive;
                if (!owner && role < 0) return Named(at, WithApposition(mention.End, to, opens), mention);
                if (!owner && role >= 0 && mention.Kind == MentionKind.Name && role == end - 1 && mention.Entity is { MayBePerson: true })
                    return Named(at, WithApposition(mention.End, to, opens), mention);
                if (IsRole(mention.End - 1)) role = mention.End - 1;
                end = mention.End - 1;
                continue;
            }

            var token = Tokens[end];
            if (token.Kind == TokenKind.Possessive) continue;
            if (!token.IsWord && token.Kind != TokenKind.Number) break;
            if (IsRole(end)) role = role < 0 ? end : role;
            else if (end > at && Vocabulary.EndsNounPhrase(token.Lower) && !Vocabulary.NounLinks.Contains(token.Lower)) break;
        }

        if (end == at) return SourcePhrase.Nothing;
        if (role >= 0) return new SourcePhrase(at, end, SourceKind.Role, [], true);
        if (Tokens[at].Lower is "they" or "we" or "i" or "some" or "many") return new SourcePhrase(at, at + 1, SourceKind.Role, [], true);
        return new SourcePhrase(at, end, SourceKind.Thing, [], true);
    }

    /// <summary>Whether the phrase stands where a clause's subject does.</summary>
    internal bool BeginsClause(int from, int start)
    {
        var at = start - 1;
        while (at >= from && Tokens[at].IsWord && (Tokens[at].Is("the") || Vocabulary.IsAdverb(Tokens[at].Lower))) at--;
        if (at < from) return true;
        var token = Tokens[at];
        return token.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number or TokenKind.Other)
            || Vocabulary.Coordinators.Contains(token.Lower) || Vocabulary.Subordinators.Contains(token.Lower);
    }

    private SourcePhrase Mentioned(int from, Mention mention)
    {
        if (mention.Kind == MentionKind.Pronoun && Tokens[mention.Start].Lower is not ("he" or "she")) return SourcePhrase.Nothing;
        var start = mention.Start;
        while (start > from && Tokens[start - 1].IsWord && Tokens[start - 1].Lower is "the" or "a" or "an" or "former" or "then" or "mr" or "veteran" or "senior") start--;
        if (start > from && start == mention.Start && Tokens[start - 1] is { IsWord: true, IsCapital: false } adjective && BeginsClause(from, start - 1)
            && !Vocabulary.EndsNounPhrase(adjective.Lower) && !Vocabulary.Determiners.Contains(adjective.Lower) && !Vocabulary.IsAdverb(adjective.Lower)
            && !adjective.Lower.EndsWith("ing", StringComparison.Ordinal) && mention.Start < mention.NameStart) start--;
        if (start <= from) return Named(start, mention.End, mention);
        var before = Tokens[start - 1];
        if (before.Kind == TokenKind.Possessive || (before.IsWord && Vocabulary.NounLinks.Contains(before.Lower)) || before.Is("by") || before.Is("between"))
            return Attached(from, start, mention);
        if (before.Is("and") && start - 1 > from && _endingAt[start - 1] >= 0 && _mentions[_endingAt[start - 1]] is var other
            && BeginsClause(from, other.Start) && other.Kind != MentionKind.Pronoun | Tokens[other.Start].Lower is "he" or "she")
        {
            var both = Named(other.Start, mention.End, mention);
            return both with { Speakers = other.Entity is { } first && mention.Entity is { } second ? [first, second] : [], IsPlural = true };
        }

        if (before.IsWord && !before.Is("and") && !BeginsClause(from, start) && !AfterLightOpening(from, start)) return SourcePhrase.Nothing;
        if (before.Is("or") || before.Is("nor")) return new SourcePhrase(start, mention.End, SourceKind.Named, [], true);
        return Named(start, mention.End, mention);
    }

    /// <summary>"On Monday Macron said", "In a speech Macron said": a short opening phrase without a verb or comma.</summary>
    private bool AfterLightOpening(int from, int start)
    {
        if (Vocabulary.Days.Contains(Tokens[start - 1].Lower) || Tokens[start - 1].Lower is "said" or "says" or "later" or "week" or "month" or "year") return true;
        if (start - from > 6 || !Vocabulary.Prepositions.Contains(Tokens[from].Lower)) return false;
        for (var i = from; i < start; i++)
            if (!Tokens[i].IsWord || Tokens[i].Lower.EndsWith("ing", StringComparison.Ordinal) || Tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal)) return false;
        return true;
    }

    /// <summary>A name that depends on a noun before it: "a spokesman for Macron", "Macron's aide Jane Roe".</summary>
    private SourcePhrase Attached(int from, int start, Mention mention)
    {
        if (Tokens[start - 1].Kind == TokenKind.Possessive)
            return mention.Start < mention.NameStart || mention.Kind == MentionKind.Name ? Named(start, mention.End, mention) : SourcePhrase.Nothing;
        if (start - 1 <= from) return SourcePhrase.Nothing;
        var outer = EndingAt(from, start - 1);
        return outer.Kind is SourceKind.Role ? outer with { To = mention.End } : SourcePhrase.Nothing;
    }

    private static SourcePhrase Named(int start, int end, Mention mention) => mention.Entity?.Kind is EntityKind.Thing ? SourcePhrase.Nothing : new(
        start, end, SourceKind.Named, mention.Entity is { } entity ? [entity] : [],
        mention.Entity?.Kind is EntityKind.Institution);

    private SourcePhrase BeforeBracket(int from, int end)
    {
        for (var at = end - 2; at > from && at > end - FarthestInsertion; at--)
            if (Tokens[at].Kind == TokenKind.OpenBracket) return EndingAt(from, at);
        return SourcePhrase.Nothing;
    }

    /// <summary>A phrase with something between commas behind it: "Jane Roe, a director at the agency, said".</summary>
    private SourcePhrase BeforeInsertion(int from, int comma, TokenKind kind)
    {
        if (_endingAt[comma] >= 0 && _mentions[_endingAt[comma]] is { Kind: MentionKind.Name } named && named.Start - 2 > from
            && Tokens[named.Start - 1].Kind == kind && IsRole(named.Start - 2) && EndingAt(from, named.Start - 1) is { Speaks: true } office)
            return Named(office.From, comma, named);
        for (var at = comma - 1; at > from && at > comma - FarthestInsertion; at--)
        {
            if (Tokens[at].Kind is TokenKind.Semicolon or TokenKind.CloseQuote or TokenKind.OpenQuote) return SourcePhrase.Nothing;
            if (Tokens[at].Kind != kind) continue;
            if (_endingAt[at] < 0)
            {
                if (Tokens[at - 1].IsWord && IsRole(at - 1) && EndingAt(from, at) is { Kind: SourceKind.Role } role && BeginsClause(from, role.From)) return role with { To = comma };
                continue;
            }

            var phrase = EndingAt(from, at);
            if (phrase.Speaks && BeginsClause(from, phrase.From)) return phrase with { To = comma };
        }

        return SourcePhrase.Nothing;
    }

    /// <summary>A phrase without a name, judged by its first head noun: "two officials in Washington", "the report".</summary>
    private SourcePhrase Described(int from, int end)
    {
        var start = end;
        var head = end - 1;
        for (var level = 0; level < 4; level++)
        {
            var phrase = BaseStart(from, start);
            if (phrase >= start) return SourcePhrase.Nothing;
            head = start - 1;
            start = phrase;
            if (start - 2 < from || !Tokens[start - 1].IsWord || !Vocabulary.NounLinks.Contains(Tokens[start - 1].Lower)) break;
            var outer = start - 2;
            if (!Tokens[outer].IsWord || Vocabulary.EndsNounPhrase(Tokens[outer].Lower) || Vocabulary.Determiners.Contains(Tokens[outer].Lower)) break;
            if (Tokens[start - 1].Lower is not ("of" or "for") && !IsRole(outer)) break;
            start--;
        }

        var noun = Tokens[head];
        if (!noun.IsWord || Vocabulary.Determiners.Contains(noun.Lower)) return SourcePhrase.Nothing;
        var plural = noun.Lower.EndsWith('s') || noun.Lower is "people" or "men" or "women" or "police" or "media";
        if (_cues.OwnDocument.Contains(noun.Lower) && head > start && Tokens[start].Lower is "the" or "this" or "our" or "my")
            return new SourcePhrase(start, end, SourceKind.OwnDocument, [], plural);
        if (_cues.Voiceless.Contains(noun.Lower)) return SourcePhrase.Nothing;
        return new SourcePhrase(start, end, IsRole(head) ? SourceKind.Role : SourceKind.Thing, [], plural);
    }

    private int BaseStart(int from, int end)
    {
        var at = end;
        while (at > from && at > end - 9)
        {
            var token = Tokens[at - 1];
            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number)) break;
            if (token.IsWord && _within[at - 1] < 0 && Vocabulary.EndsNounPhrase(token.Lower)) break;
            at--;
            if (token.IsWord && Vocabulary.Determiners.Contains(token.Lower) && _within[at] < 0) break;
        }

        return at;
    }

    private bool IsRole(int token) =>
        Tokens[token].IsWord && (_people.Roles.Contains(Tokens[token].Lower) || _people.GroupRoles.Contains(Tokens[token].Lower));

    /// <summary>The end of what follows a name in commas and tells who it is; the name's own end where nothing does.</summary>
    private int WithApposition(int end, int to, bool opens)
    {
        if (end + 1 >= to || Tokens[end].Kind != TokenKind.Comma || !Tokens[end + 1].IsWord) return end;
        if (!Vocabulary.Determiners.Contains(Tokens[end + 1].Lower) && !IsRole(end + 1) && Tokens[end + 1].Lower is not ("who" or "whose")) return end;
        var role = false;
        for (var at = end + 1; at < to && at < end + FarthestInsertion; at++)
        {
            role |= IsRole(at);
            if (Tokens[at].Kind is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon or TokenKind.OpenQuote or TokenKind.Dash)) continue;

            // "According to Jane Roe, the mayor, …" against "According to Jane Roe, the dam …".
            return opens && (Tokens[at].Kind != TokenKind.Comma || !role) ? end : at;
        }

        return opens ? end : to;
    }
}
