using System.Collections.Immutable;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>By what a mention names somebody.</summary>
internal enum MentionKind { Name, Office, Pronoun }

/// <summary>A place in a block where somebody is named.</summary>
/// <param name="Start">The first token, titles and offices included.</param>
/// <param name="NameStart">The first token of the name itself.</param>
/// <param name="End">After the last token.</param>
/// <param name="Kind">By what.</param>
/// <param name="Entity">Who; null where the text leaves it open.</param>
internal readonly record struct Mention(int Start, int NameStart, int End, MentionKind Kind, Entity? Entity)
{
    /// <summary>The two whom "they" means; empty for a mention of one.</summary>
    internal ImmutableArray<Entity> Group { get => field.IsDefault ? [] : field; init; }

    /// <summary>How it is known who that is; null where it is open.</summary>
    internal Resolution? Resolution { get; init; }
}
