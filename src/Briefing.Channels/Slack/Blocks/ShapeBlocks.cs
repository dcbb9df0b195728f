using System.Text.Json.Nodes;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Channels.Slack.Blocks;

/// <summary>The quotes of a reply in its shape: headings between them, as a table of quotes cannot be read on a telephone.</summary>
internal static class ShapeBlocks
{
    /// <summary>Groups of blocks, each of which stays together.</summary>
    internal static IEnumerable<IReadOnlyList<JsonObject>> Of(Reply reply)
    {
        if (reply.Table is { } table) return Of(reply, table);
        if (reply.Timeline is { } timeline) return Of(reply, timeline);
        return reply.Sections.IsEmpty ? Enumerable.Range(0, reply.Quotes.Length).Select(at => Quote(reply, at)) : Sections(reply);
    }

    private static IEnumerable<IReadOnlyList<JsonObject>> Of(Reply reply, QuoteTable table)
    {
        foreach (var row in table.Rows)
        {
            List<JsonObject> lead = [.. Heading(row.Heading), .. QuoteBlocks.Contexts([row.Note])];
            for (var column = 0; column < table.Columns.Length; column++)
            {
                var cell = row.Cells[column];
                lead.Add(Part(cell.Quotes.IsEmpty ? $"{table.Columns[column]}: {cell.Nothing}" : table.Columns[column]));
                foreach (var at in cell.Quotes)
                {
                    yield return [.. lead, .. Quote(reply, at)];
                    lead.Clear();
                }
            }

            if (lead.Count > 0) yield return [.. lead];
        }
    }

    private static IEnumerable<IReadOnlyList<JsonObject>> Of(Reply reply, QuoteTimeline timeline)
    {
        for (var at = 0; at < timeline.Entries.Length; at++)
        {
            var entry = timeline.Entries[at];
            List<JsonObject> group = [Block.Rich(Block.Section(Block.Run(FormattableString.Invariant($"{at + 1}. {entry.Day}"), isBold: true), Block.Run($" ({entry.BasisWords})", isItalic: true))), .. Quote(reply, at)];
            if (entry.Change is { } change)
            {
                if (change.Words.Any(piece => piece.Kind != DifferenceKind.Kept)) group.Add(QuoteBlocks.Marked(Lead(change), change.Words));
                if (!change.NotRepeated.IsEmpty)
                    group.AddRange(QuoteBlocks.Contexts([FormattableString.Invariant($"Not repeated from quote {change.Than + 1}: ") + string.Join(", ", change.NotRepeated)]));
            }

            yield return group;
        }
    }

    private static IEnumerable<IReadOnlyList<JsonObject>> Sections(Reply reply)
    {
        var heading = "";
        foreach (var section in reply.Sections)
        {
            List<JsonObject> lead = [];
            if (!(section.Part.Length > 0 && section.Heading == heading)) lead.AddRange(Heading(section.Heading));
            if (section.Part.Length > 0) lead.Add(Part(section.Part));
            heading = section.Heading;
            foreach (var at in section.Quotes)
            {
                yield return [.. lead, .. Quote(reply, at)];
                lead.Clear();
            }
        }
    }

    private static IReadOnlyList<JsonObject> Quote(Reply reply, int at) => QuoteBlocks.Of(reply.Quotes[at],
        reply.Verification is { } verification ? verification.Parts.Where(part => part.Quote == at + 1 && part.Line.Length > 0).Select(part => part.Line) : []);

    private static IEnumerable<JsonObject> Heading(string heading) => heading.Length switch
    {
        0 => [],
        <= BlockLimits.Header => [Block.Header(heading)],
        _ => Pieces.Of(heading, BlockLimits.Text).Select(Part),
    };

    private static JsonObject Part(string words) => Block.Rich(Block.Section(Block.Run(Pieces.Shortened(words, BlockLimits.Text), isBold: true)));

    private static string Lead(WordChange change) => change.Words.Any(piece => piece.Kind == DifferenceKind.Removed)
        ? FormattableString.Invariant($"Changed from quote {change.Than + 1}: ") : "New in the words: ";
}
