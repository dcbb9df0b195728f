using System.Text.Json.Nodes;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Facts.Versions;
using static Briefing.Channels.Teams.CardElements;

namespace Briefing.Channels.Teams;

/// <summary>
/// The quotes of a card in the shape of their reply. Cells stand one below the other under the name of their column, as three
/// columns of quotes cannot be read on a telephone; what each column holds is told before them, a line each.
/// </summary>
internal static class ShapedQuotes
{
    /// <summary>The quotes of a reply, in its shape where it has one.</summary>
    internal static IEnumerable<CardBlock> Of(Reply reply)
    {
        if (reply.Table is { } table) return Of(reply, table);
        if (reply.Timeline is { } timeline) return Of(reply, timeline);
        if (reply.Sections.IsEmpty) return reply.Quotes.Select((_, at) => Quote(reply, at));
        return reply.Sections.SelectMany((section, at) => Of(reply, section, isNew: section.Part.Length == 0 || at == 0 || reply.Sections[at - 1].Heading != section.Heading));
    }

    private static IEnumerable<CardBlock> Of(Reply reply, QuoteTable table)
    {
        foreach (var row in table.Rows)
        {
            if (row.Heading.Length > 0) yield return Heading(Text(row.Heading, size: "medium", weight: "bolder", spacing: "large"));
            if (row.Note.Length > 0) yield return Heading(Text(row.Note, isSubtle: true, spacing: "small"));
            for (var column = 0; column < table.Columns.Length; column++) yield return Heading(Pair(table.Columns[column], Holding(row.Cells[column])));
            for (var column = 0; column < table.Columns.Length; column++)
            {
                if (row.Cells[column].Quotes.IsEmpty) continue;
                yield return Heading(Text(table.Columns[column], weight: "bolder", color: "accent", spacing: "medium"));
                foreach (var at in row.Cells[column].Quotes) yield return Quote(reply, at);
            }
        }
    }

    private static IEnumerable<CardBlock> Of(Reply reply, QuoteTimeline timeline)
    {
        for (var at = 0; at < timeline.Entries.Length; at++)
        {
            var entry = timeline.Entries[at];
            yield return Heading(Pair(entry.Day, entry.BasisWords));
            yield return Quote(reply, at);
            if (entry.Change is not { } change) continue;
            if (change.Words.Any(piece => piece.Kind != DifferenceKind.Kept)) yield return new CardBlock(Marked(Lead(change), change.Words));
            if (!change.NotRepeated.IsEmpty)
                yield return new CardBlock(Text(FormattableString.Invariant($"Not repeated from quote {change.Than + 1}: ") + string.Join(", ", change.NotRepeated), size: "small", isSubtle: true, spacing: "small"));
        }
    }

    private static IEnumerable<CardBlock> Of(Reply reply, QuoteSection section, bool isNew)
    {
        if (section.Heading.Length > 0 && isNew) yield return Heading(Text(section.Heading, size: "medium", weight: "bolder", spacing: "large"));
        if (section.Part.Length > 0) yield return Heading(Text(section.Part, weight: "bolder", color: "accent", spacing: "medium"));
        foreach (var at in section.Quotes) yield return Quote(reply, at);
    }

    private static string Lead(WordChange change) => change.Words.Any(piece => piece.Kind == DifferenceKind.Removed)
        ? FormattableString.Invariant($"Changed from quote {change.Than + 1}: ") : "New in the words: ";

    private static string Holding(TableCell cell) => cell.Quotes.Length switch
    {
        0 => cell.Nothing,
        1 => "one quote",
        var count => FormattableString.Invariant($"{count} quotes"),
    };

    private static CardBlock Heading(JsonObject element) => new(element, IsHeading: true);

    private static CardBlock Quote(Reply reply, int at) =>
        QuoteContainer.Block(reply.Quotes[at], at.ToString(System.Globalization.CultureInfo.InvariantCulture), at + 1, isEvidence: false);
}
