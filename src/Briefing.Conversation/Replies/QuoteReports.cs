using System.Collections.Immutable;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Replies;

/// <summary>Who else reports the statement of a quote, sealed like the quote: a report whose capture no longer holds its words is left out.</summary>
internal sealed class QuoteReports(IFactStore store, Wording wording, string publicUrl)
{
    internal ImmutableArray<QuoteReport> Of(Statement shown, ReportedStatement reported, StoreView view)
    {
        var reports = ImmutableArray.CreateBuilder<QuoteReport>();
        var own = reported.Reports.FirstOrDefault(report => Holds(report, shown));
        var isFirst = own is not null && reported.First.Contains(own);
        foreach (var report in reported.Reports)
        {
            if (ReferenceEquals(report, own)) continue;
            var standing = !isFirst && report.Day is not null && report.Day == reported.Earliest.Day ? ReportStanding.First : ReportStanding.Also;
            Add(report, standing);
        }

        if (own is not null)
            foreach (var copy in own.Copies.Append(own).Where(copy => copy.Source.Id != shown.DocumentId))
                Add(copy, copy.Source.Summarises is null ? ReportStanding.Copy : ReportStanding.Summary);
        foreach (var report in reported.GivenToOthers) Add(report, ReportStanding.GivenToOther);
        return reports.ToImmutable();

        void Add(Report report, ReportStanding standing)
        {
            if (reports.Count < Quote.MostReports && Seal(shown, report, standing, view) is { } sealed_) reports.Add(sealed_);
        }
    }

    private static bool Holds(Report report, Statement shown) =>
        report.Source.Id == shown.DocumentId || report.Copies.Any(copy => copy.Source.Id == shown.DocumentId);

    private QuoteReport? Seal(Statement shown, Report report, ReportStanding standing, StoreView view)
    {
        var document = view.Document(report.Source.Id);
        if (!QuoteSeal.Holds(store, report.Statement, document.Sha256)) return null;
        var variant = WordingVariant.Between(shown, report.Statement);
        return new QuoteReport(report, standing, variant, wording.ReportLine(report, standing, variant),
            ReaderLink.For(publicUrl, report.Source.Id, document.LinkSha256, report.Statement.Passage));
    }
}
