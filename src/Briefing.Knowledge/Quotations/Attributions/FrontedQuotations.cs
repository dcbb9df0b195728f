using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Content before its cue: "“…,” said Jane Roe", "“…,” Jane Roe said, “…”", "The plan would fail, Jane Roe said".</summary>
internal sealed class FrontedQuotations(BlockQuotations block, ModalityReader modality)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>Content before the cue: "“…,” said Jane Roe", "“…,” Jane Roe said", "The plan would fail, Jane Roe said".</summary>
    internal Attribution? Read(VerbGroup group, SourcePhrase source, int from, int to)
    {
        if (group.Verb.IsFinding || (group.Verb.Takes & (Complements.Quotation | Complements.Bare | Complements.That)) == 0 || group.NeedsPlural && !source.IsPlural) return null;
        var head = group.Start;
        var tail = group.End;
        if (source.Kind is SourceKind.Named or SourceKind.Role or SourceKind.Thing)
        {
            head = source.From;
        }
        else
        {
            if (head <= from) return null;
            source = block.Sources.StartingAt(group.End, to);
            if (!source.Speaks || !IsQuoteEnd(head) && !IsInverted(group, source, head, to)) return null;
            tail = source.To;
        }

        if (source.Kind == SourceKind.Thing && !group.Verb.IsSpeech) return null;
        head = BeforeLink(head, from);
        if (head <= from) return AfterFullStop(group, source, from, to, tail);
        if (Around(group, from, head, tail, to) is { IsEmpty: false } around) return modality.Attribute(group, source, around, from, coordinated: false);
        var content = IsQuoteEnd(head) ? QuoteBefore(from, head) : ClauseBefore(group, from, head, tail, to);
        if (content is not { } left) return null;
        return modality.Attribute(group, source, Middle(left, tail, to), from, coordinated: false);
    }

    /// <summary>"Silence speaks louder, says Jane Roe.": verb and speaker end the sentence behind a comma.</summary>
    private bool IsInverted(VerbGroup group, SourcePhrase source, int head, int to) =>
        group.Verb.Lemma is "say" or "write" or "argue" && Tokens[head - 1].Kind == TokenKind.Comma && source.Kind == SourceKind.Named
        && (source.To >= to || Tokens[source.To].Kind is TokenKind.Stop or TokenKind.Comma || Tokens[source.To].Lower is "of" or "at" or "from");

    /// <summary>The parts of a clause that source and cue interrupt before its verb: "The tunnel, Jane Roe told parliament in March, will pay for itself".</summary>
    internal ImmutableArray<Stretch> Interrupted(VerbGroup group, SourcePhrase source, int from, int to)
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

    /// <summary>"“It is over.” Jane Roe said so in Bern." has no content here, but a quotation that ended with the sentence before may be it.</summary>
    private Attribution? AfterFullStop(VerbGroup group, SourcePhrase source, int from, int to, int tail)
    {
        if (from == 0 || Tokens[from - 1].Kind != TokenKind.CloseQuote || tail < to && Tokens[tail].Kind is not (TokenKind.Stop or TokenKind.Comma)) return null;
        return QuoteBefore(0, from) is { } left && Tokens[left.To - 2].Kind is TokenKind.Stop or TokenKind.Comma ? modality.Attribute(group, source, [left], from, coordinated: false) : null;
    }

    /// <summary>The quotation that ends where a source begins, in the same sentence; null where none does.</summary>
    internal Stretch? QuoteBefore(SourcePhrase source, int from) => source.From > from && IsQuoteEnd(source.From) ? QuoteBefore(from, source.From) : null;

    /// <summary>"“…,” Jane Roe told those who had stayed": the sentence opens with the quotation, and what follows the cue tells of the hearers.</summary>
    internal bool OpensWithQuote(VerbGroup group, SourcePhrase source, int from) =>
        (group.Verb.Takes & Complements.Quotation) != 0 && source.From > from && BeforeLink(source.From, from) is var head && Tokens[head - 1].Kind == TokenKind.CloseQuote
        && Tokens[from].Kind == TokenKind.OpenQuote && Tokens[head - 2].Kind is TokenKind.Comma or TokenKind.Stop;

    /// <summary>Where "as" in "“…,” as Jane Roe put it", or "was how" in "“…,” was how Jane Roe put it" begins; the place itself where nothing links.</summary>
    private int BeforeLink(int head, int from)
    {
        if (head - 1 > from && Tokens[head - 1].Is("as")) return head - 1;
        return head - 2 > from && Tokens[head - 1].Lower is "how" or "what" && Tokens[head - 2].Lower is "was" or "is" ? head - 2 : head;
    }

    private bool IsQuoteEnd(int at) =>
        at > 0 && (Tokens[at - 1].Kind == TokenKind.CloseQuote
            || (at > 1 && Tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash && Tokens[at - 2].Kind == TokenKind.CloseQuote));

    private Stretch? QuoteBefore(int from, int at)
    {
        var close = Tokens[at - 1].Kind == TokenKind.CloseQuote ? at - 1 : at - 2;
        var open = close >= 0 ? block.Text.Partner[close] : -1;
        if (open < 0) return null;

        // "The plan is “dead,” she said": the words before the mark are hers as well, but for another cue's.
        if (open <= from || block.Text.SentenceOf[open] != block.Text.SentenceOf[at - 1]) return new Stretch(open, close + 1);
        var start = from;
        for (var i = block.First; i < block.Found.Count; i++)
            if (block.Found[i].Cue.To <= open) return new Stretch(open, close + 1);
        for (var i = open - 1; i >= from; i--)
        {
            if (Tokens[i].Kind is TokenKind.CloseQuote or TokenKind.Semicolon or TokenKind.Colon)
            {
                start = i + 1;
                break;
            }
        }

        var isApart = Tokens[open - 1].Kind == TokenKind.Colon || (Tokens[open - 1].Kind == TokenKind.Comma && (!GoesOn(open) || (Vocabulary.Subordinators.Contains(Tokens[start].Lower) && open - start < 7)));
        return new Stretch(start < open && isApart ? open : start, close + 1);
    }

    /// <summary>"The bridge, Jane Roe said, “is older than the town”": a quotation that begins with a small letter goes on with the words before.</summary>
    internal bool GoesOn(int open) => open + 1 < Tokens.Length && Tokens[open + 1] is { IsWord: true, IsCapital: false };

    /// <summary>What the clause that <paramref name="open"/> goes on with says before source and cue; null where only its time or place stands there.</summary>
    internal Stretch? ClauseOpening(SourcePhrase source, int open, int from)
    {
        if (source.From - 2 <= from || Tokens[source.From - 1].Kind != TokenKind.Comma || !GoesOn(open)) return null;
        for (var i = block.First; i < block.Found.Count; i++)
            if (block.Found[i].Cue.To <= source.From) return null;
        var first = Tokens[from];
        if (!first.IsWord || Vocabulary.Prepositions.Contains(first.Lower) || Vocabulary.Subordinators.Contains(first.Lower) || Vocabulary.Coordinators.Contains(first.Lower) || first.Lower.EndsWith("ing", StringComparison.Ordinal)
            || first.Lower.EndsWith("ed", StringComparison.Ordinal) || (source.From - 1 - from < 3 && Vocabulary.IsAdverb(first.Lower))) return null;
        for (var i = from; i < source.From - 1; i++)
            if (block.Text.Quoted[i] || Tokens[i].Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number)) return null;
        return new Stretch(from, source.From - 1);
    }

    /// <summary>A clause without quotation marks, only for plain verbs of saying at the sentence's end.</summary>
    private Stretch? ClauseBefore(VerbGroup group, int from, int head, int tail, int to)
    {
        if ((group.Verb.Takes & (Complements.Bare | Complements.Hearer | Complements.That)) == 0 || ((group.Verb.Takes & Complements.Bare) == 0 && !group.Verb.IsSpeech) || Tokens[head - 1].Kind != TokenKind.Comma || head - 1 <= from + 2) return null;
        if (tail < to && Tokens[tail].Kind is not (TokenKind.Stop or TokenKind.Comma) && !Vocabulary.Prepositions.Contains(Tokens[tail].Lower) && !Vocabulary.Days.Contains(Tokens[tail].Lower) && !Vocabulary.IsAdverb(Tokens[tail].Lower) && !TellsWhen(tail) && !IsToldTo(group, tail, to)) return null;
        var start = from;
        for (var i = head - 2; i > from; i--)
        {
            if (Tokens[i].Kind != TokenKind.Semicolon) continue;
            start = i + 1;
            break;
        }

        for (var i = block.First; i < block.Found.Count; i++)
            if (block.Found[i].Cue.From >= start && block.Found[i].Cue.To <= head) return null;
        return Vocabulary.Prepositions.Contains(Tokens[start].Lower) && head - start < 9 || (Vocabulary.Subordinators.Contains(Tokens[start].Lower) && !HoldsMainClause(start, head - 1)) ? null : new Stretch(start, head - 1);
    }

    /// <summary>"…, Jane Roe said <c>last</c> week", "… <c>when</c> she was asked".</summary>
    private bool TellsWhen(int tail) => Tokens[tail].Lower is "last" or "this" or "late" or "early" or "when" or "as";

    /// <summary>"…, Jane Roe told parliament on Friday, ending …": nothing but hearers, place and day up to a comma or the end.</summary>
    private bool IsToldTo(VerbGroup group, int tail, int to)
    {
        const int Longest = 10;
        if ((group.Verb.Takes & Complements.Hearer) == 0 || !(Tokens[group.End - 1].Lower.EndsWith("d", StringComparison.Ordinal) || (Tokens[group.End - 1].Is("tells") && tail < to && Tokens[tail].IsCapital))) return false;
        for (var i = tail; i < to && i < tail + Longest; i++)
        {
            if (Tokens[i].Kind is TokenKind.Stop or TokenKind.Comma) return true;
            if (Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Possessive) || Vocabulary.Auxiliaries.Contains(Tokens[i].Lower) || Vocabulary.QuestionWords.Contains(Tokens[i].Lower) || Tokens[i].Lower is "that" or "to") return false;
        }

        return true;
    }

    /// <summary>"If the board agrees, work begins in May, Jane Roe said": behind the comma of the subordinate clause stands a main one.</summary>
    private bool HoldsMainClause(int start, int end)
    {
        for (var i = start + 2; i + 2 < end; i++)
        {
            if (block.Text.Quoted[i] || Tokens[i].Kind != TokenKind.Comma) continue;
            for (var j = i + 2; j < end; j++)
                if (Vocabulary.Auxiliaries.Contains(Tokens[j].Lower)) return Tokens[start].Lower is not ("when" or "after" or "as" or "while" or "before") || Tokens[start + 1].Lower is not ("asked" or "pressed" or "he" or "she");
        }

        return false;
    }

    /// <summary>"The museum, Jane Roe said, would open": both parts of a clause that the cue interrupts behind its first words.</summary>
    private ImmutableArray<Stretch> Around(VerbGroup group, int from, int head, int tail, int to)
    {
        const int Longest = 8;
        for (var i = head - 2; i > from; i--)
            if (Tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon) from = i + 1;
        if ((group.Verb.Takes & (Complements.Bare | Complements.That | Complements.Hearer)) == 0 || head - 1 <= from || head - from > Longest || tail + 2 >= to) return [];
        tail = AfterAdjunct(tail, to);
        if (tail + 1 >= to || Tokens[head - 1].Kind != TokenKind.Comma || Tokens[tail].Kind != TokenKind.Comma || !Tokens[tail + 1].IsWord) return [];
        var next = Tokens[tail + 1].Lower;
        if (!IsLightOpening(from, head - 1) && !Vocabulary.Auxiliaries.Contains(Tokens[head - 2].Lower) && (next.EndsWith("ing", StringComparison.Ordinal) || Vocabulary.Subordinators.Contains(next) || Vocabulary.Coordinators.Contains(next))) return [];
        for (var i = from; i < head - 1; i++)
            if (block.Text.Quoted[i] || !(Tokens[i].IsWord || Tokens[i].Kind is TokenKind.Possessive or TokenKind.Number) || (Vocabulary.Auxiliaries.Contains(Tokens[i].Lower) && i != head - 2)) return [];
        for (var i = block.First; i < block.Found.Count; i++)
            if (block.Found[i].Cue.From >= from) return [];
        return [new Stretch(from, head - 1), new Stretch(tail + 1, block.Ends.Of(tail + 1, to, Complements.Bare))];
    }

    /// <summary>"And so, Jane Roe said, while …": small words that say nothing alone.</summary>
    private bool IsLightOpening(int from, int end)
    {
        for (var i = from; i < end; i++)
            if (!Vocabulary.Coordinators.Contains(Tokens[i].Lower) && !Vocabulary.IsAdverb(Tokens[i].Lower)) return false;
        return true;
    }

    /// <summary>"“…,” said Roe. “…,” said Loos.": a quotation that begins a sentence and ends in a comma waits for a cue of its own.</summary>
    private bool HasOwnCue(int open)
    {
        var close = block.Text.Partner[open];
        return Tokens[open - 1].Kind != TokenKind.Comma
            && (Tokens[close - 1].Kind == TokenKind.Comma || close + 1 < Tokens.Length && Tokens[close + 1].Kind == TokenKind.Comma);
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

    /// <summary>
    /// Whether what stands behind source and cue up to the end of the sentence tells of the speaker alone, however long it is
    /// ("…,” said Jane Roe, who has led the board since March. “…”"), so that the quotation behind the full stop is hers too.
    /// </summary>
    private bool ClosesOwn(Stretch left, int tail, int to)
    {
        if (to >= Tokens.Length || Tokens[to].Kind != TokenKind.OpenQuote || Tokens[left.To - 1].Kind != TokenKind.CloseQuote) return false;
        for (var i = tail; i < to; i++)
        {
            if (Tokens[i].Kind is TokenKind.OpenQuote or TokenKind.Semicolon or TokenKind.Colon) return false;
            if (i > tail && Tokens[i].IsWord && Tokens[i].Lower is "and" or "but" or "while" && Tokens[i - 1].Kind == TokenKind.Comma) return false;
            if (block.Sources.MentionStartingAt(i) is { } other && other.End < to && Tokens[other.End].IsWord && block.Cues.Verbs.ContainsKey(Tokens[other.End].Lower)) return false;
        }

        return true;
    }

    /// <summary>The content before, and the quotation that goes on behind the cue: "“…,” she said, “…”".</summary>
    private ImmutableArray<Stretch> Middle(Stretch left, int tail, int to)
    {
        var end = ClosesOwn(left, tail, to) ? to + 1 : tail + 14;
        for (var i = tail; i < block.Text.Tokens.Length && i < end; i++)
        {
            if (Tokens[i].Kind == TokenKind.OpenQuote && block.Text.Partner[i] > i)
                return !HasOwnCue(i) && Tokens[left.To - 1].Kind == TokenKind.CloseQuote && i > 0 && Tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon
                    ? [left, block.Ends.Quoted(i, to)] : [left];
            if (Tokens[i].Kind == TokenKind.Stop && (i + 1 >= Tokens.Length || Tokens[i + 1].Kind != TokenKind.OpenQuote)) break;
            if (Tokens[i].Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.CloseQuote) break;
        }

        return [left];
    }
}
