using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Reads the noun phrase before a cue from right to left, or after one from left to right, and tells whether it can speak.</summary>
internal sealed class SourceReader
{
    private const int FarthestInsertion = 45;

    /// <summary>
    /// "Jane Roe (Harbour Council), the mayor, who …" has three behind the name. Each may end in many places, so that the time
    /// taken grows with this power.
    /// </summary>
    private const int MostInsertions = 3;

    private readonly BlockText _text;
    private readonly MentionPlaces _places;
    private readonly NamedSources _named;
    private readonly DescribedSources _described;
    private int _insertions;

    internal SourceReader(BlockText text, List<Mention> mentions, CueLexicon cues, PeopleLexicon people)
    {
        _text = text;
        _places = new MentionPlaces(text.Tokens.Length, mentions);
        _described = new DescribedSources(text.Tokens, _places, cues, people);
        _named = new NamedSources(text.Tokens, _places, _described, this);
    }

    private Token[] Tokens => _text.Tokens;

    /// <summary>The mention that holds this token; null where none does.</summary>
    internal Mention? MentionAt(int token) => _places.At(token);

    internal Mention? MentionStartingAt(int token) => _places.StartingAt(token);

    /// <summary>The mention that ends before this token; null where none does.</summary>
    internal Mention? MentionEndingAt(int token) => _places.EndingAt(token);

    /// <summary>The mentions that begin in a stretch, in order.</summary>
    internal IEnumerable<Mention> Within(int from, int to) => _places.Within(from, to);

    /// <summary>The phrase that ends before <paramref name="end"/>, not reaching before <paramref name="from"/>.</summary>
    internal SourcePhrase EndingAt(int from, int end)
    {
        if (end <= from) return SourcePhrase.Nothing;
        // "Roe himself said"
        if (end - 1 > from && Tokens[end - 1].Lower is "himself" or "herself" && _places.EndingAt(end - 1) is not null) end--;
        if (_places.EndingAt(end) is { } mention) return _named.Of(from, mention);
        var when = BeforeWhen(from, end);
        if (when < end && (_places.EndingAt(when) is not null || _described.IsRole(when - 1))) end = when;
        if (_places.EndingAt(end) is { } timed) return _named.Of(from, timed);
        if (end - 2 > from && WrittenWords.IsKind(Tokens[end - 1].Lower) && Tokens[end - 2].Kind == TokenKind.Possessive && _places.EndingAt(end - 2) is { Kind: MentionKind.Name } writer) return NamedSources.Named(writer.Start, end, writer);
        var last = Tokens[end - 1];
        if (last.Kind is TokenKind.CloseBracket or TokenKind.Comma or TokenKind.Dash) return BeforeInsertion(from, end, last.Kind);
        if (!last.IsWord) return SourcePhrase.Nothing;
        if (Vocabulary.IsAdverb(last.Lower) && end - 2 > from && Tokens[end - 2].Kind is TokenKind.Comma or TokenKind.CloseBracket) return EndingAt(from, end - 1);
        if (last.Lower == "who")
        {
            if (_places.EndingAt(end - 1) is { Kind: MentionKind.Name } cleft && cleft.Start - 1 > from && Tokens[cleft.Start - 1].Lower is "was" or "is" && Tokens[cleft.Start - 2].Is("it"))
                return NamedSources.Named(cleft.Start, cleft.End, cleft);
            if (RelativeTo(from, end - 2) is { } named) return named;
            var antecedent = EndingAt(from, Tokens[Math.Max(from, end - 2)].Kind == TokenKind.Comma ? end - 2 : end - 1);
            return antecedent.Kind is SourceKind.Named or SourceKind.Role ? antecedent with { IsPlural = true } : SourcePhrase.Nothing;
        }

        if (last.Lower is "they" or "we" or "i" or "you" or "it" or "some" or "many" or "others" or "another" or "both" or "one" or "most" or "those" or "several" or "everyone" or "nobody" or "someone")
            return new SourcePhrase(end - 1, end, last.Lower is "it" or "nobody" ? SourceKind.Thing : SourceKind.Role, [], last.Lower is not ("it" or "one" or "another"));
        return _described.EndingAt(from, end);
    }

    /// <summary>"Jane Roe <c>on Saturday</c> called", "the mayor <c>last week</c> said": where the words for the time begin; the end itself where there are none.</summary>
    private int BeforeWhen(int from, int end)
    {
        var at = end;
        if (at - 1 > from && Tokens[at - 1].Lower is "morning" or "afternoon" or "evening" or "night" && Vocabulary.Days.Contains(Tokens[at - 2].Lower)) at--;
        if (at - 1 > from && Vocabulary.Days.Contains(Tokens[at - 1].Lower)) at--;
        else if (at - 2 > from && Tokens[at - 1].Lower is "week" or "month" or "year" or "night" or "day" && Tokens[at - 2].Lower is "last" or "this" or "that") at -= 2;
        else return end;
        if (at - 1 > from && Tokens[at - 1].Lower is "on" or "in" or "of" or "earlier" or "late" or "later") at--;
        if (at - 1 > from && Tokens[at - 1].Lower is "earlier" or "late" or "later") at--;
        return at;
    }

    /// <summary>The phrase that begins here, after "said" or "according to".</summary>
    /// <param name="at">Its first token.</param>
    /// <param name="to">Where the sentence ends.</param>
    /// <param name="opens">Whether the content may follow behind a comma, so that only an office between commas belongs to it.</param>
    internal SourcePhrase StartingAt(int at, int to, bool opens = false)
    {
        if (at >= to || !Tokens[at].IsWord || Vocabulary.Prepositions.Contains(Tokens[at].Lower)) return SourcePhrase.Nothing;
        var end = at;
        var role = -1;
        for (; end < to && end < at + 14; end++)
        {
            if (_places.StartingAt(end) is { } mention)
            {
                // "her" in "according to her office" owns; who speaks stands behind it.
                var owner = mention.End < to && (Tokens[mention.End].Kind == TokenKind.Possessive
                    || (mention.Kind == MentionKind.Pronoun && Tokens[mention.Start].Lower is "his" or "her" && Tokens[mention.End].IsWord && !Vocabulary.EndsNounPhrase(Tokens[mention.End].Lower)));
                // "said the harbour secretary, Jane Roe": the name tells who holds the office, whatever is known of it.
                if (!owner && role < 0 && mention.Kind == MentionKind.Office && mention.End + 1 < to && Tokens[mention.End].Kind == TokenKind.Comma
                    && _places.StartingAt(mention.End + 1) is { Kind: MentionKind.Name, Entity.MayBePerson: true } holder
                    && (holder.End >= to ? !opens : Tokens[holder.End].Kind == TokenKind.Comma || (!opens && Tokens[holder.End].Kind == TokenKind.Stop))) return NamedSources.Named(at, holder.End, holder);
                if (!owner && role < 0 && EmployedBy(mention, to) is { } employed) return employed.Entity is { MayBePerson: true } ? NamedSources.Named(at, WithApposition(employed.End, to, opens), employed) : SourcePhrase.Nothing;
                if (!owner && role < 0) return NamedSources.Named(at, WithApposition(mention.End, to, opens), mention);
                if (!owner && role >= 0 && mention.Kind == MentionKind.Name && role == end - 1 && mention.Entity is { MayBePerson: true })
                    return NamedSources.Named(at, WithApposition(mention.End, to, opens), mention);
                if (_described.IsRole(mention.End - 1)) role = mention.End - 1;
                end = mention.End - 1;
                continue;
            }

            var token = Tokens[end];
            if (token.Kind == TokenKind.Possessive) continue;
            if (!token.IsWord && token.Kind != TokenKind.Number) break;
            if (_described.IsRole(end)) role = role < 0 ? end : role;
            else if (end > at && Vocabulary.EndsNounPhrase(token.Lower) && !Vocabulary.NounLinks.Contains(token.Lower)) break;
        }

        if (end == at) return SourcePhrase.Nothing;
        if ((role >= 0 || Vocabulary.Determiners.Contains(Tokens[at].Lower)) && end + 1 < to && Tokens[end].Kind == TokenKind.Comma && _places.StartingAt(end + 1) is { Kind: MentionKind.Name, Entity.MayBePerson: true } named
            && (named.End >= to ? !opens : Tokens[named.End].Kind == TokenKind.Comma || (!opens && Tokens[named.End].Kind == TokenKind.Stop))) return NamedSources.Named(at, named.End, named);
        if (role >= 0) return new SourcePhrase(at, end, SourceKind.Role, [], true);
        if (Tokens[at].Lower is "they" or "we" or "i" or "some" or "many") return new SourcePhrase(at, at + 1, SourceKind.Role, [], true);
        return new SourcePhrase(at, end, SourceKind.Thing, [], true);
    }

    /// <summary>"said Roe ally Piet Loos": the one whom a name and an office before it introduce; null where no such name follows.</summary>
    private Mention? EmployedBy(Mention employer, int to)
    {
        const int LongestOffice = 4;
        for (var i = employer.End; i < to && i <= employer.End + LongestOffice; i++)
        {
            if (i > employer.End && _described.IsRole(i - 1) && _places.StartingAt(i) is { Kind: MentionKind.Name } bare) return bare;
            if (_places.StartingAt(i) is { Kind: MentionKind.Name } titled && titled.Start < titled.NameStart && titled.NameStart > employer.End) return titled;
            if (!Tokens[i].IsWord || Vocabulary.EndsNounPhrase(Tokens[i].Lower) || Vocabulary.Determiners.Contains(Tokens[i].Lower)) return null;
        }

        return null;
    }

    /// <summary>Whether the phrase stands where a clause's subject does.</summary>
    internal bool BeginsClause(int from, int start)
    {
        var at = start - 1;
        while (at >= from && Tokens[at].IsWord && !Tokens[at].Is("that") && (Vocabulary.Determiners.Contains(Tokens[at].Lower) || Vocabulary.IsAdverb(Tokens[at].Lower))) at--;
        if (at < from || (at == from && Tokens[at].Kind == TokenKind.Number)) return true; // "08:20 Jane Roe says", in a log
        var token = Tokens[at];
        return token.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number or TokenKind.Other)
            || Vocabulary.Coordinators.Contains(token.Lower) || Vocabulary.Subordinators.Contains(token.Lower);
    }

    private SourcePhrase BeforeInsertion(int from, int end, TokenKind last)
    {
        if (_insertions == MostInsertions) return SourcePhrase.Nothing;
        _insertions++;
        var phrase = last == TokenKind.CloseBracket ? BeforeBracket(from, end) : BeforeClosing(from, end - 1, last);
        _insertions--;
        return phrase;
    }

    private SourcePhrase BeforeBracket(int from, int end)
    {
        for (var at = end - 2; at > from && at > end - FarthestInsertion; at--)
            if (Tokens[at].Kind == TokenKind.OpenBracket) return EndingAt(from, at);
        return SourcePhrase.Nothing;
    }

    /// <summary>A phrase with something between commas behind it: "Jane Roe, a director at the agency, said".</summary>
    private SourcePhrase BeforeClosing(int from, int comma, TokenKind kind)
    {
        if (_places.EndingAt(comma) is { Kind: MentionKind.Name } named && named.Start - 2 >= from && !IsRegionOf(named)
            && Tokens[named.Start - 1].Kind == kind && EndingAt(from, named.Start - 1) is { Speaks: true } office
            && (_described.IsRole(named.Start - 2) || (office.Kind == SourceKind.Role && BeginsClause(from, office.From))))
            return WithCompanion(from, office.From, NamedSources.Named(office.From, comma, named));
        if (OwnedApposition(from, comma, kind) is { } owned) return owned;
        for (var at = comma - 1; at > from && at > comma - FarthestInsertion; at--)
        {
            if (Tokens[at].Kind is TokenKind.Semicolon or TokenKind.CloseQuote or TokenKind.OpenQuote) return SourcePhrase.Nothing;
            if (Tokens[at].Kind != kind) continue;
            if (_places.EndingAt(at) is null && Tokens[at - 1].Kind != TokenKind.CloseBracket)
            {
                if (Tokens[at - 1].IsWord && _described.IsRole(at - 1) && EndingAt(from, at) is { Kind: SourceKind.Role } role && BeginsClause(from, role.From)) return role with { To = comma };
                continue;
            }

            var phrase = EndingAt(from, at);
            if (phrase.Speaks && BeginsClause(from, phrase.From)) return Introduced(from, phrase, comma) ?? phrase with { To = IsAside(at) ? at : comma };
        }

        return SourcePhrase.Nothing;
    }

    /// <summary>"a delegate from Saltby, Norland": a single name behind another tells where that place lies.</summary>
    private bool IsRegionOf(Mention name) => name.End == name.Start + 1 && _places.EndingAt(name.Start - 1) is { Kind: MentionKind.Name };

    /// <summary>"Jane Roe, a delegate from Saltby, Norland, said": the name before the description tells who speaks; null where none stands there.</summary>
    private SourcePhrase? Introduced(int from, SourcePhrase description, int comma) =>
        description.Kind == SourceKind.Role && description.From - 2 > from && Tokens[description.From - 1].Kind == TokenKind.Comma
            && _places.EndingAt(description.From - 1) is { Kind: MentionKind.Name, Entity.MayBePerson: true } named && EndingAt(from, named.End) is { Kind: SourceKind.Named, Speakers: [_] } source && BeginsClause(from, source.From)
            ? source with { To = comma } : null;

    /// <summary>Whether what stands between the commas tells of the saying and not of the one who speaks: ", however,", ", speaking on Monday,".</summary>
    private bool IsAside(int comma) =>
        Tokens[comma].Kind == TokenKind.Comma && Tokens[comma + 1] is { IsWord: true, IsCapital: false } first
        && (Vocabulary.IsAdverb(first.Lower) || Vocabulary.Prepositions.Contains(first.Lower) || first.Lower is "meanwhile" or "however" or "though" or "for" or "when" or "after" or "too" or "as" or "who"
            || first.Lower.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>"… by Jane Roe, the harbour master, who said": the one whom the words between the commas describe, wherever the name stands; null where none does.</summary>
    private SourcePhrase? RelativeTo(int from, int comma)
    {
        const int Longest = 12;
        if (comma <= from || Tokens[comma].Kind != TokenKind.Comma) return null;
        for (var at = comma - 1; at > from && at > comma - Longest && Tokens[at].Kind is TokenKind.Word or TokenKind.Possessive or TokenKind.Number or TokenKind.Comma; at--)
        {
            if (Tokens[at].Kind != TokenKind.Comma) continue;
            return _places.EndingAt(at) is { Kind: MentionKind.Name, Entity.MayBePerson: true } named && (Vocabulary.Determiners.Contains(Tokens[at + 1].Lower) || _described.IsRole(at + 1))
                ? NamedSources.Named(named.Start, comma + 1, named) : null;
        }

        return _places.EndingAt(comma) is { Kind: MentionKind.Name, Entity.MayBePerson: true } bare ? NamedSources.Named(bare.Start, bare.End, bare) : null;
    }

    /// <summary>"her rival, Jane Roe, said", "The council's former clerk, Jane Roe, said": whatever somebody is to somebody else, the name tells who speaks.</summary>
    private SourcePhrase? OwnedApposition(int from, int comma, TokenKind kind)
    {
        const int Longest = 14;
        if (_places.EndingAt(comma) is not { Kind: MentionKind.Name, Entity.MayBePerson: true } named || named.Start - 2 <= from || Tokens[named.Start - 1].Kind != kind) return null;
        for (var at = named.Start - 2; at >= from && at > named.Start - Longest; at--)
        {
            var token = Tokens[at];
            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number) || Vocabulary.Auxiliaries.Contains(token.Lower) || Vocabulary.Subordinators.Contains(token.Lower)) return null;
            if (at == named.Start - 2 && _places.EndingAt(at + 1) is not null) return null;
            var opens = Vocabulary.Determiners.Contains(token.Lower) || (_places.StartingAt(at) is { } owner && owner.End < named.Start && Tokens[owner.End].Kind == TokenKind.Possessive);
            if (opens && (at == from || Tokens[at - 1].Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number) || Vocabulary.Coordinators.Contains(Tokens[at - 1].Lower) || Vocabulary.Subordinators.Contains(Tokens[at - 1].Lower)))
                return WithCompanion(from, at, NamedSources.Named(at, comma, named));
        }

        return null;
    }

    /// <summary>"Jane Roe and her counterpart, Piet Loos, said": both.</summary>
    private SourcePhrase WithCompanion(int from, int at, SourcePhrase phrase)
    {
        if (at - 2 < from || !Tokens[at - 1].Is("and") || _places.EndingAt(at - 1) is not { Kind: MentionKind.Name, Entity: { MayBePerson: true } first } companion || phrase.Speakers is not [var second]) return phrase;
        var both = _named.Of(from, companion);
        return both.Kind == SourceKind.Named ? new SourcePhrase(both.From, phrase.To, SourceKind.Named, [first, second], true) : phrase;
    }

    /// <summary>Behind "(R-Saltby)" and ", 25" after a name.</summary>
    private int AfterBracketAndAge(int end, int to)
    {
        const int LongestBracket = 7;
        if (end < to && Tokens[end].Kind == TokenKind.OpenBracket)
            for (var i = end + 1; i < to && i < end + LongestBracket; i++)
                if (Tokens[i].Kind == TokenKind.CloseBracket)
                {
                    end = i + 1;
                    break;
                }

        return end + 2 < to && Tokens[end].Kind == TokenKind.Comma && Tokens[end + 1].Kind == TokenKind.Number && Tokens[end + 2].Kind == TokenKind.Comma ? end + 2 : end;
    }

    /// <summary>"According to Jane Roe <c>of the harbour council</c>, …": behind where somebody belongs; the name's end where no comma closes it.</summary>
    private int AfterPlace(int end, int to)
    {
        const int Longest = 8;
        if (end >= to || Tokens[end].Lower is not ("of" or "at" or "from" or "in")) return end;
        for (var at = end + 1; at < to && at <= end + Longest; at++)
        {
            if (Tokens[at].Kind is TokenKind.Comma or TokenKind.Stop) return at;
            if (Tokens[at].Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number) || (at > end + 1 && Vocabulary.Auxiliaries.Contains(Tokens[at].Lower))) return end;
        }

        return end;
    }

    /// <summary>The end of what follows a name in commas and tells who it is; the name's own end where nothing does.</summary>
    private int WithApposition(int end, int to, bool opens)
    {
        end = AfterBracketAndAge(end, to);
        if (opens) end = AfterPlace(end, to);
        if (end + 1 >= to || Tokens[end].Kind != TokenKind.Comma || !Tokens[end + 1].IsWord) return end;
        if (!Vocabulary.Determiners.Contains(Tokens[end + 1].Lower) && !_described.IsRole(end + 1) && Tokens[end + 1].Lower is not ("who" or "whose")) return end;
        var role = false;
        for (var at = end + 1; at < to && at < end + FarthestInsertion; at++)
        {
            role |= _described.IsRole(at);
            if (Tokens[at].Kind is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon or TokenKind.OpenQuote or TokenKind.Dash)) continue;

            // "According to Jane Roe, the mayor, …" against "According to Jane Roe, the dam …".
            return opens && (Tokens[at].Kind != TokenKind.Comma || !role) ? end : at;
        }

        return opens ? end : to;
    }
}
