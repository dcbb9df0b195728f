using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>A second speaker who shares the verb of the first: "Jane Roe said that she would stay, and <c>Piet Loos that he would go</c>".</summary>
internal sealed class GappedCues(BlockQuotations block)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>The "and" before the second speaker; null where there is none in the content.</summary>
    internal int? Border(Stretch content)
    {
        for (var i = content.From + 3; i + 3 < content.To; i++)
        {
            if (block.Text.Quoted[i] || Tokens[i].Lower is not ("and" or "but" or "while") || Tokens[i - 1].Kind is not (TokenKind.Comma or TokenKind.Semicolon)) continue;
            if (block.Sources.MentionStartingAt(i + 1) is { Kind: MentionKind.Name, Entity.MayBePerson: true } name && name.End < content.To && Tokens[name.End].Is("that")) return i;
        }

        return null;
    }

    /// <summary>The semicolon before a second speaker: "Jane Roe said she would stay; <c>Piet Loos that he would go</c>"; null where none stands there.</summary>
    internal int? Behind(int end, int to) =>
        end + 3 < to && Tokens[end].Kind == TokenKind.Semicolon && block.Sources.MentionStartingAt(end + 1) is { Kind: MentionKind.Name, Entity.MayBePerson: true } name && name.End < to && Tokens[name.End].Is("that") ? end : null;

    /// <summary>The second speaker, who stands behind the border.</summary>
    internal SourcePhrase Source(int border) =>
        block.Sources.MentionStartingAt(border + 1) is { } name ? NamedSources.Named(name.Start, name.End, name) : SourcePhrase.Nothing;
}
