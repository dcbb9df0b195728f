using System.Text.Json.Nodes;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using static Briefing.Channels.Teams.CardElements;

namespace Briefing.Channels.Teams;

/// <summary>One quote of a card: who reports it, the words, whose words they are, where and when, and where it opens.</summary>
internal static class QuoteContainer
{
    /// <summary>The most notes with a button of their own: a set of buttons has room for six. The words of all are shown.</summary>
    private const int MaxNoteLinks = 4;

    /// <summary>The most other reports with a button of their own; the lines of all are shown.</summary>
    private const int MaxReportLinks = 2;

    /// <summary>The quote in full.</summary>
    internal static JsonObject Full(Quote quote, bool isEvidence) => Container(
        [
            Text(quote.Line.Intro, weight: "bolder"),
            Text(quote.Line.Text, spacing: "small"),
            Text(quote.Line.Badge, size: "small", weight: "bolder", color: ColorOf(quote.Statement), spacing: "small"),
            Text(quote.Line.SourceLine, size: "small", isSubtle: true, spacing: "small"),
            .. quote.Reason.Length > 0 ? [Text(quote.Reason, size: "small", isSubtle: true, spacing: "small")] : Array.Empty<JsonObject>(),
            .. quote.Reports.Select(report => Text(report.Line, size: "small", isSubtle: report.Standing != ReportStanding.GivenToOther, spacing: "small")),
            .. quote.Notes.Select(note => Text(note.Line, size: "small", isSubtle: true, spacing: "small")),
            Actions(Links(quote)),
        ],
        isEmphasised: !isEvidence);

    /// <summary>The quote's link alone, for a card that has no room for its words.</summary>
    internal static JsonObject? Link(Quote quote) => OpenUrl($"Open in source: {quote.Line.Intro}", quote.Link);

    private static IEnumerable<JsonObject> Links(Quote quote)
    {
        if (OpenUrl("Open in source", quote.Link) is { } reader) yield return reader;
        if (OpenUrl("Original page", quote.OriginalLink) is { } original) yield return original;
        foreach (var report in quote.Reports.Take(MaxReportLinks))
            if (OpenUrl($"{TitleOf(report.Standing)}: {report.Report.Source.Reporter}", report.Link) is { } link) yield return link;
        foreach (var note in quote.Notes.Take(MaxNoteLinks - Math.Min(quote.Reports.Length, MaxReportLinks)))
            if (OpenUrl($"Note {note.Note.Label}", note.Link) is { } link) yield return link;
    }

    private static string TitleOf(ReportStanding standing) => standing switch
    {
        ReportStanding.First => "First report",
        ReportStanding.Also => "Other report",
        ReportStanding.Copy => "Same text",
        ReportStanding.Summary => "Summary",
        ReportStanding.Original => "Summarised text",
        _ => "Other speaker",
    };

    /// <summary>Colour goes with the badge's words and never stands for them.</summary>
    private static string ColorOf(Statement statement) => statement.Mode switch
    {
        _ when statement.Modality != Modality.Said => "attention",
        SpeechMode.Direct => "good",
        SpeechMode.Mixed => "accent",
        SpeechMode.Indirect => "warning",
        _ => "default",
    };
}
