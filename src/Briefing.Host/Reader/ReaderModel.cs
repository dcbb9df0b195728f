using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Topics;

namespace Briefing.Host.Reader;

/// <summary>A document, or a quote in its place, as the reader page shows it.</summary>
/// <param name="Document">The stored version.</param>
/// <param name="Blocks">Its text in reading order, with what is to be highlighted.</param>
/// <param name="Quote">The quote that the link points to; null for the whole document.</param>
/// <param name="Statement">The statement with exactly these spans, where one is known in this version.</param>
/// <param name="Original">What this document summarises, where it is a summary and the original is in the store.</param>
/// <param name="OriginalAddress">Where it was published, at the quote where there is one.</param>
/// <param name="History">For a version that answers are not made from any more, how it stands to the one they are; else null.</param>
public sealed record ReaderModel(
    StoredDocument Document, ImmutableArray<ShownBlock> Blocks, Passage? Quote, Statement? Statement,
    DocumentMetadata? Original, string? OriginalAddress, PassageHistory? History)
{
    /// <summary>Whether the rights of the source allow no more than the quote with what stands around it.</summary>
    public bool IsContextAlone { get; init; }

    /// <summary>Who else reports the highlighted statement.</summary>
    public ImmutableArray<ReaderReport> Reports { get; init; } = [];

    /// <summary>The document that this one is a copy of, or shares its text with; null where there is none.</summary>
    public DocumentMetadata? SameTextAs { get; init; }

    /// <summary>What stands out in the document, of the version that answers are made from; none for an earlier one.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];

    /// <summary>The blocks without a heading that only repeats the title, which the page shows already; a highlighted one stays.</summary>
    public IEnumerable<ShownBlock> BlocksBelowTitle =>
        Blocks is [{ Kind: BlockKind.Heading, Pieces: [{ IsMarked: false } only] }, ..] && only.Text == Document.Metadata.DisplayTitle ? Blocks.Skip(1) : Blocks;
}

/// <summary>Another report of the statement that is highlighted.</summary>
/// <param name="Standing">What it is beside the highlighted one.</param>
/// <param name="Report">The report.</param>
/// <param name="Variant">How its words stand to those highlighted.</param>
/// <param name="Link">Where it opens highlighted, on this host.</param>
public sealed record ReaderReport(ReportStanding Standing, Report Report, WordingVariant Variant, string Link);

/// <summary>One block of a document's text.</summary>
/// <param name="Kind">The part it plays.</param>
/// <param name="SpeakerLabel">For a turn of a transcript, whose it is.</param>
/// <param name="Pieces">Its text, cut where a highlight begins or ends.</param>
public sealed record ShownBlock(BlockKind Kind, string? SpeakerLabel, ImmutableArray<ShownPiece> Pieces)
{
    /// <summary>The page that it is the first block of, from 1; null where it is not the first, or the document has no pages.</summary>
    public int? OpensPage { get; init; }

    /// <summary>For a note, what it is called; else null.</summary>
    public string? NoteLabel { get; init; }

    /// <summary>For a note, where a mark that refers to it leads; else null.</summary>
    public string? Anchor { get; init; }

    /// <summary>For a note, the anchor of the first mark that refers to it; null where there is none.</summary>
    public string? MarkAnchor { get; init; }
}

/// <summary>A run of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsMarked">Whether it is part of the quote.</param>
/// <param name="IsFirstMark">Whether it is the first such part, which the link scrolls to.</param>
public readonly record struct ShownPiece(string Text, bool IsMarked, bool IsFirstMark)
{
    /// <summary>For the mark of a note, which stands raised and belongs to no quote, where it leads; null for text.</summary>
    public ShownNoteMark? Note { get; init; }
}

/// <summary>The mark of a note.</summary>
/// <param name="Target">The anchor of the note; null where the document does not hold it.</param>
/// <param name="Anchor">The mark's own anchor, for the way back; null for all but the first that refers to a note.</param>
public sealed record ShownNoteMark(string? Target, string? Anchor);
