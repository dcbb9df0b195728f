using System.Collections.Immutable;
using Briefing.Conversation.Replies;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;

namespace Briefing.Host.Reader;

/// <summary>The other reports of a statement, for the page that shows it in its place.</summary>
internal static class ReaderReports
{
    /// <summary>More than a reader looks through.</summary>
    private const int Most = 50;

    internal static ImmutableArray<ReaderReport> Of(Statement statement, ReportIndex index) =>
    [
        .. from beside in index.Of(statement).Beside(statement.DocumentId).Take(Most)
           let report = beside.Report
           select new ReaderReport(beside.Standing, report, WordingVariant.Between(statement, report.Statement),
               ReaderLink.For("", report.Source.Id, report.Document.LinkSha256, report.Statement.Passage)),
    ];

    /// <summary>The text that a document is a copy of; null where it is none, or is called a summary already.</summary>
    internal static DocumentMetadata? SameTextAs(DocumentMetadata source, ReportIndex index) =>
        source.Summarises is null && index.TextOf(source.Id) is { } text && text.Metadata.Id != source.Id ? text.Metadata : null;
}
