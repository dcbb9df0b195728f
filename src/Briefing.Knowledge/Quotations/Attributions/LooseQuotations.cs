using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;
using KnownWords = Briefing.Knowledge.Documents.PlainText.KnownWords;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>
/// Quotations in marks that no verb claims: one that follows directly on a quotation of the same speaker, a signature
/// ("“…” — Jane Roe"), a name with a colon ("Jane Roe: “…”") and a reference ("@account, “…”").
/// </summary>
internal sealed class LooseQuotations(BlockText text, SourceReader sources, List<Attribution> found)
{
    private readonly Attribution?[] _lastOfSentence = new Attribution?[text.Sentences.Length];

    private Token[] Tokens => text.Tokens;

    internal void Add()
    {
        var claimed = new bool[Tokens.Length + 1];
        foreach (var attribution in found)
            foreach (var content in attribution.Content)
                for (var i = content.From; i < content.To && i < Tokens.Length; i++) claimed[i] = true;
        foreach (var attribution in found) Remember(attribution);
        var last = -1;
        for (var open = 0; open < Tokens.Length; open++)
        {
            if (Tokens[open].Kind != TokenKind.OpenQuote || text.Partner[open] <= open) continue;
            var end = Math.Min(text.Partner[open] + 1, Tokens.Length);
            if (!claimed[open] && (Signed(open, end) ?? Named(open, end) ?? Continued(open, end, last)) is { } attribution)
            {
                found.Add(attribution);
                Remember(attribution);
                for (var i = open; i < end; i++) claimed[i] = true;
            }

            if (claimed[open]) last = end;
            open = end - 1;
        }
    }

    /// <summary>Keeps, for each sentence, the last quotation that ends in it with marks.</summary>
    private void Remember(Attribution attribution)
    {
        var end = attribution.Content[^1].To - 1;
        if (Tokens[Math.Min(end, Tokens.Length - 1)].Kind != TokenKind.CloseQuote) return;
        _lastOfSentence[text.SentenceOf[end]] = attribution;
        _lastOfSentence[text.SentenceOf[attribution.Cue.From]] = attribution;
    }

    /// <summary>Gives the quotations of a list's item, in which nobody else is a source, to the one whom the line above the list names.</summary>
    internal void AddLedBy(Entity speaker)
    {
        if (found.Count > 0) return;
        for (var open = 0; open < Tokens.Length; open++)
        {
            if (Tokens[open].Kind != TokenKind.OpenQuote || text.Partner[open] <= open) continue;
            var end = Math.Min(text.Partner[open] + 1, Tokens.Length);
            var leads = open == 0 || Tokens[open - 1].Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Dash;
            if (leads && end - open > 6 && (end >= Tokens.Length - 1 || Tokens[end].Kind == TokenKind.OpenBracket))
                found.Add(Of(new SourcePhrase(0, 0, SourceKind.Named, [speaker], false), new Stretch(open, open + 1), open, end));
            open = end - 1;
        }
    }

    private Attribution? Signed(int open, int end)
    {
        if (end + 1 >= Tokens.Length || Tokens[end].Kind != TokenKind.Dash || end - open < 5) return null;
        var at = end + 1;
        if (Tokens[at].Is("the")) at++;
        if (sources.MentionStartingAt(at) is not { Kind: MentionKind.Name, Entity: { MayBePerson: true } entity } mention) return null;
        if (mention.End < Tokens.Length && Tokens[mention.End].Kind is not (TokenKind.Comma or TokenKind.Stop or TokenKind.OpenBracket)) return null;
        return Of(new SourcePhrase(at, mention.End, SourceKind.Named, [entity], false), new Stretch(end, end + 1), open, end);
    }

    /// <summary>A name, then a colon or comma, then the marks, at the start of the block or sentence.</summary>
    private Attribution? Named(int open, int end)
    {
        if (open < 2 || end - open < 4 || Tokens[open - 1].Kind is not (TokenKind.Colon or TokenKind.Comma)) return null;
        var from = text.Sentences[text.SentenceOf[open]].From;
        if (Tokens[open - 1].Kind == TokenKind.Comma && Tokens[open - 2].Text[0] != '@') return null;
        foreach (var mention in sources.Within(from, open - 1))
        {
            if (mention.End != open - 1 || mention.Entity is not { } entity || mention.Kind != MentionKind.Name) continue;
            if (entity.Kind == EntityKind.Unknown && entity.Reference.Name.Split(' ') is { Length: > 1 } words && Array.TrueForAll(words, word => KnownWords.Has(word))) return null;
            var lead = mention.Start == from || (mention.Start == from + 1 && !Tokens[from].IsWord);
            return lead ? Of(new SourcePhrase(mention.Start, mention.End, SourceKind.Named, [entity], false), new Stretch(open - 1, open), open, end) : null;
        }

        return null;
    }

    /// <summary>A quotation that opens the sentence right behind one of the same paragraph, with no cue of its own.</summary>
    private Attribution? Continued(int open, int end, int last)
    {
        if (last < 0) return null;
        var sentence = text.SentenceOf[open];
        if (text.Sentences[sentence].From != open || end < text.Sentences[text.SentenceOf[end - 1]].To - 1) return null;
        var before = sentence > 0 ? _lastOfSentence[sentence - 1] : null;
        return before is { IsSpoken: true } && !OtherPersonBetween(before, open) ? Of(before.Source, before.Cue, open, end) : null;
    }

    private bool OtherPersonBetween(Attribution before, int open)
    {
        foreach (var mention in sources.Within(Math.Max(before.Cue.To, before.Source.To), open))
            if (mention.Entity is { MayBePerson: true } entity && !text.Quoted[mention.Start] && !before.Source.Speakers.Contains(entity)) return true;
        return false;
    }

    private static Attribution Of(SourcePhrase source, Stretch cue, int open, int end) =>
        new() { Source = source, Cue = cue, Content = [new Stretch(open, end)] };
}
