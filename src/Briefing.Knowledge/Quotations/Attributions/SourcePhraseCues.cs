using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Phrases that name a source without a verb: "according to X", "in X's view".</summary>
internal sealed class SourcePhraseCues(BlockQuotations block, OwnedNouns nouns)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>"according to X", "in X's view".</summary>
    internal bool Read(int from, int to, int at)
    {
        foreach (var phrase in block.Cues.SourceFirst)
        {
            if (!Stands(phrase, at, to)) continue;
            var source = block.Sources.StartingAt(at + phrase.Length, to, opens: true);
            if (source.Kind == SourceKind.None) return false;
            return AddAround(new Stretch(at, at + phrase.Length), at, source, source.To, from, to);
        }

        if (at == from && Tokens[at].Lower is "for" or "to") return ForSomebody(from, to);
        if (!Tokens[at].Is("in")) return false;
        for (var i = at + 1; i < to && i < at + 9; i++)
        {
            if (!Tokens[i].IsWord && Tokens[i].Kind != TokenKind.Possessive) return false;
            if (!block.Cues.ViewNouns.Contains(Tokens[i].Lower)) continue;
            if (Tokens[i - 1].Kind != TokenKind.Possessive && Tokens[i - 1].Lower is not ("his" or "her" or "their")) return false;
            var owner = nouns.Owner(at + 1, i);
            return owner.Kind == SourceKind.Named && AddAround(new Stretch(at, i + 1), at, owner, i + 1, from, to);
        }

        return false;
    }

    /// <summary>"For Jane Roe, the dam was “a sieve”": somebody before a comma, and a clause in which words stand between marks; without them it is the author's account.</summary>
    private bool ForSomebody(int from, int to)
    {
        var source = block.Sources.StartingAt(from + 1, to, opens: true);
        if (source is not { Kind: SourceKind.Named, Speakers: [{ MayBePerson: true }] } || source.To + 3 >= to || Tokens[source.To].Kind != TokenKind.Comma) return false;
        for (var i = source.To + 1; i < to; i++)
        {
            if (block.Cues.Verbs.ContainsKey(Tokens[i].Lower) && !block.Text.Quoted[i]) return false;
            if (Tokens[i].Kind != TokenKind.OpenQuote || block.Text.Partner[i] - i < 4) continue;
            return AddAround(new Stretch(from, from + 1), from, source, source.To, from, to);
        }

        return false;
    }

    private bool AddAround(Stretch cue, int start, SourcePhrase source, int end, int from, int to)
    {
        var content = ImmutableArray.CreateBuilder<Stretch>();
        var left = start > from && Tokens[start - 1].Kind is TokenKind.Comma or TokenKind.Dash ? start - 1 : start;
        var begin = LeftBound(from, left);
        if (left > begin) content.Add(new Stretch(begin, block.Ends.WithoutStop(begin, left)));
        if (end + 1 < to && Tokens[end].Kind is TokenKind.Comma or TokenKind.Colon && Tokens[end + 1].Lower is not ("who" or "which" or "whose"))
        {
            var right = Tokens[end + 1].Kind == TokenKind.OpenQuote ? block.Ends.Quoted(end + 1, to).To : block.Ends.Of(end + 1, to, Complements.Bare);
            if (right > end + 1 && (left == from || left - begin < 12)) content.Add(new Stretch(end + 1, right));
        }

        // "In her opinion the mill is doomed": no comma where the phrase opens the sentence.
        else if (start == from && end + 2 < to && Tokens[end].IsWord && !Vocabulary.Prepositions.Contains(Tokens[end].Lower) && !Vocabulary.Coordinators.Contains(Tokens[end].Lower) && Tokens[end - 1].IsWord)
        {
            content.Add(new Stretch(end, block.Ends.Of(end, to, Complements.Bare)));
        }

        if (content.Count == 0) return false;
        block.Found.Add(new Attribution { Source = source, Cue = cue, Content = content.ToImmutable() });
        return true;
    }

    /// <summary>Where the words before "according to" begin: after the last "that", semicolon or clause of the author's.</summary>
    private int LeftBound(int from, int end)
    {
        for (var i = end - 1; i > from; i--)
        {
            if (block.Text.Quoted[i]) continue;
            if (Tokens[i].Kind is TokenKind.Semicolon or TokenKind.Colon) return i + 1;
            if (Tokens[i].Is("that") && Tokens[i - 1].IsWord && !Vocabulary.Prepositions.Contains(Tokens[i - 1].Lower)) return i + 1;
            if (Tokens[i].Kind == TokenKind.Comma && i + 1 < end && Tokens[i + 1].Lower is "but" or "while" or "although" or "and") return i + 2;
        }

        return from;
    }

    private bool Stands(ImmutableArray<string> phrase, int at, int to)
    {
        if (at + phrase.Length >= to) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (!Tokens[at + i].Is(phrase[i])) return false;
        return true;
    }
}
