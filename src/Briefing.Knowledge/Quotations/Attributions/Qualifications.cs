using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Clauses that take back how firmly something was said: "Jane Roe told them that the dam leaked, though she did not say so outright".</summary>
internal sealed class Qualifications(BlockQuotations block)
{
    private const int Farthest = 6;

    private Token[] Tokens => block.Tokens;

    /// <summary>Makes what is so qualified in a sentence implied, and cuts the clause from what was said.</summary>
    internal void Apply(int from, int to)
    {
        if (block.Found.Count == block.First) return;
        for (var at = from + 2; at < to; at++)
            if (Tokens[at].Lower is "say" or "said" or "saying" && !block.Text.Quoted[at] && TakesBack(at, to) && Start(at, from) is { } start) Qualify(start, at);
    }

    /// <summary>"say so", "said it in as many words", "say, that": nothing is said that was not said before.</summary>
    private bool TakesBack(int at, int to)
    {
        var next = at + 1;
        if (next >= to || !Tokens[next].IsWord) return next >= to || Tokens[next].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.CloseBracket;
        if (Tokens[next].Lower is not ("so" or "it" or "this" or "that" or "as" or "outright" or "explicitly" or "directly" or "openly")) return false;
        return next + 1 >= to || !Tokens[next + 1].IsWord || Vocabulary.IsAdverb(Tokens[next + 1].Lower) || Tokens[next + 1].Lower is "in" or "much" or "outright" or "himself" or "herself" or "at";
    }

    /// <summary>Where the clause begins, at the comma or "though" before it; null where "say" is not denied there.</summary>
    private int? Start(int at, int from)
    {
        var run = AuxiliaryRun.Read(Tokens, from, at, block.Cues.Modality);
        var phrase = block.Cues.Modality.UnsaidBefore.StartBefore(Tokens, from, run.Start);
        if (!run.IsNegated && phrase < 0) return null;
        var first = phrase >= 0 ? phrase : run.Start;
        for (var i = first - 1; i > from && i >= first - Farthest; i--)
        {
            if (Tokens[i].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket) return i;
            if (Tokens[i].Lower is "though" or "although" or "but" or "while" && !Tokens[i - 1].IsWord) return i - 1;
            if (Tokens[i].Lower is "though" or "although" or "but") return i;
            if (!Tokens[i].IsWord) return null;
        }

        return phrase >= 0 ? phrase : null;
    }

    private void Qualify(int start, int at)
    {
        var found = block.Found;
        for (var i = found.Count - 1; i >= block.First; i--)
        {
            if (found[i].Cue.From <= at && at < found[i].Cue.To && found[i].Modality == Modality.NotSaid) found.RemoveAt(i);
            else if (found[i].Cue.To <= start)
            {
                if (IsOfAnother(found[i], start, at)) return;
                if (found[i].Modality < Modality.Implied) found[i] = found[i] with { Modality = Modality.Implied, IsSpoken = false, Content = Before(found[i].Content, start) };
                return;
            }
        }
    }

    /// <summary>"…, though Piet Loos did not say so": that is told of him.</summary>
    private bool IsOfAnother(Attribution attribution, int start, int at)
    {
        foreach (var mention in block.Sources.Within(start, at))
            if (mention.Entity is { } entity && !attribution.Source.Speakers.Contains(entity)) return true;
        return false;
    }

    private ImmutableArray<Stretch> Before(ImmutableArray<Stretch> content, int start)
    {
        var last = content[^1];
        return last.From >= start || last.To <= start ? content : content.SetItem(content.Length - 1, last with { To = block.Ends.WithoutStop(last.From, start) });
    }
}
