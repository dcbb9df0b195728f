using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Reads the noun phrase behind a cue from left to right: "said Jane Roe (Port Ann), 52, the mayor", "according to her office".</summary>
internal sealed class FollowingSources(Token[] tokens, MentionPlaces places, DescribedSources described)
{
    /// <summary>The phrase that begins here, after "said" or "according to".</summary>
    /// <param name="at">Its first token.</param>
    /// <param name="to">Where the sentence ends.</param>
    /// <param name="opens">Whether the content may follow behind a comma, so that only an office between commas belongs to it.</param>
    internal SourcePhrase StartingAt(int at, int to, bool opens)
    {
        if (at >= to || !tokens[at].IsWord || Vocabulary.Prepositions.Contains(tokens[at].Lower)) return SourcePhrase.Nothing;
        var end = at;
        var role = -1;
        for (; end < to && end < at + 14; end++)
        {
            if (places.StartingAt(end) is { } mention)
            {
                // "her" in "according to her office" owns; who speaks stands behind it.
                var owner = mention.End < to && (tokens[mention.End].Kind == TokenKind.Possessive
                    || (mention.Kind == MentionKind.Pronoun && tokens[mention.Start].Lower is "his" or "her" && tokens[mention.End].IsWord && !Vocabulary.EndsNounPhrase(tokens[mention.End].Lower)));
                // "said the harbour secretary, Jane Roe": the name tells who holds the office, whatever is known of it.
                if (!owner && role < 0 && mention.Kind == MentionKind.Office && mention.End + 1 < to && tokens[mention.End].Kind == TokenKind.Comma
                    && places.StartingAt(mention.End + 1) is { Kind: MentionKind.Name, Entity.MayBePerson: true } holder
                    && (holder.End >= to ? !opens : tokens[holder.End].Kind == TokenKind.Comma || (!opens && tokens[holder.End].Kind == TokenKind.Stop))) return NamedSources.Named(at, holder.End, holder);
                if (!owner && role < 0 && mention is { Kind: MentionKind.Office, Entity: null } && HolderBehind(mention, to, opens) is { } introduced) return NamedSources.Named(at, introduced.End, introduced);
                if (!owner && role < 0 && EmployedBy(mention, to) is { } employed) return employed.Entity is { MayBePerson: true } ? NamedSources.Named(at, WithApposition(employed.End, to, opens), employed) : SourcePhrase.Nothing;
                if (!owner && role < 0 && IsOnlyKind(at, mention, to)) return new SourcePhrase(at, mention.End + 1, SourceKind.Role, [], false);
                if (!owner && role < 0) return NamedSources.Named(at, WithApposition(mention.End, to, opens), mention);
                if (!owner && role >= 0 && mention.Kind == MentionKind.Name && role == end - 1 && mention.Entity is { MayBePerson: true })
                    return NamedSources.Named(at, WithApposition(mention.End, to, opens), mention);
                if (described.IsRole(mention.End - 1)) role = mention.End - 1;
                end = mention.End - 1;
                continue;
            }

            var token = tokens[end];
            if (token.Kind == TokenKind.Possessive) continue;
            if (!token.IsWord && token.Kind != TokenKind.Number) break;
            if (described.IsRole(end)) role = role < 0 ? end : role;
            else if (end > at && Vocabulary.EndsNounPhrase(token.Lower) && !Vocabulary.NounLinks.Contains(token.Lower)) break;
        }

        if (end == at) return SourcePhrase.Nothing;
        if ((role >= 0 || Vocabulary.Determiners.Contains(tokens[at].Lower)) && end + 1 < to && tokens[end].Kind == TokenKind.Comma && places.StartingAt(end + 1) is { Kind: MentionKind.Name, Entity.MayBePerson: true } named
            && (named.End >= to ? !opens : tokens[named.End].Kind is TokenKind.Comma or TokenKind.Colon || (!opens && tokens[named.End].Kind == TokenKind.Stop))) return NamedSources.Named(at, named.End, named);
        if (role >= 0) return new SourcePhrase(at, end, SourceKind.Role, [], true);
        if (tokens[at].Lower is "they" or "we" or "i" or "some" or "many") return new SourcePhrase(at, at + 1, SourceKind.Role, [], true);
        return new SourcePhrase(at, end, SourceKind.Thing, [], true);
    }

    /// <summary>"said the negotiator for the islands, Jane Roe, …": the name in commas behind an office and what it is of; null where none stands there.</summary>
    private Mention? HolderBehind(Mention office, int to, bool opens)
    {
        const int Longest = 9;
        if (office.End >= to || !Vocabulary.NounLinks.Contains(tokens[office.End].Lower)) return null;
        for (var i = office.End + 1; i + 1 < to && i < office.End + Longest; i++)
        {
            if (tokens[i].Kind == TokenKind.Comma)
                return places.StartingAt(i + 1) is { Kind: MentionKind.Name, Entity.MayBePerson: true } holder
                    && (holder.End >= to ? !opens : tokens[holder.End].Kind == TokenKind.Comma || (!opens && tokens[holder.End].Kind == TokenKind.Stop)) ? holder : null;
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Possessive) || Vocabulary.Auxiliaries.Contains(tokens[i].Lower) || Vocabulary.Subordinators.Contains(tokens[i].Lower)) return null;
        }

        return null;
    }

    /// <summary>"said Roe ally Piet Loos": the one whom a name and an office before it introduce; null where no such name follows.</summary>
    private Mention? EmployedBy(Mention employer, int to)
    {
        const int LongestOffice = 4;
        for (var i = employer.End; i < to && i <= employer.End + LongestOffice; i++)
        {
            if (i > employer.End && described.IsRole(i - 1) && places.StartingAt(i) is { Kind: MentionKind.Name } bare) return bare;
            if (places.StartingAt(i) is { Kind: MentionKind.Name } titled && titled.Start < titled.NameStart && titled.NameStart > employer.End) return titled;
            if (!tokens[i].IsWord || Vocabulary.EndsNounPhrase(tokens[i].Lower) || Vocabulary.Determiners.Contains(tokens[i].Lower)) return null;
        }

        return null;
    }

    /// <summary>"said a Roe supporter", "said the Liberal nominee": the name only tells what kind of supporter that is.</summary>
    private bool IsOnlyKind(int at, Mention mention, int to) =>
        mention.Kind == MentionKind.Name && at < mention.Start && mention.Start == mention.NameStart && mention.End < to && tokens[mention.End] is { IsWord: true, IsCapital: false } noun && !Vocabulary.EndsNounPhrase(noun.Lower)
        && (described.IsRole(mention.End) || (mention.Entity is null or { MayBePerson: true } && tokens[at].Lower is "a" or "an" or "one" or "another" && !noun.Lower.EndsWith("ed", StringComparison.Ordinal)));

    /// <summary>Behind "(R-Saltby)" and ", 25" after a name.</summary>
    private int AfterBracketAndAge(int end, int to)
    {
        const int LongestBracket = 7;
        if (end < to && tokens[end].Kind == TokenKind.OpenBracket)
            for (var i = end + 1; i < to && i < end + LongestBracket; i++)
                if (tokens[i].Kind == TokenKind.CloseBracket)
                {
                    end = i + 1;
                    break;
                }

        return end + 2 < to && tokens[end].Kind == TokenKind.Comma && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 2].Kind == TokenKind.Comma ? end + 2 : end;
    }

    /// <summary>"According to Jane Roe <c>of the harbour council</c>, …": behind where somebody belongs; the name's end where no comma closes it.</summary>
    private int AfterPlace(int end, int to)
    {
        const int Longest = 8;
        if (end >= to || tokens[end].Lower is not ("of" or "at" or "from" or "in")) return end;
        for (var at = end + 1; at < to && at <= end + Longest; at++)
        {
            if (tokens[at].Kind is TokenKind.Comma or TokenKind.Stop) return at;
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number) || (at > end + 1 && Vocabulary.Auxiliaries.Contains(tokens[at].Lower))) return end;
        }

        return end;
    }

    /// <summary>The end of what follows a name in commas and tells who it is; the name's own end where nothing does.</summary>
    private int WithApposition(int end, int to, bool opens)
    {
        end = AfterBracketAndAge(end, to);
        if (opens) end = AfterPlace(end, to);
        if (end + 1 >= to || tokens[end].Kind != TokenKind.Comma || !tokens[end + 1].IsWord) return end;
        if (!Vocabulary.Determiners.Contains(tokens[end + 1].Lower) && !described.IsRole(end + 1) && tokens[end + 1].Lower is not ("who" or "whose")) return end;
        var role = false;
        for (var at = end + 1; at < to && at < end + InterruptedSources.FarthestInsertion; at++)
        {
            role |= described.IsRole(at);
            if (tokens[at].Kind is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon or TokenKind.OpenQuote or TokenKind.Dash)) continue;

            // "According to Jane Roe, the mayor, …" against "According to Jane Roe, the dam …".
            return opens && (tokens[at].Kind != TokenKind.Comma || !role) ? end : at;
        }

        return opens ? end : to;
    }
}
