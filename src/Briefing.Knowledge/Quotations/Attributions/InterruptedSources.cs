using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Sources with something in brackets, commas or dashes between them and their cue: "Jane Roe (Port Ann), the mayor, said".</summary>
internal sealed class InterruptedSources(Token[] tokens, MentionPlaces places, NamedSources phrases, DescribedSources described, SourceReader sources)
{
    /// <summary>The most tokens of an insertion.</summary>
    internal const int FarthestInsertion = 45;

    /// <summary>
    /// "Jane Roe (Harbour Council), the mayor, who …" has three behind the name. Each may end in many places, so that the time
    /// taken grows with this power.
    /// </summary>
    private const int MostInsertions = 3;

    private int _open;

    /// <summary>The phrase before a bracket, comma or dash that ends an insertion.</summary>
    /// <param name="from">Where the sentence begins.</param>
    /// <param name="end">After the closing mark.</param>
    /// <param name="last">What the closing mark is.</param>
    internal SourcePhrase Before(int from, int end, TokenKind last)
    {
        if (_open == MostInsertions) return SourcePhrase.Nothing;
        _open++;
        var phrase = last == TokenKind.CloseBracket ? BeforeBracket(from, end) : BeforeClosing(from, end - 1, last);
        _open--;
        return phrase;
    }

    private SourcePhrase BeforeBracket(int from, int end)
    {
        for (var at = end - 2; at > from && at > end - FarthestInsertion; at--)
            if (tokens[at].Kind == TokenKind.OpenBracket) return sources.EndingAt(from, at);
        return SourcePhrase.Nothing;
    }

    /// <summary>A phrase with something between commas behind it: "Jane Roe, a director at the agency, said".</summary>
    private SourcePhrase BeforeClosing(int from, int comma, TokenKind kind)
    {
        if (places.EndingAt(comma) is { Kind: MentionKind.Name } named && named.Start - 2 >= from && !IsRegionOf(named)
            && tokens[named.Start - 1].Kind == kind && sources.EndingAt(from, named.Start - 1) is { Speaks: true } office
            && (described.IsRole(named.Start - 2) || (office.Kind == SourceKind.Role && sources.BeginsClause(from, office.From))))
            return WithCompanion(from, office.From, NamedSources.Named(office.From, comma, named));
        // "Jane Roe (Port Ann), said": a comma too many.
        if (kind == TokenKind.Comma && comma > from && tokens[comma - 1].Kind == TokenKind.CloseBracket
            && BeforeBracket(from, comma) is { Kind: SourceKind.Named } bracketed && sources.BeginsClause(from, bracketed.From)) return bracketed;
        if (OwnedApposition(from, comma, kind) is { } owned) return owned;
        for (var at = comma - 1; at > from && at > comma - FarthestInsertion; at--)
        {
            if (tokens[at].Kind is TokenKind.Semicolon or TokenKind.CloseQuote or TokenKind.OpenQuote) return SourcePhrase.Nothing;
            if (tokens[at].Kind != kind) continue;
            if (places.EndingAt(at) is null && tokens[at - 1].Kind != TokenKind.CloseBracket)
            {
                if (tokens[at - 1].IsWord && described.IsRole(at - 1) && sources.EndingAt(from, at) is { Kind: SourceKind.Role } role && sources.BeginsClause(from, role.From)) return role with { To = comma };
                continue;
            }

            var phrase = sources.EndingAt(from, at);
            if (phrase.Speaks && sources.BeginsClause(from, phrase.From)) return Introduced(from, phrase, comma) ?? phrase with { To = IsAside(at) ? at : comma };
        }

        return SourcePhrase.Nothing;
    }

    /// <summary>"a delegate from Saltby, Norland": a single name behind another tells where that place lies.</summary>
    private bool IsRegionOf(Mention name) => name.End == name.Start + 1 && places.EndingAt(name.Start - 1) is { Kind: MentionKind.Name };

    /// <summary>"Jane Roe, a delegate from Saltby, Norland, said": the name before the description tells who speaks; null where none stands there.</summary>
    private SourcePhrase? Introduced(int from, SourcePhrase description, int comma) =>
        description.Kind == SourceKind.Role && description.From - 2 > from && tokens[description.From - 1].Kind == TokenKind.Comma
            && places.EndingAt(BeforeAge(from, description.From - 1)) is { Kind: MentionKind.Name, Entity.MayBePerson: true } named && sources.EndingAt(from, named.End) is { Kind: SourceKind.Named, Speakers: [_] } source && sources.BeginsClause(from, source.From)
            ? source with { To = comma } : null;

    /// <summary>"Jane Roe, 52, a pilot": the comma before an age; the place itself where none stands there.</summary>
    private int BeforeAge(int from, int comma) =>
        comma - 2 > from && tokens[comma - 1].Kind == TokenKind.Number && tokens[comma - 2].Kind == TokenKind.Comma ? comma - 2 : comma;

    /// <summary>Whether what stands between the commas tells of the saying and not of the one who speaks: ", however,", ", speaking on Monday,".</summary>
    private bool IsAside(int comma) =>
        tokens[comma].Kind == TokenKind.Comma && tokens[comma + 1] is { IsWord: true, IsCapital: false } first
        && (Vocabulary.IsAdverb(first.Lower) || Vocabulary.Prepositions.Contains(first.Lower) || first.Lower is "meanwhile" or "however" or "though" or "for" or "when" or "after" or "too" or "as" or "who"
            || first.Lower.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>"… by Jane Roe, the harbour master, who said": the one whom the words between the commas describe, wherever the name stands; null where none does.</summary>
    internal SourcePhrase? RelativeTo(int from, int comma)
    {
        const int Longest = 12;
        if (comma <= from || tokens[comma].Kind != TokenKind.Comma) return null;
        for (var at = comma - 1; at > from && at > comma - Longest && tokens[at].Kind is TokenKind.Word or TokenKind.Possessive or TokenKind.Number or TokenKind.Comma; at--)
        {
            if (tokens[at].Kind != TokenKind.Comma) continue;
            return places.EndingAt(at) is { Kind: MentionKind.Name, Entity.MayBePerson: true } named && (Vocabulary.Determiners.Contains(tokens[at + 1].Lower) || described.IsRole(at + 1))
                ? NamedSources.Named(named.Start, comma + 1, named) : null;
        }

        return places.EndingAt(comma) is { Kind: MentionKind.Name, Entity.MayBePerson: true } bare ? NamedSources.Named(bare.Start, bare.End, bare) : null;
    }

    /// <summary>"her rival, Jane Roe, said", "The council's former clerk, Jane Roe, said": whatever somebody is to somebody else, the name tells who speaks.</summary>
    private SourcePhrase? OwnedApposition(int from, int comma, TokenKind kind)
    {
        const int Longest = 14;
        if (places.EndingAt(comma) is not { Kind: MentionKind.Name, Entity.MayBePerson: true } named || named.Start - 2 <= from || tokens[named.Start - 1].Kind != kind) return null;
        for (var at = named.Start - 2; at >= from && at > named.Start - Longest; at--)
        {
            var token = tokens[at];
            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number) || Vocabulary.Auxiliaries.Contains(token.Lower) || Vocabulary.Subordinators.Contains(token.Lower)) return null;
            if (at == named.Start - 2 && places.EndingAt(at + 1) is { Kind: not MentionKind.Pronoun }) return null;
            var opens = Vocabulary.Determiners.Contains(token.Lower) || (places.StartingAt(at) is { } owner && owner.End < named.Start && tokens[owner.End].Kind == TokenKind.Possessive);
            if (opens && (at == from || tokens[at - 1].Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number) || Vocabulary.Coordinators.Contains(tokens[at - 1].Lower) || Vocabulary.Subordinators.Contains(tokens[at - 1].Lower)))
                return WithCompanion(from, at, NamedSources.Named(at, comma, named));
        }

        return null;
    }

    /// <summary>"Jane Roe and her counterpart, Piet Loos, said": both.</summary>
    private SourcePhrase WithCompanion(int from, int at, SourcePhrase phrase)
    {
        if (at - 2 < from || !tokens[at - 1].Is("and") || places.EndingAt(at - 1) is not { Kind: MentionKind.Name, Entity: { MayBePerson: true } first } companion || phrase.Speakers is not [var second]) return phrase;
        var both = phrases.Of(from, companion);
        return both.Kind == SourceKind.Named ? new SourcePhrase(both.From, phrase.To, SourceKind.Named, [first, second], true) : phrase;
    }
}
