using System.Collections.Immutable;
using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Quotations.Polnear;

/// <summary>What stands for one part of an attribution.</summary>
internal enum SpanRole
{
    /// <summary>Who is quoted.</summary>
    Source,

    /// <summary>What says so.</summary>
    Cue,

    /// <summary>What is attributed.</summary>
    Content,
}

/// <summary>One attribution: each part as spans of the text, empty where there is none.</summary>
/// <param name="Source">The source.</param>
/// <param name="Cue">The cue.</param>
/// <param name="Content">The content.</param>
internal sealed record Annotation(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content)
{
    internal ImmutableArray<TextSpan> this[SpanRole role] => role switch { SpanRole.Source => Source, SpanRole.Cue => Cue, _ => Content };
}
