using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Cue verbs in -ing, whose subject is that of the main clause: "Insisting that …, Jane Roe said", "…, adding that …".</summary>
internal sealed class ParticipialCues(BlockQuotations block, SharedSubjects subjects, ModalityReader modality)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>"Insisting that …, Jane Roe said": the subject of the main clause, before or behind.</summary>
    internal Attribution? Read(VerbGroup group, int from, int to)
    {
        var (kind, start) = block.Complements.After(group.Verb, group.End, to);
        if (kind == Complements.None) return null;
        var before = group.Start - 1;
        if (Governed(group, from) is { } governed) return Unsaid(governed.Group, governed.Phrase, kind, start, from, to);
        SourcePhrase source;
        if (before < from || (Tokens[before].Lower is "while" or "after" or "before" or "by" or "when" or "in" && (before == from || !Tokens[before - 1].IsWord)))
        {
            source = FollowingSubject(start, to);
        }
        else if (Tokens[before].Kind is TokenKind.Comma or TokenKind.Dash || (Tokens[before].Kind == TokenKind.CloseQuote && before > from && Tokens[before - 1].Kind == TokenKind.Comma) || Tokens[before].Lower is "and" or "while" or "but" or "by")
        {
            source = subjects.Before(from, before);
        }
        else
        {
            return null;
        }

        if (source.Kind is not (SourceKind.Named or SourceKind.Role) || !(group with { NeedsPlural = false }).Fits(source, kind)) return null;
        var end = source.From > start ? source.From - 1 : to;
        var content = kind == Complements.Quotation ? block.Ends.Quoted(start, end) : new Stretch(start, block.Ends.WithoutStop(start, block.Ends.Of(start, end, kind)));
        return content.To <= content.From ? null : modality.Attribute(group, source, [content], from, coordinated: true);
    }

    /// <summary>"stopped short of saying", "without saying", "accused of saying": how firmly the words in front let it be said, and where they begin.</summary>
    private (VerbGroup Group, int Phrase)? Governed(VerbGroup group, int from)
    {
        var words = block.Cues.Modality;
        if (words.UnsaidBefore.StartBefore(Tokens, from, group.Start) is >= 0 and var unsaid) return (group with { IsNegated = !group.IsNegated, NeedsPlural = false }, unsaid);
        return words.AllegedBefore.StartBefore(Tokens, from, group.Start) is >= 0 and var alleged
            ? (group with { Modality = Modality.MayHaveSaid, NeedsPlural = false }, alleged) : null;
    }

    private Attribution? Unsaid(VerbGroup group, int phrase, Complements kind, int start, int from, int to)
    {
        // "suggested, without quite saying it, that …": what follows was not said in so many words.
        if (Tokens[start].Lower is "it" or "so" or "as" && start + 2 < to && Tokens[start + 1].Kind == TokenKind.Comma && Tokens[start + 2].Is("that"))
            (group, kind, start) = (group with { IsNegated = false, Modality = Modality.Implied }, Complements.That, start + 2);
        var subjectEnd = AuxiliaryRun.Read(Tokens, from, phrase, block.Cues.Modality).Start;
        var source = block.Sources.EndingAt(from, subjectEnd);
        if (!source.Speaks) source = phrase == from ? FollowingSubject(start, to) : subjects.Before(from, phrase);
        if (!source.Speaks) return null;
        var end = source.From > start ? source.From - 1 : to;
        var content = kind == Complements.Quotation ? block.Ends.Quoted(start, end) : new Stretch(start, block.Ends.WithoutStop(start, block.Ends.Of(start, end, kind)));
        return content.To <= content.From ? null : modality.Attribute(group with { Start = Math.Min(phrase, subjectEnd) }, source, [content], from, coordinated: true);
    }

    /// <summary>The subject after the comma that ends an introduction.</summary>
    private SourcePhrase FollowingSubject(int start, int to)
    {
        for (var i = start; i + 1 < to; i++)
        {
            if (block.Text.Quoted[i] || Tokens[i].Kind != TokenKind.Comma) continue;
            var at = i + 1;
            if (Tokens[at].Is("the") && block.Sources.MentionStartingAt(at) is null) at++;
            if (block.Sources.MentionStartingAt(at) is not { } mention || mention.End >= to) continue;
            if (Tokens[mention.End].Kind == TokenKind.Possessive || !(Tokens[mention.End].IsWord || Tokens[mention.End].Kind == TokenKind.Comma)) continue;
            if (Tokens[mention.End].Lower is "and" or "of") continue;
            return block.Sources.EndingAt(i + 1, mention.End);
        }

        return SourcePhrase.Nothing;
    }
}
