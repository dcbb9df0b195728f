using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Clauses whose auxiliary stands before the subject: "did Jane Roe say", "nor has Jane Roe said", "had Jane Roe said".</summary>
internal sealed class InvertedClauses(BlockQuotations block)
{
    private const int FarthestNegation = 4;

    private Token[] Tokens => block.Tokens;

    /// <summary>The cue with what the inversion says of it, and its subject; null where nothing is inverted.</summary>
    internal (VerbGroup Group, SourcePhrase Source)? Read(VerbGroup group, int from)
    {
        if (block.Sources.MentionEndingAt(group.Start) is not { } mention || mention.Start <= from) return null;
        var auxiliary = Tokens[mention.Start - 1].Is("the") && mention.Start - 2 >= from ? mention.Start - 2 : mention.Start - 1;
        if (!Inverts(Tokens[auxiliary], group)) return null;
        var source = NamedSources.Named(auxiliary + 1, mention.End, mention);
        if (!source.Speaks) return null;
        var read = group with { NeedsPlural = false };
        if (IsNegated(auxiliary, from)) read = read with { IsNegated = true };
        else if (Tokens[auxiliary].Lower is "had" or "were" or "should" && (auxiliary == from || !Tokens[auxiliary - 1].IsWord)) read = read with { Modality = Modality.Hypothetical };
        else if (Tokens[auxiliary].Lower is "will" or "would" or "can" or "could" or "should" or "might") read = read with { Modality = Modality.Predicted };
        return (read, source);
    }

    private static bool Inverts(Token auxiliary, VerbGroup group) => auxiliary.Lower switch
    {
        "did" or "does" or "do" or "will" or "would" or "can" or "could" or "should" or "might" => group.NeedsPlural,
        "had" or "has" or "have" => !group.NeedsPlural && group.Form == VerbGroup.Voice.Active,
        _ => false,
    };

    private bool IsNegated(int auxiliary, int from)
    {
        for (var i = auxiliary - 1; i >= from && i >= auxiliary - FarthestNegation && Tokens[i].IsWord; i--)
            if (Tokens[i].Lower is "nor" or "neither" or "never" or "nowhere" or "no") return true;
        return false;
    }
}
