using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>
/// Joins a sentence that says nothing alone ("California.", "Yes.") with the next ones of the same speaker in its block, or at
/// the end with the one before, until the sense stands: at most three sentences and <see cref="ClauseCutter.Longest"/> characters.
/// </summary>
internal sealed class FragmentJoiner(BlockText text, List<Draft> drafts)
{
    private const int MostSentences = 3;
    private const int FewestSpokenWords = 6;
    private const int FewestToldWords = 4;

    /// <summary>Beside its cue a quotation makes sense with fewer words: "“No,” said Jane Roe" does not, "“Not this year,” said Jane Roe" does.</summary>
    private const int FewestWordsBesideCue = 3;

    /// <summary>The drafts in order, those joined that make sense together.</summary>
    internal List<Draft> Join()
    {
        if (drafts.Count < 2 || text.Block.Kind is not (BlockKind.Turn or BlockKind.Paragraph or BlockKind.ListItem)) return drafts;
        var groups = new List<Stretch>(drafts.Count);
        for (var i = 0; i < drafts.Count; i = groups[^1].To)
        {
            var group = new Stretch(i, i + 1);
            while (!HasSense(group) && MayJoin(group.From, group.To + 1)) group = group with { To = group.To + 1 };
            groups.Add(group);
        }

        for (var g = groups.Count - 1; g > 0; g--)
            if (!HasSense(groups[g])) JoinBackwards(groups, g);
        return groups.Count == drafts.Count ? drafts : [.. groups.Select(One)];
    }

    /// <summary>The end of somebody's words goes with all that stands before it, or with the last sentence of that.</summary>
    private void JoinBackwards(List<Stretch> groups, int at)
    {
        var (before, end) = (groups[at - 1], groups[at].To);
        if (MayJoin(before.From, end))
        {
            groups[at - 1] = before with { To = end };
            groups.RemoveAt(at);
        }
        else if (before.To - before.From > 1 && MayJoin(before.To - 1, end))
        {
            groups[at - 1] = before with { To = before.To - 1 };
            groups[at] = new Stretch(before.To - 1, end);
        }
    }

    private bool HasSense(Stretch group)
    {
        for (var i = group.From; i < group.To; i++)
            if (HasSense(drafts[i])) return true;
        return false;
    }

    private bool HasSense(Draft draft)
    {
        if (draft.Mode == SpeechMode.Indirect) return true;
        var words = 0;
        foreach (var said in draft.Said)
            for (var i = said.From; i < said.To; i++)
                if (text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) words++;
        if (draft.Mode == SpeechMode.Narration && text.Block.Kind != BlockKind.Turn) return words >= FewestToldWords;
        return draft.Content.Equals(draft.Passage) ? words >= FewestSpokenWords && !IsAssent(draft.Piece) : words >= FewestWordsBesideCue;
    }

    /// <summary>"That's right …": what is right stands elsewhere.</summary>
    private bool IsAssent(Stretch piece)
    {
        var at = piece.From;
        while (at < piece.To && !text.Tokens[at].IsWord) at++;
        if (at + 2 >= piece.To || !text.Tokens[at].Is("that") && !text.Tokens[at].Is("that's")) return false;
        var next = at + 1;
        if (text.Tokens[next].Kind == TokenKind.Possessive || text.Tokens[next].Is("is")) next++;
        return next < piece.To && text.Tokens[next].Lower is "right" or "correct" or "true" && (next + 1 >= piece.To || !text.Tokens[next + 1].IsWord);
    }

    private bool MayJoin(int from, int to)
    {
        if (to > drafts.Count || to - from > MostSentences) return false;
        for (var i = from + 1; i < to; i++)
            if (!Continues(drafts[i - 1], drafts[i])) return false;
        return text.Tokens[drafts[to - 1].Piece.To - 1].End - text.Tokens[drafts[from].Piece.From].Start <= ClauseCutter.Longest;
    }

    private static bool Continues(Draft before, Draft next) =>
        next.Piece.From == before.Piece.To && next.Speaker == before.Speaker && next.Mode == before.Mode && next.Modality == before.Modality
        && next.Polarity == before.Polarity && next.AscribedTo == before.AscribedTo;

    private Draft One(Stretch group)
    {
        var first = drafts[group.From];
        if (group.To - group.From == 1) return first;
        var members = drafts.GetRange(group.From, group.To - group.From);
        var piece = new Stretch(first.Piece.From, members[^1].Piece.To);
        var said = Stretches.Union(members.SelectMany(member => member.Said));
        var passage = QuotationPassages.Cut(text, [ClauseCutter.WithoutBorder(text, piece)])!;
        var isWhole = members.TrueForAll(member => member.Content.Equals(member.Passage));
        return first with
        {
            Piece = piece,
            Said = said,
            Passage = passage,
            Content = isWhole ? passage : QuotationPassages.Cut(text, said)!,
            About = [.. members.SelectMany(member => member.About).Distinct()],
        };
    }
}
