using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Whether words were said, may have been said, or were not said, by the words around their cue.</summary>
internal sealed class ModalityReader(BlockQuotations block)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>The quotation of a cue, with its modality and whether the words may be shown as the speaker's.</summary>
    internal Attribution Attribute(VerbGroup group, SourcePhrase source, ImmutableArray<Stretch> content, int from, bool coordinated)
    {
        var neutral = group.Verb.Lemma is "think" or "believe" or "want" or "expect" or "agree";
        var denied = (group.IsNegated && !neutral) || IsNegatedSubject(source, from) || IsAsked(group, from);
        denied |= IsAbsent(source, from);
        var doubted = group.IsHedged || IsConditional(source, from) || IsUnproven(source, from);
        var modality = denied ? Modality.NotSaid : !group.Verb.IsFirm ? Modality.Implied : doubted ? Modality.MayHaveSaid : Modality.Said;
        return new Attribution
        {
            Source = source,
            Cue = new Stretch(group.Start, group.End),
            Content = content,
            Modality = modality,
            IsSpoken = modality == Modality.Said && !(group.Verb.IsThought && source.Speakers.Any(speaker => speaker.Kind is EntityKind.State or EntityKind.Institution)),
            IsCoordinated = coordinated,
        };
    }

    private bool IsNegatedSubject(SourcePhrase source, int from)
    {
        for (var i = source.From; i < source.To && i < source.From + 2; i++)
            if (Tokens[i].Lower is "no" or "neither" or "nobody" or "none") return true;
        for (var i = source.From - 1; i >= from && i >= source.From - 2; i--)
            if (Tokens[i].Lower is "nor" or "neither") return true;
        return false;
    }

    /// <summary>"Did he say …?", "Nor has he said": an auxiliary stands before the subject.</summary>
    private bool IsAsked(VerbGroup group, int from)
    {
        var to = block.Text.Sentences[block.Text.SentenceOf[group.Start]].To;
        var ends = Tokens[to - 1].Kind == TokenKind.Stop && Tokens[to - 1].Text == "?";
        return (ends && !AnyQuote(from, to)) || Tokens[from].Lower is "nor" or "neither" or "did";
    }

    private bool AnyQuote(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Tokens[i].Kind == TokenKind.OpenQuote) return true;
        return false;
    }

    /// <summary>"There is no evidence that Jane Roe said".</summary>
    private bool IsAbsent(SourcePhrase source, int from)
    {
        if (NounBefore(source, from) is not { } noun || !block.Cues.Proof.Contains(Tokens[noun].Lower)) return false;
        for (var i = noun - 1; i >= from && i > noun - 4; i--)
            if (Tokens[i].Lower is "no" or "little" or "without" or "not" or "any" or "scant") return true;
        return false;
    }

    /// <summary>"The rumour that Jane Roe said".</summary>
    private bool IsUnproven(SourcePhrase source, int from) => NounBefore(source, from) is { } noun && block.Cues.Unproven.Contains(Tokens[noun].Lower);

    /// <summary>The noun whose that-clause the source begins.</summary>
    private int? NounBefore(SourcePhrase source, int from)
    {
        var that = source.From - 1;
        while (that > from && Vocabulary.Determiners.Contains(Tokens[that].Lower) && !Tokens[that].Is("that")) that--;
        return that > from && Tokens[that].Is("that") ? that - 1 : null;
    }

    /// <summary>"If Jane Roe says", "it may be that Jane Roe said"; the words of a quotation before it and the month of May do not count.</summary>
    private bool IsConditional(SourcePhrase source, int from)
    {
        for (var i = source.From - 1; i >= from && i >= source.From - 4 && Tokens[i].Kind != TokenKind.CloseQuote; i--)
        {
            if (Tokens[i].Lower is "might" or "possible" or "perhaps" or "maybe" or "whether" || (Tokens[i].Lower == "may" && !Tokens[i].IsCapital)) return true;
            if (i >= source.From - 3 && Tokens[i].Lower is "if" or "unless") return true;
        }

        return false;
    }
}
