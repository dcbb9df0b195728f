using System.Text.Json.Nodes;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Reports;

namespace Briefing.Channels.Slack.Blocks;

/// <summary>One quote as blocks that stay together: who reports it, the words whole, whose words they are, where and when, and where it opens.</summary>
internal static class QuoteBlocks
{
    /// <summary>The blocks of a quote.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="compared">Lines that compare it with a wording that was checked.</param>
    internal static IReadOnlyList<JsonObject> Of(Quote quote, params IEnumerable<string> compared) =>
    [
        .. Words(quote.Line.Intro, quote.Line.Text),
        .. Contexts([.. compared, quote.Line.Badge, quote.Line.SourceLine, quote.Reason]),
        Block.Rich(Block.Section(Links(quote))),
        .. quote.Reports.Select(report => Block.Rich(Block.Section(Block.Run(report.Line + " "), Block.Link(TitleOf(report.Standing), report.Link)))),
        .. quote.Notes.Select(note => Block.Rich(Block.Section(Block.Run(note.Line + " "), Block.Link($"Note {note.Note.Label}", note.Link)))),
    ];

    /// <summary>A quote that was sent and does not stand any more as it was sent.</summary>
    internal static IReadOnlyList<JsonObject> Of(QuoteCorrection correction)
    {
        var (was, now) = (correction.Was, correction.Now ?? correction.Was);
        return
        [
            Block.Rich(Block.Section(Block.Run(correction.Line, isBold: true))),
            .. correction.Difference.IsEmpty ? Quoted(was.Line.Text) : [Marked("", correction.Difference)],
            .. Contexts([now.Line.Badge, now.Line.SourceLine]),
            Block.Rich(Block.Section([Block.Link("As it was sent", was.Link), .. correction.Now is null ? [] : Apart("As it stands now", now.Link)])),
        ];
    }

    /// <summary>What differs: what was left out is struck, what is new is bold.</summary>
    internal static JsonObject Marked(string lead, IEnumerable<DifferencePiece> pieces) => Block.Rich(Block.Section(
    [
        .. lead.Length > 0 ? [Block.Run(lead, isItalic: true)] : Array.Empty<JsonObject>(),
        .. pieces.Where(piece => piece.Text.Length > 0).Select(piece => Block.Run(piece.Text, isBold: piece.Kind == DifferenceKind.Added, isStruck: piece.Kind == DifferenceKind.Removed)),
    ]));

    /// <summary>Small lines, ten to a block.</summary>
    internal static IEnumerable<JsonObject> Contexts(IEnumerable<string> lines) =>
        lines.Where(line => line.Length > 0).SelectMany(line => Pieces.Of(line, BlockLimits.Text)).Chunk(BlockLimits.ContextElements).Select(chunk => Block.Context(chunk));

    private static IEnumerable<JsonObject> Words(string intro, string text) => intro.Length + text.Length <= BlockLimits.Text
        ? [Block.Rich(Block.Section(Block.Run(intro, isBold: true)), Block.Quote(Block.Run(text)))]
        : [.. Pieces.Of(intro, BlockLimits.Text).Select(piece => Block.Rich(Block.Section(Block.Run(piece, isBold: true)))), .. Quoted(text)];

    private static IEnumerable<JsonObject> Quoted(string text) => Pieces.Of(text, BlockLimits.Text).Select(piece => Block.Rich(Block.Quote(Block.Run(piece))));

    private static IEnumerable<JsonObject> Links(Quote quote) =>
        [Block.Link("Open in source", quote.Link), .. quote.OriginalLink is null ? [] : Apart("Original page", quote.OriginalLink)];

    private static IEnumerable<JsonObject> Apart(string text, string url) => [Block.Run("  ·  "), Block.Link(text, url)];

    private static string TitleOf(ReportStanding standing) => standing switch
    {
        ReportStanding.First => "First report",
        ReportStanding.Also => "Other report",
        ReportStanding.Copy => "Same text",
        ReportStanding.Summary => "Summary",
        ReportStanding.Original => "Summarised text",
        _ => "Other speaker",
    };
}
