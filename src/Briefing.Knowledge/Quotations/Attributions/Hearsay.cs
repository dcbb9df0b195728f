using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>
/// Quotations inside the words of somebody else: who tells them, and that they are no firmer than the telling. "Jane Roe said
/// that Piet Loos had promised …" is firm of her alone; who denies that something was said says that it was not.
/// </summary>
internal sealed class Hearsay(BlockQuotations block)
{
    /// <summary>Settles the quotations of one sentence, those from <see cref="BlockQuotations.First"/> on.</summary>
    internal void Settle()
    {
        var found = block.Found;
        for (var i = block.First; i < found.Count; i++)
        {
            if (Teller(found, block.First, i) is { } teller) found[i] = Told(found[i], teller);
            else if (found[i].Modality == Modality.Said && IsEmbedded(found[i].Source)) found[i] = found[i] with { Modality = Modality.MayHaveSaid, IsSpoken = false };
        }
    }

    /// <summary>
    /// "It is feared that Jane Roe said": a that-clause of which nobody is known to be the teller. It is only firm behind a word
    /// that vouches for it ("it emerged that", "now that", "the day that").
    /// </summary>
    private bool IsEmbedded(SourcePhrase source)
    {
        var that = source.From - 1;
        while (that > 0 && Vocabulary.Determiners.Contains(block.Tokens[that].Lower) && !block.Tokens[that].Is("that")) that--;
        return that > 0 && source.Speaks && block.Tokens[that].Is("that") && block.Text.SentenceOf[that] == block.Text.SentenceOf[that - 1]
            && block.Tokens[that - 1].IsWord && !block.Cues.Modality.Vouching.Contains(block.Tokens[that - 1].Lower);
    }

    /// <summary>The quotation whose content holds this one most closely; null where none does.</summary>
    private static Attribution? Teller(List<Attribution> found, int first, int index)
    {
        Attribution? closest = null;
        for (var i = first; i < found.Count; i++)
            if (i != index && Holds(found[i], found[index]) && (closest is null || found[i].Cue.From > closest.Cue.From)) closest = found[i];
        return closest;
    }

    private static bool Holds(Attribution outer, Attribution inner)
    {
        if (inner.Source.From < outer.Cue.To && inner.Source.To > outer.Cue.From) return false;
        foreach (var content in outer.Content)
            if (content.From <= inner.Cue.From && inner.Cue.To <= content.To && (inner.IsCoordinated || (content.From <= inner.Source.From && inner.Source.To <= content.To)))
                return inner.Content[0].From >= content.From;
        return false;
    }

    /// <summary>"welcomed Jane Roe's promise to stay": the noun takes it for granted that it was made.</summary>
    private static bool IsNoun(Attribution attribution) => attribution.Cue.From == attribution.Source.To && attribution.Source.To > attribution.Source.From && !attribution.IsSpoken;

    private static Attribution Told(Attribution inner, Attribution outer)
    {
        if (outer is { Source.Kind: SourceKind.OwnDocument, Modality: Modality.Said, Polarity: Polarity.Affirmed }) return inner;
        var isOwn = inner.Source.Speakers.Any(speaker => outer.Source.Speakers.Contains(speaker));
        var through = isOwn || inner.Source.Speakers.IsEmpty ? null : outer.Source.Speakers is [var only] ? only : null;
        var modality = outer switch
        {
            { Modality: Modality.NotSaid } => Modality.MayHaveSaid,
            { Polarity: Polarity.Denied } => Modality.NotSaid,
            { Polarity: Polarity.Asked } when inner.Modality is Modality.Asked => Modality.Asked,
            { Modality: not Modality.Said } => outer.Modality,
            _ => through is null && !isOwn && !inner.Source.Speakers.IsEmpty && !IsNoun(inner) ? Modality.MayHaveSaid : Modality.Said,
        };
        if (inner.Modality > modality) modality = inner.Modality;
        return inner with { Through = through, Modality = modality, IsSpoken = inner.IsSpoken && modality == Modality.Said };
    }
}
