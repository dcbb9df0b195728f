using System.Text.Json.Nodes;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Facts.Versions;
using static Briefing.Channels.Teams.CardElements;

namespace Briefing.Channels.Teams;

/// <summary>
/// The quotes of a card in the shape of their reply. Cells stand one below the other under the name of their column, as three
/// columns of quotes cannot be read on a telephone; what each column holds is told before them in two narrow columns.
/// </summary>
internal static class ShapedQuotes
{
    /// <summary>The elements; of the quotes from <paramref name="room"/> on only the links are shown.</summary>
    internal static IEnumerable<JsonObject> Of(Reply reply, int room)
    {
        if (reply.Table is { } table) return Of(reply, table, room);
        if (reply.Timeline is { } timeline) return Of(reply, timeline, room);
        return reply.Sections.SelectMany((section, at) => Of(reply, section, room, isNew: section.Part.Length == 0 || at == 0 || reply.Sections[at - 1].Heading != section.Heading));
    }

    private static IEnumerable<JsonObject> Of(Reply reply, QuoteTable table, int room)
    {
        foreach (var row in table.Rows)
        {
            if (row.Heading.Length > 0) yield return Text(row.Heading, size: "medium", weight: "bolder", spacing: "large");
            if (row.Note.Length > 0) yield return Text(row.Note, isSubtle: true, spacing: "small");
            for (var column = 0; column < table.Columns.Length; column++) yield return Pair(table.Columns[column], Holding(row.Cells[column]));
            for (var column = 0; column < table.Columns.Length; column++)
            {
                if (row.Cells[column].Quotes.IsEmpty) continue;
                yield return Text(table.Columns[column], weight: "bolder", color: "accent", spacing: "medium");
                foreach (var quote in row.Cells[column].Quotes.SelectMany(at => Quote(reply, at, room))) yield return quote;
            }
        }
    }

    private static IEnumerable<JsonObject> Of(Reply reply, QuoteTimeline timeline, int room)
    {
        for (var at = 0; at < timeline.Entries.Length; at++)
        {
            var entry = timeline.Entries[at];
            yield return Pair(FormattableString.Invariant($"{at + 1}. {entry.Day}"), entry.BasisWords);
            foreach (var quote in Quote(reply, at, room)) yield return quote;
            if (at >= room || entry.Change is not { } change) continue;
            if (change.Words.Any(piece => piece.Kind != DifferenceKind.Kept)) yield return Marked(Lead(change), change.Words);
            if (!change.NotRepeated.IsEmpty)
                yield return Text(FormattableString.Invariant($"Not repeated from quote {change.Than + 1}: ") + string.Join(", ", change.NotRepeated), size: "small", isSubtle: true, spacing: "small");
        }
    }

    private static IEnumerable<JsonObject> Of(Reply reply, QuoteSection section, int room, bool isNew)
    {
        if (section.Heading.Length > 0 && isNew) yield return Text(section.Heading, size: "medium", weight: "bolder", spacing: "large");
        if (section.Part.Length > 0) yield return Text(section.Part, weight: "bolder", color: "accent", spacing: "medium");
        foreach (var quote in section.Quotes.SelectMany(at => Quote(reply, at, room))) yield return quote;
    }

    private static string Lead(WordChange change) => change.Words.Any(piece => piece.Kind == DifferenceKind.Removed)
        ? FormattableString.Invariant($"Changed from quote {change.Than + 1}: ") : "New in the words: ";

    private static string Holding(TableCell cell) => cell.Quotes.Length switch
    {
        0 => cell.Nothing,
        1 => "one quote",
        var count => FormattableString.Invariant($"{count} quotes"),
    };

    /// <summary>The quote, or its link where the card has no room for its words.</summary>
    private static IEnumerable<JsonObject> Quote(Reply reply, int at, int room)
    {
        if (at < room) yield return QuoteContainer.Full(reply.Quotes[at], isEvidence: false);
        else if (QuoteContainer.Link(reply.Quotes[at]) is { } link) yield return Actions([link]);
    }
}
