using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>The person whom a line without a verb names first, for the quotations listed under it ("Minister Jane Roe on the radio").</summary>
internal sealed class ListLeads
{
    private Entity? _speaker;

    /// <summary>Reads the next block: an item of a list is given to the line above the list, any other block may be such a line.</summary>
    internal void Next(BlockReading block)
    {
        if (block.Text.Block.Kind != BlockKind.ListItem || block.Sources is null) _speaker = Leader(block);
        else if (_speaker is not null) new LooseQuotations(block.Text, block.Sources, block.Attributions).AddLedBy(_speaker);
    }

    private static Entity? Leader(BlockReading block)
    {
        var tokens = block.Tokens;
        if (block.Attributions.Count > 0 || block.Mentions.Count == 0) return null;
        if (tokens.Length > 1 && tokens[^1].Kind == TokenKind.Colon && Introduced(block) is { } introduced) return introduced;
        if (tokens.Length is 0 or > 16 || tokens[^1].Kind == TokenKind.Stop) return null;
        var first = block.Mentions.FirstOrDefault(mention => mention.Entity is { MayBePerson: true });
        if (first is not { Kind: MentionKind.Name, Start: < 6, Entity: { } person }) return null;
        foreach (var token in tokens.AsSpan(0, first.Start))
            if (!token.IsCapital && token.Lower is not ("of" or "the" or "for" or "and")) return null;
        foreach (var token in tokens)
            if (token.IsWord && Vocabulary.Auxiliaries.Contains(token.Lower)) return null;
        return first.End == tokens.Length || tokens[first.End].Lower is "on" or "in" or "at" or "to" || tokens[first.End].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.OpenBracket ? person : null;
    }

    /// <summary>"Highlights from Minister Jane Roe's speech:".</summary>
    private static Entity? Introduced(BlockReading block)
    {
        var tokens = block.Tokens;
        var last = block.Mentions[^1];
        return last is { Kind: MentionKind.Name, Entity: { MayBePerson: true } person } && last.End + 1 < tokens.Length && tokens.Length - last.End < 5
            && tokens[last.End].Kind == TokenKind.Possessive
            && tokens[^2].Lower is "speech" or "remarks" or "address" or "statement" or "words" or "interview" or "testimony" or "comments" or "letter" ? person : null;
    }
}
