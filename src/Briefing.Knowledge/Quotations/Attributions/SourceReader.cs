using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Reads the noun phrase before a cue from right to left, or after one from left to right, and tells whether it can speak.</summary>
internal sealed class SourceReader
{
    private readonly BlockText _text;
    private readonly MentionPlaces _places;
    private readonly NamedSources _named;
    private readonly DescribedSources _described;
    private readonly InterruptedSources _interrupted;
    private readonly FollowingSources _following;

    internal SourceReader(BlockText text, List<Mention> mentions, CueLexicon cues, PeopleLexicon people)
    {
        _text = text;
        _places = new MentionPlaces(text.Tokens.Length, mentions);
        _described = new DescribedSources(text.Tokens, _places, cues, people);
        _named = new NamedSources(text.Tokens, _places, _described, this);
        _interrupted = new InterruptedSources(text.Tokens, _places, _named, _described, this);
        _following = new FollowingSources(text.Tokens, _places, _described);
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
        if (last.Kind is TokenKind.CloseBracket or TokenKind.Comma or TokenKind.Dash) return _interrupted.Before(from, end, last.Kind);
        if (!last.IsWord) return SourcePhrase.Nothing;
        if (Vocabulary.IsAdverb(last.Lower) && end - 2 > from && Tokens[end - 2].Kind is TokenKind.Comma or TokenKind.CloseBracket) return EndingAt(from, end - 1);
        if (last.Lower == "who")
        {
            if (_places.EndingAt(end - 1) is { Kind: MentionKind.Name } cleft && cleft.Start - 1 > from && Tokens[cleft.Start - 1].Lower is "was" or "is" && Tokens[cleft.Start - 2].Is("it"))
                return NamedSources.Named(cleft.Start, cleft.End, cleft);
            if (_interrupted.RelativeTo(from, end - 2) is { } named) return named;
            var antecedent = EndingAt(from, Tokens[Math.Max(from, end - 2)].Kind == TokenKind.Comma ? end - 2 : end - 1);
            return antecedent.Kind is SourceKind.Named or SourceKind.Role ? antecedent with { IsPlural = true } : SourcePhrase.Nothing;
        }

        if (last.Lower is "they" or "we" or "i" or "you" or "it" or "some" or "many" or "others" or "another" or "both" or "one" or "most" or "those" or "several" or "everyone" or "nobody" or "someone")
            return new SourcePhrase(end - 1, end, last.Lower is "it" or "nobody" ? SourceKind.Thing : SourceKind.Role, [], last.Lower is not ("it" or "one" or "another"));
        return _described.EndingAt(from, end);
    }

    /// <summary>The phrase that begins here, after "said" or "according to".</summary>
    /// <param name="at">Its first token.</param>
    /// <param name="to">Where the sentence ends.</param>
    /// <param name="opens">Whether the content may follow behind a comma, so that only an office between commas belongs to it.</param>
    internal SourcePhrase StartingAt(int at, int to, bool opens = false) => _following.StartingAt(at, to, opens);

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
}
