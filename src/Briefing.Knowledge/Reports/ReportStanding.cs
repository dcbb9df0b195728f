namespace Briefing.Knowledge.Reports;

/// <summary>What another report is beside the one that is shown.</summary>
public enum ReportStanding
{
    /// <summary>It is of an earlier day than the one shown, and none is earlier.</summary>
    First,

    /// <summary>It reports the statement too.</summary>
    Also,

    /// <summary>It is the same text under another address, so no report of its own.</summary>
    Copy,

    /// <summary>It summarises the text of the one shown, so no report of its own.</summary>
    Summary,

    /// <summary>It is the text that the one shown summarises, whose report this is.</summary>
    Original,

    /// <summary>It gives the same words to somebody else.</summary>
    GivenToOther,
}

/// <summary>A report beside the one that is shown.</summary>
/// <param name="Standing">What it is beside that.</param>
/// <param name="Report">The report.</param>
public readonly record struct StandingReport(ReportStanding Standing, Report Report);
