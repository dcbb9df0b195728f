using Briefing.Knowledge.Reports;

namespace Briefing.Conversation.Turns;

/// <summary>Another report of the statement that a quote gives, ready to be shown; sealed like the quote.</summary>
/// <param name="Report">The report.</param>
/// <param name="Standing">What it is beside the quote.</param>
/// <param name="Variant">How its words stand to those shown.</param>
/// <param name="Line">How it is presented: who reports it, when, and how its words differ.</param>
/// <param name="Link">Where it opens highlighted on the reader page: an absolute address under the public one.</param>
public sealed record QuoteReport(Report Report, ReportStanding Standing, WordingVariant Variant, string Line, string Link);
