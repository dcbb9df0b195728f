using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Finds where reported words end and the author's begin again. Too short is safe; too long would be false.</summary>
internal sealed class ContentEnd(BlockText text, SourceReader sources, CueLexicon cues)
{
    private Token[] Tokens => text.Tokens;

    internal int Of(int start, int to, Complements kind)
    {
        var depth = 0;
        for (var i = start; i < to; i++)
        {
            var token = Tokens[i];
            if (text.Quoted[i]) continue;

            // A comma inside the closing mark ends the reported clause, but for a list of quoted words.
            if (token.Kind == TokenKind.CloseQuote && i > start + 1 && Tokens[i - 1].Kind == TokenKind.Comma && i + 1 < to
                && Tokens[i + 1].IsWord && Tokens[i + 1].Lower is not ("and" or "or") && Tokens[i + 1].Kind != TokenKind.OpenQuote) return i + 1;
            if (token.Kind == TokenKind.OpenBracket) depth++;
            else if (token.Kind == TokenKind.CloseBracket && --depth < 0) return i;
            if (depth > 0) continue;
            if (token.Kind == TokenKind.Semicolon) return i;
            if (i > start + 1 && token.Kind is TokenKind.Comma or TokenKind.Dash && i + 1 < to && EndsAfterComma(i + 1, to, kind)) return i;
            if (i > start && kind is Complements.Noun or Complements.Infinitive or Complements.As or Complements.HearerInfinitive
                && token.IsWord && token.Lower is "while" or "whereas" or "although" or "though" or "because" or "but") return i;
        }

        return BehindOpenMarks(start, to) ?? WithoutStop(start, to);
    }

    /// <summary>"said the dam “is gone. Nobody will miss it.”": behind the mark that closes the words in a later sentence; null where none are open at the end of this one.</summary>
    private int? BehindOpenMarks(int start, int to)
    {
        const int Longest = 150;
        if (to >= Tokens.Length || to - 1 <= start || !text.Quoted[to - 1] || !text.Quoted[to]) return null;
        for (var i = to - 1; i >= start; i--)
            if (Tokens[i].Kind == TokenKind.OpenQuote && text.Partner[i] >= to) return text.Partner[i] < Tokens.Length && text.Partner[i] - to < Longest ? text.Partner[i] + 1 : null;
        return null;
    }

    /// <summary>", reports the Courier.", ", the Courier reported.": who passes the words on stands at the end of the sentence, and is no part of them.</summary>
    private bool NamesReporter(int at, int to)
    {
        const int Longest = 7;
        if (to - at > Longest + 1) return false;
        var isFirst = Tokens[at].Lower is "reports" or "reported";
        var names = 0;
        for (var i = isFirst ? at + 1 : at; i < to; i++)
        {
            if (Tokens[i].Kind == TokenKind.Stop) return isFirst && names > 0;
            if (!isFirst && names > 0 && Tokens[i].Lower is "reports" or "reported") return i + 1 >= to || Tokens[i + 1].Kind == TokenKind.Stop;
            if (Tokens[i] is { IsWord: true, IsCapital: true }) names++;
            else if (!Tokens[i].Is("the") || names > 0) return false;
        }

        return isFirst && names > 0;
    }

    /// <summary>The whole of a quotation in marks, and what is joined to it in the sentence when more marks follow.</summary>
    internal Stretch Quoted(int open, int to)
    {
        var close = text.Partner[open];
        if (close < 0 || close >= Tokens.Length) return new Stretch(open, Math.Max(open + 1, close < 0 ? to : close));
        var end = close + 1;

        // "said “the war” must end": the words behind the mark are reported as well.
        if (end < to && Tokens[end].IsWord && Tokens[close - 1].Kind is not (TokenKind.Comma or TokenKind.Stop) && !Vocabulary.Prepositions.Contains(Tokens[end].Lower) && Tokens[end].Lower is not ("and" or "but" or "while"))
            end = Of(open, to, Complements.Bare);
        return new Stretch(open, Math.Max(end, open + 1));
    }

    /// <summary>The end without the full stop and a comma before it.</summary>
    internal int WithoutStop(int start, int to)
    {
        while (to > start + 1 && Tokens[to - 1].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash) to--;
        return to;
    }

    /// <summary>", a pledge that …", ", a view which …": the author's word for what was said begins.</summary>
    private bool IsCommentOn(int article, int to)
    {
        for (var i = article + 1; i < to && i < article + 4 && Tokens[i].IsWord; i++)
            if (i > article + 1 && Tokens[i].Lower is "that" or "which" or "who") return cues.Nouns.ContainsKey(Tokens[i - 1].Lower) || cues.ViewNouns.Contains(Tokens[i - 1].Lower);
        return false;
    }

    /// <summary>", and his deputy, Piet Loos, repeated it": somebody else, who is introduced with office and name, does something.</summary>
    private bool NamesAnother(int at, int to)
    {
        const int LongestOffice = 7;
        if (at >= to || !Vocabulary.Determiners.Contains(Tokens[at].Lower)) return false;
        for (var i = at + 1; i + 2 < to && i < at + LongestOffice; i++)
        {
            if (Tokens[i].Kind == TokenKind.Comma)
                return sources.MentionStartingAt(i + 1) is { Kind: MentionKind.Name, Entity.MayBePerson: true } name && name.End + 1 < to && Tokens[name.End].Kind == TokenKind.Comma;
            if (!Tokens[i].IsWord || Vocabulary.Auxiliaries.Contains(Tokens[i].Lower)) return false;
        }

        return false;
    }

    /// <summary>
    /// After a comma or dash: "while", "whereas"; a comment with -ing ("signalling a shift"); ", which …" after a noun phrase;
    /// a new cue with "according to".
    /// </summary>
    private bool EndsAfterComma(int at, int to, Complements kind)
    {
        var token = Tokens[at];
        if (token.Kind == TokenKind.CloseQuote && at + 1 < to) token = Tokens[at + 1];
        if (!token.IsWord) return false;
        if (NamesReporter(at, to)) return true;
        if (token.Lower is "while" or "whereas" or "although" or "though" or "marking" or "reflecting" or "raising" or "prompting" or "adding" or "according") return true;
        if (kind == Complements.As && token.Lower is "and" or "but") return true;
        if (token.Lower is "and" or "but" && NamesAnother(at + 1, to)) return true;
        if (token.Lower is "a" or "an" && IsCommentOn(at, to)) return true;
        if (kind is not (Complements.That or Complements.Bare) && (token.Lower is "although" or "though" or "which" or "amid" or "despite" or "a" or "an" or "but"
            || (token.Lower.EndsWith("ing", StringComparison.Ordinal) && token.Lower is not ("including" or "increasing" or "strengthening") && kind == Complements.Noun))) return true;
        return cues.Verbs.TryGetValue(token.Lower, out var readings) && readings.Any(reading => (reading.Forms & VerbForms.Ing) != 0);
    }
}
