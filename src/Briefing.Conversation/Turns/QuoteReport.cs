using Briefing.Knowledge.Reports;

namespace Briefing.Conversation.Turns;

/// <summary>What another report is beside the quote that is shown.</summary>
public enum ReportStanding
{
    /// <summary>It is of an earlier day than the quote shown, and none is earlier.</summary>
    First,

    /// <summary>It reports the statement too.</summary>
    Also,

    /// <summary>It is the same text under another address, so no report of its own.</summary>
    Copy,

    /// <summary>It summarises the text that the quote stands in, so no report of its own.</summary>
    Summary,

    /// <summary>It gives the same words to somebody else.</summary>
    GivenToOther,
}

/// <summary>Another report of the statement that a quote gives, ready to be shown; sealed like the quote.</summary>
/// <param name="Report">The report.</param>
/// <param name="Standing">What it is beside the quote.</param>
/// <param name="Variant">How its words stand to those shown.</param>
/// <param name="Line">How it is presented: who reports it, when, and how its words differ.</param>
/// <param name="Link">Where it opens highlighted on the reader page: an absolute address under the public one.</param>
public sealed record QuoteReport(Report Report, ReportStanding Standing, WordingVariant Variant, string Line, string Link);
