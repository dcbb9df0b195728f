using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Cue verbs in the passive, whose source stands behind "by".</summary>
internal sealed class PassiveCues(BlockQuotations block, ModalityReader modality)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>"The plan was described by Jane Roe as …".</summary>
    internal Attribution? Read(VerbGroup group, int from, int to)
    {
        for (var i = group.End; i < to && i < group.End + 4; i++)
        {
            if (!Tokens[i].IsWord) return null;
            if (!Tokens[i].Is("by")) continue;
            var source = block.Sources.StartingAt(i + 1, to);
            if (!source.Speaks) return null;
            var rest = source.To;
            if (rest >= to || Tokens[rest].Lower is not ("as" or "that") && Tokens[rest].Kind != TokenKind.OpenQuote) return null;
            return modality.Attribute(group, source, [new Stretch(rest, block.Ends.Of(rest, to, Complements.As))], from, coordinated: false);
        }

        return null;
    }
}
