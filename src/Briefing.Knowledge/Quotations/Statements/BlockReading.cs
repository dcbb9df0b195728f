using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>One block while its document is read: its words, who is named in it, and the quotations found so far.</summary>
internal sealed class BlockReading(BlockText text, List<Mention> mentions, string? heading)
{
    private Attribution?[]? _claimed;

    internal BlockText Text => text;

    internal Token[] Tokens => text.Tokens;

    internal List<Mention> Mentions => mentions;

    /// <summary>The nearest heading above, itself included.</summary>
    internal string? Heading => heading;

    /// <summary>Who can be a source in it; null for a heading, and for a turn that holds no quotation.</summary>
    internal SourceReader? Sources { get; init; }

    /// <summary>The quotations in it.</summary>
    internal List<Attribution> Attributions { get; init; } = [];

    /// <summary>Those whose words the whole block is, as its label or its document says; empty where an author tells something.</summary>
    internal ImmutableArray<Entity> Voices { get; set; } = [];

    /// <summary>How it is known who <see cref="Voices"/> are.</summary>
    internal Resolution VoicesBy { get; set; }

    /// <summary>Whether the block is an author's running text or list, in which somebody may be quoted.</summary>
    internal bool IsTold => Sources is not null && text.Block.Kind != BlockKind.Turn && Tokens.Length > 0;

    /// <summary>The quotation that a token belongs to; null where none does.</summary>
    internal Attribution? At(int token)
    {
        if (_claimed is null)
        {
            _claimed = new Attribution?[Tokens.Length + 1];
            foreach (var attribution in Attributions) Claim(attribution);
        }

        return _claimed[token];
    }

    /// <summary>Gives a stretch of the block to somebody whom something outside it names.</summary>
    internal void Give(ImmutableArray<Entity> speakers, Stretch content)
    {
        var given = new Attribution
        {
            Source = new SourcePhrase(0, 0, SourceKind.Named, speakers, false),
            Cue = new Stretch(content.From, content.From + 1),
            Content = [content],
        };
        Attributions.Add(given);
        if (_claimed is not null) Claim(given);
    }

    private void Claim(Attribution attribution)
    {
        foreach (var content in attribution.Content)
            for (var i = content.From; i < content.To && i < _claimed!.Length; i++) _claimed[i] ??= attribution;
    }
}
