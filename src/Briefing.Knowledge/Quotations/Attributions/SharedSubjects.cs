using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>The subject of a cue that has none of its own: "… and added", "…, vowed".</summary>
internal sealed class SharedSubjects(BlockQuotations block)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>"and added", "but warned", ", vowed": the verb goes on with the subject before.</summary>
    internal bool MayBeShared(int from, int start)
    {
        if (start <= from) return false;
        var before = Tokens[start - 1];
        return before.Kind == TokenKind.Comma || before.Lower is "and" or "but" or "or" or "then" or "to" || IsOnward(start);
    }

    private bool IsOnward(int start) => Tokens[start].Lower is "went" or "took" or "continued" or "used";

    internal SourcePhrase Before(int from, int start)
    {
        if (RelativeTo(from, start) is { } relative) return relative;
        var subject = SourcePhrase.Nothing;
        for (var i = block.Found.Count - 1; i >= block.First && subject.Kind == SourceKind.None; i--)
            if (!block.Found[i].IsByNoun && block.Found[i].Cue.To <= start && block.Found[i].Source.To <= start) subject = block.Found[i].Source;

        // A later name that begins a clause of its own takes over.
        foreach (var mention in block.Sources.Within(subject.Kind == SourceKind.None ? ClauseStart(from, start) : subject.To, start))
        {
            if (mention.Kind == MentionKind.Pronoun && Tokens[mention.Start].Lower is not ("he" or "she")) continue;
            if (mention.End >= start || block.Text.Quoted[mention.Start] || !block.Sources.BeginsClause(from, mention.Start)) continue;
            var next = Tokens[AfterInsertion(mention.End, start)];
            if (!next.IsWord || !IsVerbLike(next) || (subject.Kind != SourceKind.None && !OpensMainClause(mention.Start, from))) continue;
            if (subject.Kind == SourceKind.None && IsSubordinate(mention.Start, from)) continue;
            subject = block.Sources.EndingAt(from, mention.End);
        }

        return subject;
    }

    /// <summary>"told Jane Roe, who opened the door and <c>said</c> …": the clause is hers up to its closing comma; null where the verb stands in no such clause.</summary>
    private SourcePhrase? RelativeTo(int from, int start)
    {
        const int Longest = 25;
        if (start <= from || Tokens[start - 1].Lower is not ("and" or "or" or "but")) return null;
        for (var i = start - 1; i > from && i > start - Longest && Tokens[i].Kind is TokenKind.Word or TokenKind.Possessive or TokenKind.Number or TokenKind.Comma; i--)
        {
            if (Tokens[i].Kind != TokenKind.Comma) continue;
            return Tokens[i + 1].Is("who") && block.Sources.MentionEndingAt(i) is { Kind: MentionKind.Name, Entity.MayBePerson: true } name ? NamedSources.Named(name.Start, name.End, name) : null;
        }

        return null;
    }

    /// <summary>Whether a word can be the verb of a clause, as far as its form shows.</summary>
    internal bool IsVerbLike(Token token) =>
        Vocabulary.Auxiliaries.Contains(token.Lower) || Vocabulary.IsAdverb(token.Lower) || token.Lower is "who"
        || token.Lower.EndsWith("ed", StringComparison.Ordinal) || block.Cues.Verbs.ContainsKey(token.Lower)
        || Vocabulary.PlainPasts.Contains(token.Lower) || (token.Lower.EndsWith('s') && token.Lower.Length > 3 && !token.IsCapital);

    /// <summary>The token behind what stands in commas after a name: "Jane Roe, standing in for Loos, <c>apologised</c>".</summary>
    private int AfterInsertion(int at, int to)
    {
        const int Longest = 20;
        if (at + 2 < to && Tokens[at].Lower is "on" or "late" or "early" or "earlier" && Vocabulary.Days.Contains(Tokens[at + 1].Lower)) return at + 2;
        if (at + 1 < to && Vocabulary.Days.Contains(Tokens[at].Lower)) return at + 1;
        if (Tokens[at].Kind != TokenKind.Comma) return at;
        for (var i = at + 1; i < to && i < at + Longest; i++)
            if (Tokens[i].Kind == TokenKind.Comma) return i + 1 < to ? i + 1 : at;
        return at;
    }

    private bool OpensMainClause(int start, int from)
    {
        var at = start - 1;
        while (at > from && Tokens[at].IsWord && (Tokens[at].Is("the") || Vocabulary.IsAdverb(Tokens[at].Lower))) at--;
        if (at < from || (Tokens[at].Is("and") && at > from && block.Sources.MentionAt(at - 1) is not null)) return false;
        return Tokens[at].Kind == TokenKind.Semicolon || Tokens[at].Lower is "while" or "whereas" or "but" or "and";
    }

    private bool IsSubordinate(int start, int from)
    {
        var at = start - 1;
        while (at > from && Tokens[at].IsWord && (Tokens[at].Is("the") || Vocabulary.IsAdverb(Tokens[at].Lower))) at--;
        return at >= from && Tokens[at].Lower is "that" or "which" or "who" or "whom" or "because" or "since" or "if" or "when" or "after" or "before" or "until" or "as" or "than" or "whether";
    }

    private int ClauseStart(int from, int at)
    {
        for (var i = at - 1; i > from; i--)
            if (Tokens[i].Kind is TokenKind.Semicolon or TokenKind.OpenBracket || Tokens[i].Lower is "while" or "whereas") return i + 1;
        return from;
    }
}
