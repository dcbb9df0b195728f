using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Nouns that give words to their owner: "Jane Roe's warning that …".</summary>
internal sealed class OwnedNouns(BlockQuotations block)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>"Jane Roe's warning that …": her words where it ends the sentence as an object, else only told about.</summary>
    internal void Read(int from, int to, int at)
    {
        if (!block.Cues.Nouns.TryGetValue(Tokens[at].Lower, out var noun) || at + 2 >= to || at == from) return;
        if (!noun.Links.Contains(Tokens[at + 1].Lower)) return;
        var owner = Owner(from, at);
        if (owner.Kind != SourceKind.Named) return;
        var isObject = owner.From > from && Tokens[owner.From - 1] is { IsWord: true } before
            && (before.Lower.EndsWith("ed", StringComparison.Ordinal) || before.Lower.EndsWith('s') || before.Lower is "to") && Tokens[at + 1].Is("that");
        var link = Tokens[at + 1].Lower;
        var content = new Stretch(at + 1, block.Ends.Of(at + 1, to, link == "that" ? Complements.That : Complements.Noun));
        block.Found.Add(new Attribution
        {
            Source = owner, Cue = new Stretch(owner.To, at + 1), Content = [content], IsSpoken = isObject,
        });
    }

    /// <summary>The owner of the noun at <paramref name="noun"/>: "Jane Roe's", "his".</summary>
    internal SourcePhrase Owner(int from, int noun)
    {
        for (var i = noun - 1; i >= from && i > noun - 6; i--)
        {
            if (Tokens[i].Kind == TokenKind.Possessive)
            {
                foreach (var mention in block.Sources.Within(Math.Max(from, i - 14), i))
                    if (mention.End == i && mention.Entity is { } entity)
                        return new SourcePhrase(mention.Start, i + 1, SourceKind.Named, [entity], false);
                return SourcePhrase.Nothing;
            }

            if (Tokens[i].Lower is "his" or "her")
                return new SourcePhrase(i, i + 1, SourceKind.Named, block.Sources.MentionAt(i) is { Entity: { } he } ? [he] : [], false);
            if (!Tokens[i].IsWord || Vocabulary.EndsNounPhrase(Tokens[i].Lower) || Vocabulary.Determiners.Contains(Tokens[i].Lower)) break;
        }

        return SourcePhrase.Nothing;
    }
}
