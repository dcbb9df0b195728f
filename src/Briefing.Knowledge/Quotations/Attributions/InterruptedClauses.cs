using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Clauses that source and cue interrupt: "The tunnel, Jane Roe said on Monday, will pay for itself".</summary>
internal sealed class InterruptedClauses(BlockQuotations block)
{
    /// <summary>Where a verb stands behind the cue, the words before it can only be its subject, however long.</summary>
    private const int LongestSubject = 16;

    private const int LongestCondition = 25;

    private readonly FrontedMarks _marks = new(block);

    private Token[] Tokens => block.Tokens;

    /// <summary>The parts of a clause that source and cue interrupt before its verb: "The tunnel, Jane Roe told parliament in March, will pay for itself".</summary>
    internal ImmutableArray<Stretch> BeforeVerb(VerbGroup group, SourcePhrase source, int from, int to)
    {
        const int Longest = 8;
        if (source.From - 1 <= from || Tokens[source.From - 1].Kind != TokenKind.Comma || (group.Verb.Takes & (Complements.Bare | Complements.That | Complements.Hearer)) == 0) return [];
        for (var i = group.End; i + 1 < to && i < group.End + Longest; i++)
        {
            if (Tokens[i].Kind == TokenKind.Comma)
                return Vocabulary.Auxiliaries.Contains(Tokens[i + 1].Lower) ? Around(group, from, source.From, i, to) : [];
            if (Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || Tokens[i].Is("that") || Vocabulary.Auxiliaries.Contains(Tokens[i].Lower)) return [];
        }

        return [];
    }

    /// <summary>"The museum, Jane Roe said, would open": both parts of a clause that the cue interrupts behind its first words.</summary>
    internal ImmutableArray<Stretch> Around(VerbGroup group, int from, int head, int tail, int to)
    {
        const int Longest = 8;
        for (var i = head - 2; i > from; i--)
            if (Tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon) from = i + 1;
        // "If the gate jams, Jane Roe said, the ferry must wait": behind the comma stands the main clause.
        var isCondition = Tokens[from].Lower is "if" or "unless" or "although" or "though";
        if ((group.Verb.Takes & (Complements.Bare | Complements.That | Complements.Hearer)) == 0 || head - 1 <= from || head - from > (isCondition ? LongestCondition : tail + 1 < to && Tokens[tail].Kind == TokenKind.Comma && Vocabulary.Auxiliaries.Contains(Tokens[tail + 1].Lower) ? LongestSubject : Longest) || tail + 2 >= to) return [];
        tail = AfterAdjunct(tail, to);
        if (tail + 1 >= to || Tokens[head - 1].Kind != TokenKind.Comma || Tokens[tail].Kind != TokenKind.Comma || !Tokens[tail + 1].IsWord) return [];
        var next = Tokens[tail + 1].Lower;
        if (!IsLightOpening(from, head - 1) && !Vocabulary.Auxiliaries.Contains(Tokens[head - 2].Lower) && (next.EndsWith("ing", StringComparison.Ordinal) || Vocabulary.Subordinators.Contains(next) || Vocabulary.Coordinators.Contains(next))) return [];
        for (var i = from; i < head - 1; i++)
            if (block.Text.Quoted[i] || !(Tokens[i].IsWord || Tokens[i].Kind is TokenKind.Possessive or TokenKind.Number) || (!isCondition && Vocabulary.Auxiliaries.Contains(Tokens[i].Lower) && i != head - 2)) return [];
        for (var i = block.First; i < block.Found.Count; i++)
            if (block.Found[i].Cue.From >= from) return [];
        return [new Stretch(from, head - 1), new Stretch(tail + 1, block.Ends.Of(tail + 1, to, Complements.Bare))];
    }

    /// <summary>What the clause that <paramref name="open"/> goes on with says before source and cue; null where only its time or place stands there.</summary>
    internal Stretch? Opening(SourcePhrase source, int open, int from)
    {
        if (source.From - 2 <= from || Tokens[source.From - 1].Kind != TokenKind.Comma || !_marks.GoesOn(open)) return null;
        for (var i = block.First; i < block.Found.Count; i++)
            if (block.Found[i].Cue.To <= source.From) return null;
        for (var i = source.From - 2; i > from; i--)
        {
            if (block.Text.Quoted[i] || Tokens[i].Kind is not (TokenKind.Colon or TokenKind.Semicolon)) continue;
            from = i + 1;
            break;
        }

        var first = Tokens[from];
        if (!first.IsWord || Vocabulary.Prepositions.Contains(first.Lower) || Vocabulary.Subordinators.Contains(first.Lower) || Vocabulary.Coordinators.Contains(first.Lower) || first.Lower.EndsWith("ing", StringComparison.Ordinal)
            || first.Lower.EndsWith("ed", StringComparison.Ordinal) || (source.From - 1 - from < 3 && Vocabulary.IsAdverb(first.Lower))) return null;
        for (var i = from; i < source.From - 1; i++)
            if (block.Text.Quoted[i] || Tokens[i].Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number)) return null;
        return new Stretch(from, source.From - 1);
    }

    /// <summary>"And so, Jane Roe said, while …": small words that say nothing alone.</summary>
    private bool IsLightOpening(int from, int end)
    {
        for (var i = from; i < end; i++)
            if (!Vocabulary.Coordinators.Contains(Tokens[i].Lower) && !Vocabulary.IsAdverb(Tokens[i].Lower)) return false;
        return true;
    }

    /// <summary>The comma after when or where it was said: "…, Jane Roe said on Friday, …"; the place itself where nothing of the kind stands there.</summary>
    internal int AfterAdjunct(int tail, int to)
    {
        const int Longest = 7;
        if (tail >= to || !Vocabulary.Prepositions.Contains(Tokens[tail].Lower) && !Vocabulary.Days.Contains(Tokens[tail].Lower) && !Vocabulary.IsAdverb(Tokens[tail].Lower) && Tokens[tail].Lower is not ("last" or "this" or "earlier")) return tail;
        for (var i = tail; i < to && i < tail + Longest; i++)
        {
            if (Tokens[i].Kind == TokenKind.Comma) return i;
            if (Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Possessive) || Vocabulary.Auxiliaries.Contains(Tokens[i].Lower) || Tokens[i].Is("that")) return tail;
        }

        return tail;
    }
}
