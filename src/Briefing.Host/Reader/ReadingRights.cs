using System.Collections.Immutable;
using Briefing.Host.Serving.Doors;
using Briefing.Host.Serving.Doors.Links;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Reader;

/// <summary>
/// How much of a source a visitor may read. What its curator says counts for everybody. Where nothing is said, whoever is at this
/// machine or signed in reads the whole, and the bearer of a link the quote with its context.
/// </summary>
internal static class ReadingRights
{
    /// <summary>Whether no more is shown than a quote with what stands around it.</summary>
    internal static bool AreOfContextAlone(DocumentMetadata source, Visitor visitor) =>
        source.Reader == ReaderRights.Context || (source.Reader is null && visitor.HasLinkAlone);

    /// <summary>
    /// Whether a passage may be shown where the whole text may not: one that the bot quotes, a note of the document, or one that the
    /// host has signed a link to. Else somebody could read on by asking for passage after passage.
    /// </summary>
    internal static bool MayShow(StoredDocument document, ImmutableArray<TextSpan> spans, Statement? known, HttpContext context) =>
        known is not null || IsNote(document, spans)
        || context.RequestServices.GetService<LinkSigning>()?.Check(context.Request).Kind == LinkKind.Valid;

    private static bool IsNote(StoredDocument document, ImmutableArray<TextSpan> spans) =>
        document.Blocks.Any(block => block.Kind == BlockKind.Note && spans.All(span => block.Spans.Any(part => part.Start <= span.Start && span.End <= part.End)));
}
