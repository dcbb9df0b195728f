namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>What a reader makes of a file, before sentences are found and <c>sources.yaml</c> is asked.</summary>
/// <param name="Text">The text that spans point into.</param>
/// <param name="Drafts">The blocks, in reading order.</param>
/// <param name="Imprint">What the document says of itself.</param>
internal sealed record Reading(DocumentText Text, IReadOnlyList<Draft> Drafts, Imprint Imprint)
{
    /// <summary>
    /// What the reader set aside and why, in any order. An excerpt need not be given where there is a span; text that stands
    /// neither in a draft nor here counts as markup.
    /// </summary>
    public IReadOnlyList<SetAside> SetAside { get; init; } = [];
}
