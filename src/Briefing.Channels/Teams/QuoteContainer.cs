using System.Text.Json.Nodes;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using static Briefing.Channels.Teams.CardElements;

namespace Briefing.Channels.Teams;

/// <summary>One quote of a card: who reports it, the words, whose words they are, where and when, where it opens, and how it is cited.</summary>
internal static class QuoteContainer
{
    /// <summary>The intent of a button that shows a quote between the sentences around it.</summary>
    internal const string InContext = "InContext";

    /// <summary>The most notes with a button of their own. The words of all are shown.</summary>
    private const int MaxNoteLinks = 4;

    /// <summary>The most other reports with a button of their own; the lines of all are shown.</summary>
    private const int MaxReportLinks = 2;

    /// <summary>The quote as a block.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="key">What tells it from the others of its reply.</param>
    /// <param name="number">Its number in the answer, from 1; 0 for what is none of it.</param>
    /// <param name="isEvidence">Whether it is only near the answer.</param>
    internal static CardBlock Block(Quote quote, string key, int number, bool isEvidence) =>
        new(Of(quote, key, number, isEvidence), number) { Leaner = () => Of(quote, null, number, isEvidence) };

    /// <summary>The quote for a conversation that the bot may be no part of: with links, and no button that it would have to answer.</summary>
    internal static JsonObject Alone(Quote quote) => Of(quote with { Context = quote.Context ?? new QuoteContext("", "") }, null, number: 0, isEvidence: false);

    private static JsonObject Of(Quote quote, string? key, int number, bool isEvidence) => Container(
        [
            Text(number > 0 ? FormattableString.Invariant($"{number}. {quote.Line.Intro}") : quote.Line.Intro, weight: "bolder"),
            .. Around(quote.Context?.Before),
            Text(quote.Line.Text, spacing: "small"),
            .. Around(quote.Context?.After),
            Text(quote.Line.Badge, size: "small", weight: "bolder", color: ColorOf(quote.Statement), isSubtle: IsTheAuthors(quote.Statement), spacing: "small"),
            Text(quote.Line.SourceLine, size: "small", isSubtle: true, spacing: "small"),
            .. quote.Reason.Length > 0 ? [Text(quote.Reason, size: "small", isSubtle: true, spacing: "small")] : Array.Empty<JsonObject>(),
            .. quote.Reports.Select(report => Text(report.Line, size: "small", isSubtle: report.Standing != ReportStanding.GivenToOther, spacing: "small")),
            .. quote.Notes.Select(note => Text(note.Line, size: "small", isSubtle: true, spacing: "small")),
            .. Rows(Buttons(quote, key)),
            .. key is null ? [] : new[] { HiddenUntilAsked("copy-" + key, [Text(QuoteCitation.Of(quote), spacing: "small")]) },
        ],
        isEmphasised: !isEvidence);

    /// <summary>The sentences around a quote, set apart from it.</summary>
    private static IEnumerable<JsonObject> Around(string? sentences) =>
        string.IsNullOrEmpty(sentences) ? [] : [Text("… " + sentences + " …", size: "small", isSubtle: true, spacing: "small")];

    private static IEnumerable<JsonObject> Buttons(Quote quote, string? key)
    {
        if (OpenUrl("Open in source", quote.Link) is { } reader) yield return reader;
        if (quote.Context is null) yield return Submit("In context", CardQuestion.Write(new ReplyAction(InContext, "In context", "Show it in context", GivenAnswer.PlaceOf(quote))));
        if (key is not null) yield return Toggle("Copy with source", "copy-" + key);
        if (OpenUrl("Original page", quote.OriginalLink) is { } original) yield return original;
        foreach (var report in quote.Reports.Take(MaxReportLinks))
            if (OpenUrl($"{TitleOf(report.Standing)}: {report.Report.Source.Reporter}", report.Link) is { } link) yield return link;
        foreach (var note in quote.Notes.Take(MaxNoteLinks))
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
        _ => "default", // "warning" is too pale to be read on light cards
    };

    private static bool IsTheAuthors(Statement statement) => statement is { Mode: SpeechMode.Narration, Modality: Modality.Said };
}
