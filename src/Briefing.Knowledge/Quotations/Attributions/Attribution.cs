using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Names;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>What kind of source a noun phrase is.</summary>
internal enum SourceKind
{
    /// <summary>Nothing that speaks.</summary>
    None,

    /// <summary>A name, an office or a pronoun, resolved or not.</summary>
    Named,

    /// <summary>One or several people or bodies without a name: "two officials", "the ministry".</summary>
    Role,

    /// <summary>The document itself: "this report".</summary>
    OwnDocument,

    /// <summary>Another noun: it can say, but not want or dismiss.</summary>
    Thing,
}

/// <summary>A noun phrase that may be a source.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">After its last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Speakers">Who that is; empty where the text does not say; two for "Scholz and Macron".</param>
/// <param name="IsPlural">Whether a verb's plain form may follow.</param>
internal sealed record SourcePhrase(int From, int To, SourceKind Kind, ImmutableArray<Entity> Speakers, bool IsPlural)
{
    /// <summary>Nobody.</summary>
    internal static readonly SourcePhrase Nothing = new(0, 0, SourceKind.None, [], false);

    internal bool Speaks => Kind is SourceKind.Named or SourceKind.Role;
}

/// <summary>A stretch of tokens, half-open.</summary>
internal readonly record struct Stretch(int From, int To);

/// <summary>A quotation as tokens of its block.</summary>
internal sealed record Attribution
{
    internal required SourcePhrase Source { get; init; }

    internal required Stretch Cue { get; init; }

    internal required ImmutableArray<Stretch> Content { get; init; }

    internal Modality Modality { get; init; } = Modality.Said;

    internal Polarity Polarity { get; init; }

    /// <summary>Who, in the text, tells that it was said; null where the text itself does, or nobody is named.</summary>
    internal Entity? Through { get; init; }

    /// <summary>Whether the words may be shown as the speaker's; else the sentence stays the author's, about the speaker.</summary>
    internal bool IsSpoken { get; init; } = true;

    /// <summary>When it was said; null where that is not known.</summary>
    internal SaidDate? Said { get; init; }

    /// <summary>Whether a noun gives the words to its owner ("Roe's warning that …"), who is then no clause's subject.</summary>
    internal bool IsByNoun { get; init; }

    /// <summary>Whether it shares the subject of the cue before it ("… and added").</summary>
    internal bool IsCoordinated { get; init; }
}
