using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Reports;

/// <summary>One statement of a speaker with everybody who reports it.</summary>
/// <param name="Reports">
/// One report for each text that holds the statement, at least one: by the day it appeared, those without a day last. A
/// summary or a reprint is no report of its own; it stands among the <see cref="Report.Copies"/> of the text it comes from.
/// </param>
public sealed record ReportedStatement(ImmutableArray<Report> Reports)
{
    /// <summary>
    /// Where the same words are given to somebody else, in the same order; a reader must judge who is right. Empty where all
    /// who quote them agree.
    /// </summary>
    public ImmutableArray<Report> GivenToOthers { get; init; } = [];

    /// <summary>The first report by its day; where no day is known, the first by the document's identifier.</summary>
    public Report Earliest => Reports[0];

    /// <summary>
    /// What is beside the statement of one document: the other reports by their day, then copies and summaries of its own text,
    /// then who gives the words to somebody else.
    /// </summary>
    public IEnumerable<StandingReport> Beside(string documentId)
    {
        var own = Reports.FirstOrDefault(report => report.Source.Id == documentId || report.Copies.Any(copy => copy.Source.Id == documentId));
        var isFirst = own is not null && First.Contains(own);
        foreach (var report in Reports)
            if (!ReferenceEquals(report, own))
                yield return new(!isFirst && report.Day is not null && report.Day == Earliest.Day ? ReportStanding.First : ReportStanding.Also, report);
        if (own is not null)
            foreach (var copy in own.Copies.Prepend(own))
                if (copy.Source.Id != documentId) yield return new(StandingOf(copy, own, documentId), copy);
        foreach (var report in GivenToOthers) yield return new(ReportStanding.GivenToOther, report);
    }

    private static ReportStanding StandingOf(Report copy, Report own, string documentId)
    {
        if (copy.Source.Summarises is not null) return ReportStanding.Summary;
        var isSummaryShown = own.Copies.Any(one => one.Source.Id == documentId && one.Source.Summarises is not null);
        return isSummaryShown && ReferenceEquals(copy, own) ? ReportStanding.Original : ReportStanding.Copy;
    }

    /// <summary>The reports of the first day, which nothing tells apart; empty where no report has a day.</summary>
    public IEnumerable<Report> First => Reports.Where(report => report.Day is { } day && day == Earliest.Day);
}

/// <summary>One report of a statement: a text that holds it, and its copies.</summary>
/// <param name="Statement">The statement as this document has it.</param>
/// <param name="Document">The document.</param>
/// <param name="Copies">The same text under other addresses and its summaries, where they hold the statement too.</param>
public sealed record Report(Statement Statement, StoredDocument Document, ImmutableArray<Report> Copies)
{
    /// <summary>What is known of the document.</summary>
    public DocumentMetadata Source => Document.Metadata;

    /// <summary>The day it was reported: of publication, or where that is not known the day of the event that the document records.</summary>
    public DateOnly? Day => Source.Published ?? Source.Said;
}
