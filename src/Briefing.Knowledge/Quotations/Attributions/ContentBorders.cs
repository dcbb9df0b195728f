using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Where the contents of a sentence's quotations end, once all of them are known: before the next one, and before the author's asides.</summary>
internal sealed class ContentBorders(BlockQuotations block)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>
    /// The comma before ", a reading that Jane Roe rejected as …": a relative clause of another speaker, whose noun is the author's
    /// word for what was said; null for other clauses.
    /// </summary>
    private int? BeforeRelative(int start, int from)
    {
        const int Longest = 6;
        if (start - 1 <= from || Tokens[start - 1].Lower is not ("that" or "which")) return null;
        for (var i = start - 2; i > from && i > start - Longest; i--)
            if (Tokens[i].Kind is TokenKind.Comma or TokenKind.Dash) return Tokens[i + 1].Lower is "a" or "an" or "one" or "words" or "something" ? i : null;
        return null;
    }

    /// <summary>The brackets around a place within some content; null where there are none.</summary>
    private Stretch? Brackets(int at, Stretch content)
    {
        var open = at;
        while (open > content.From && Tokens[open].Kind is not (TokenKind.OpenBracket or TokenKind.CloseBracket)) open--;
        if (open <= content.From || Tokens[open].Kind != TokenKind.OpenBracket) return null;
        var close = at;
        while (close < content.To && Tokens[close].Kind is not (TokenKind.OpenBracket or TokenKind.CloseBracket)) close++;
        return close < content.To && Tokens[close].Kind == TokenKind.OpenBracket ? null : new Stretch(open, Math.Min(close + 1, content.To));
    }

    /// <summary>Content that was cut within brackets ends before them.</summary>
    private ImmutableArray<Stretch> WithoutOpenBracket(ImmutableArray<Stretch> content)
    {
        var last = content[^1];
        for (var i = last.To - 1; i > last.From && Tokens[i].Kind != TokenKind.CloseBracket; i--)
            if (Tokens[i].Kind == TokenKind.OpenBracket && !block.Text.Quoted[i]) return content.SetItem(content.Length - 1, new Stretch(last.From, i));
        return content;
    }

    /// <summary>"… acknowledged the losses (he may also have meant those of May)": an aside that tells who said what is the author's own.</summary>
    private ImmutableArray<Stretch> WithoutAside(ImmutableArray<Stretch> content, Stretch aside)
    {
        var last = content[^1];
        content = content.SetItem(content.Length - 1, new Stretch(last.From, aside.From));
        var rest = aside.To;
        while (rest < last.To && Tokens[rest].Kind is TokenKind.Comma or TokenKind.Semicolon) rest++;
        return rest < last.To ? content.Add(new Stretch(rest, last.To)) : content;
    }

    /// <summary>Cuts the content of a quotation where the next one of the sentence begins, unless that one is inside it.</summary>
    internal void Settle(int first)
    {
        for (var i = first; i < block.Found.Count; i++)
        {
            var content = block.Found[i].Content;
            for (var j = i + 1; j < block.Found.Count; j++)
            {
                var other = block.Found[j];
                var start = other.IsCoordinated ? other.Cue.From : Math.Min(other.Cue.From, other.Source.From);
                if (start <= content[^1].From || start >= content[^1].To || block.Text.Quoted[start]) continue;
                if (Brackets(start, content[^1]) is { } aside)
                {
                    content = WithoutAside(content, aside);
                    continue;
                }

                var before = BeforeRelative(start, content[^1].From) ?? start - 1;
                while (before > content[^1].From && Tokens[before].IsWord && (Vocabulary.IsAdverb(Tokens[before].Lower) || Tokens[before].Is("the"))) before--;
                if (Tokens[before].Kind is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash) && Tokens[before].Lower is not ("and" or "but" or "while" or "whereas" or "then")) continue;
                if (Tokens[before].IsWord && before - 1 > content[^1].From && Tokens[before - 1].Kind == TokenKind.Comma) before--;
                content = content.SetItem(content.Length - 1, new Stretch(content[^1].From, block.Ends.WithoutStop(content[^1].From, Math.Max(before, content[^1].From + 1))));
            }

            block.Found[i] = block.Found[i] with { Content = WithoutOpenBracket(content) };
        }
    }
}
