using System.Collections.Immutable;
using Briefing.Conversation.Replies;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Turns;

/// <summary>A sealed quote, ready to be shown.</summary>
public sealed record Quote
{
    /// <summary>The statement.</summary>
    public required Statement Statement { get; init; }

    /// <summary>The document it stands in.</summary>
    public required DocumentMetadata Source { get; init; }

    /// <summary>The SHA-256 of the captured document.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it opens highlighted on the reader page: an absolute address under the public one.</summary>
    public required string Link { get; init; }

    /// <summary>The original address with a text fragment, where an address is known.</summary>
    public string? OriginalLink { get; init; }

    /// <summary>The page of the document that it begins on, from 1; null for a document without pages.</summary>
    public int? Page { get; init; }

    /// <summary>How it is presented.</summary>
    public required QuoteLine Line { get; init; }

    /// <summary>The notes that the document ties to these words: the sources it cites for them. Sealed like the quote.</summary>
    public ImmutableArray<QuoteNote> Notes { get; init; } = [];

    /// <summary>The most of <see cref="Reports"/> that are made ready.</summary>
    public const int MostReports = 4;

    /// <summary>Who else reports the statement: the earliest first, then copies of the quote's own text, then who gives the words to somebody else.</summary>
    public ImmutableArray<QuoteReport> Reports { get; init; } = [];

    /// <summary>How many texts report the statement, this one included; copies and summaries of a text count as it.</summary>
    public int ReportCount { get; init; } = 1;

    /// <summary>Why a digest holds it, in a few words ("because you follow …"); empty for the answer to a question.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The sentences around it; null where it was not asked for in its context.</summary>
    public QuoteContext? Context { get; init; }

    /// <summary>The relevance score; comparable within one reply.</summary>
    public double Score { get; init; }

    /// <summary>The quote for a reply that gives every report a quote of its own: what is no report stays.</summary>
    internal Quote WithoutOtherReports() =>
        this with { Reports = [.. Reports.Where(report => report.Standing is not (ReportStanding.First or ReportStanding.Also))] };

    /// <summary>The same quote with every address of this host in it written anew; that of its publisher stays.</summary>
    /// <param name="write">Gets an absolute address under the public one and gives what stands in its place.</param>
    public Quote WithAddresses(Func<string, string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return this with
        {
            Link = write(Link),
            Notes = [.. Notes.Select(note => note with { Link = write(note.Link) })],
            Reports = [.. Reports.Select(report => report with { Link = write(report.Link) })],
        };
    }

    /// <summary>What is shown, the whole sentence as it stands.</summary>
    public string Text => Statement.Passage.Text;

    /// <summary>Who speaks: the speaker, or for narration who wrote it.</summary>
    public string Speaker => Statement.Mode == SpeechMode.Narration ? Source.Reporter : Statement.Speaker?.Name ?? "Speaker not known";
}

/// <summary>A note of the document that annotates a quote, ready to be shown.</summary>
/// <param name="Note">The note.</param>
/// <param name="Line">How it is presented: its label and its words.</param>
/// <param name="Link">Where it opens highlighted on the reader page: an absolute address under the public one.</param>
public sealed record QuoteNote(PassageNote Note, string Line, string Link);
