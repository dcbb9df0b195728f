using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Replies;

/// <summary>Who else reports the statement of a quote, sealed like the quote: a report whose capture no longer holds its words is left out.</summary>
internal sealed class QuoteReports(SealedCaptures captures, Wording wording, string publicUrl)
{
    internal ImmutableArray<QuoteReport> Of(Statement shown, ReportedStatement reported)
    {
        var reports = ImmutableArray.CreateBuilder<QuoteReport>();
        foreach (var (standing, report) in reported.Beside(shown.DocumentId))
        {
            if (reports.Count == Quote.MostReports) break;
            if (Seal(shown, report, standing) is { } beside) reports.Add(beside);
        }

        return reports.ToImmutable();
    }

    private QuoteReport? Seal(Statement shown, Report report, ReportStanding standing)
    {
        if (!captures.Hold(report.Statement, report.Document.Sha256, out _)) return null;
        var variant = WordingVariant.Between(shown, report.Statement);
        return new QuoteReport(report, standing, variant, wording.ReportLine(report, standing, variant),
            ReaderLink.For(publicUrl, report.Source.Id, report.Document.LinkSha256, report.Statement.Passage));
    }
}
