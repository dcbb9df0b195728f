using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>Turns token stretches into passages of the document.</summary>
internal static class QuotationPassages
{
    internal static Quotation Of(BlockText text, Attribution attribution, Entity? speaker)
    {
        var content = attribution.Content.Where(part => part.To > part.From).OrderBy(part => part.From).ToList();
        return new Quotation(
            Cut(text, [new Stretch(attribution.Source.From, attribution.Source.To)]),
            attribution.Source.To > attribution.Source.From ? Cut(text, [attribution.Cue]) : null,
            Cut(text, content) ?? text.Block.Flow.Whole(),
            speaker?.Reference,
            ModeOf(text, content),
            attribution.Modality)
        {
            Polarity = attribution.Polarity,
            Through = attribution.Through?.Reference,
            Said = attribution.Said,
        };
    }

    /// <summary>One passage of several stretches; null where they hold nothing.</summary>
    internal static Passage? Cut(BlockText text, IReadOnlyList<Stretch> stretches)
    {
        var spans = new List<TextSpan>();
        foreach (var stretch in stretches)
        {
            if (stretch.To <= stretch.From) continue;
            spans.AddRange(text.Block.Flow.Slice(text.Tokens[stretch.From].Start, text.Tokens[Math.Min(stretch.To, text.Tokens.Length) - 1].End).Spans);
        }

        return spans.Count == 0 ? null : Passage.Cut(text.Block.Flow.DocumentText, [.. spans]);
    }

    /// <summary>Direct where all stands between marks, mixed where some does, else indirect.</summary>
    internal static SpeechMode ModeOf(BlockText text, IReadOnlyList<Stretch> stretches)
    {
        var inside = false;
        var outside = false;
        foreach (var stretch in stretches)
        {
            for (var i = stretch.From; i < stretch.To && i < text.Tokens.Length; i++)
            {
                var mark = text.Tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote;
                inside |= mark || text.Quoted[i];
                outside |= !mark && !text.Quoted[i] && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number;
            }
        }

        return inside ? outside ? SpeechMode.Mixed : SpeechMode.Direct : SpeechMode.Indirect;
    }
}
