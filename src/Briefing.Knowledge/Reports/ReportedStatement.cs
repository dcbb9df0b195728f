using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

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

    /// <summary>The reports of the first day, which nothing tells apart; empty where no report has a day.</summary>
    public IEnumerable<Report> First => Reports.Where(report => report.Day is { } day && day == Earliest.Day);
}

/// <summary>One report of a statement: a text that holds it, and its copies.</summary>
/// <param name="Statement">The statement as this document has it.</param>
/// <param name="Source">The document.</param>
/// <param name="Copies">The same text under other addresses and its summaries, where they hold the statement too.</param>
public sealed record Report(Statement Statement, DocumentMetadata Source, ImmutableArray<Report> Copies)
{
    /// <summary>The day it was reported: of publication, or where that is not known the day of the event that the document records.</summary>
    public DateOnly? Day => Source.Published ?? Source.Said;
}
