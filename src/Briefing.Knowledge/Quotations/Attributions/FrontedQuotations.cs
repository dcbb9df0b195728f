using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Content before its cue: "“…,” said Jane Roe", "“…,” Jane Roe said, “…”", "The plan would fail, Jane Roe said".</summary>
internal sealed class FrontedQuotations(BlockQuotations block, ModalityReader modality)
{
    private readonly FrontedMarks _marks = new(block);
    private readonly FrontedClauses _clauses = new(block);

    /// <summary>The clauses among them that source and cue interrupt.</summary>
    internal InterruptedClauses Interrupted { get; } = new(block);

    private Token[] Tokens => block.Tokens;

    /// <summary>Content before the cue: "“…,” said Jane Roe", "“…,” Jane Roe said", "The plan would fail, Jane Roe said".</summary>
    internal Attribution? Read(VerbGroup group, SourcePhrase source, int from, int to)
    {
        if (group.Verb.IsFinding || (group.Verb.Takes & (Complements.Quotation | Complements.Bare | Complements.That)) == 0 || group.NeedsPlural && !source.IsPlural) return null;
        var head = group.Start;
        var tail = group.End;
        if (source.Kind is SourceKind.Named or SourceKind.Role or SourceKind.Thing)
        {
            head = BeforeOwner(source.From, from);
        }
        else
        {
            if (head <= from) return null;
            source = block.Sources.StartingAt(group.End, to);
            if (!source.Speaks || !_marks.IsQuoteEnd(head) && !IsInverted(group, source, head, to)) return null;
            tail = source.To;
        }

        if (source.Kind == SourceKind.Thing && !group.Verb.IsSpeech) return null;
        head = BeforeLink(head, from);
        if (head <= from) return AfterFullStop(group, source, from, to, tail);
        if (Interrupted.Around(group, from, head, tail, to) is { IsEmpty: false } around) return modality.Attribute(group, source, around, from, coordinated: false);
        var content = _marks.IsQuoteEnd(head) ? _marks.QuoteBefore(from, head) : _clauses.Before(group, from, head, tail, to);
        if (content is not { } left) return null;
        if (Tokens[left.To - 1].Kind != TokenKind.CloseQuote && _clauses.GoesOn(tail, to) is { } rest) return modality.Attribute(group, source, [left, rest], from, coordinated: false);
        return modality.Attribute(group, source, _marks.Middle(left, tail, to), from, coordinated: false);
    }

    /// <summary>"…, <c>its</c> spokeswoman Jane Roe said": whose she is belongs to the source.</summary>
    private int BeforeOwner(int at, int from) =>
        at - 1 > from && Tokens[at - 1].Lower is "its" or "his" or "her" or "their" or "the" && Tokens[at - 2].Kind is TokenKind.Comma or TokenKind.CloseQuote ? at - 1 : at;

    /// <summary>"Silence speaks louder, says Jane Roe in a new book.": verb and speaker, and where it was said, end the sentence behind a comma.</summary>
    private bool IsInverted(VerbGroup group, SourcePhrase source, int head, int to) =>
        group.Verb.IsSpeech && (group.Verb.Takes & Complements.Quotation) != 0 && Tokens[head - 1].Kind == TokenKind.Comma && source.Kind == SourceKind.Named
        && (source.To >= to || Tokens[source.To].Kind is TokenKind.Stop or TokenKind.Comma || Tokens[source.To].Lower is "of" or "at" or "from" || EndsInAdjunct(source.To, to));

    private bool EndsInAdjunct(int at, int to)
    {
        const int Longest = 10;
        if (Tokens[at].Lower is not ("in" or "on" or "during" or "at" or "before" or "after")) return false;
        for (var i = at; i < to && i < at + Longest; i++)
        {
            if (Tokens[i].Kind is TokenKind.Stop) return true;
            if (Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Possessive) || Vocabulary.Auxiliaries.Contains(Tokens[i].Lower)) return false;
        }

        return false;
    }

    /// <summary>"“It is over.” Jane Roe said so in Bern." has no content here, but a quotation that ended with the sentence before may be it.</summary>
    private Attribution? AfterFullStop(VerbGroup group, SourcePhrase source, int from, int to, int tail)
    {
        if (from == 0 || !group.Verb.IsSpeech || Tokens[from - 1].Kind != TokenKind.CloseQuote || tail < to && Tokens[tail].Kind is not (TokenKind.Stop or TokenKind.Comma)) return null;
        return _marks.QuoteBefore(0, from) is { } left && Tokens[left.To - 2].Kind is TokenKind.Stop or TokenKind.Comma ? modality.Attribute(group, source, [left], from, coordinated: false) : null;
    }

    /// <summary>The quotation that ends where a source begins, in the same sentence; null where none does.</summary>
    internal Stretch? QuoteBefore(SourcePhrase source, int from) => source.From > from && _marks.IsQuoteEnd(source.From) ? _marks.QuoteBefore(from, source.From) : null;

    /// <summary>"“…,” Jane Roe told those who had stayed": the sentence opens with the quotation, and what follows the cue tells of the hearers.</summary>
    internal bool OpensWithQuote(VerbGroup group, SourcePhrase source, int from) =>
        (group.Verb.Takes & Complements.Quotation) != 0 && source.From > from && BeforeLink(source.From, from) is var head && Tokens[head - 1].Kind == TokenKind.CloseQuote
        && (Tokens[from].Kind == TokenKind.OpenQuote || block.Text.Quoted[from]) && Tokens[head - 2].Kind is TokenKind.Comma or TokenKind.Stop;

    /// <summary>Where "as" in "“…,” as Jane Roe put it", or "was how" in "“…,” was how Jane Roe put it" begins; the place itself where nothing links.</summary>
    private int BeforeLink(int head, int from)
    {
        if (head - 1 > from && Tokens[head - 1].Is("as")) return head - 1;
        return head - 2 > from && Tokens[head - 1].Lower is "how" or "what" or "all" && Tokens[head - 2].Lower is "was" or "is" ? head - 2 : head;
    }
}
