namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>What is done to the drafts of every format: turns of a transcript, apparatus, and what the document says of itself.</summary>
internal static class DraftPasses
{
    public static Reading Run(DocumentText text, IReadOnlyList<Draft> drafts, Imprint imprint) => new(text, drafts, imprint);
}
