using System.Globalization;
using System.Text;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Conversation.Replies;

/// <summary>Tables, timelines and sections as plain text: headings between the numbered quotes, so that a narrow screen holds them.</summary>
internal static class ShapeText
{
    /// <summary>Adds the quotes of a reply with its shape.</summary>
    /// <param name="text">What is written to.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="quote">Writes the quote of a place.</param>
    internal static void Append(StringBuilder text, Reply reply, Action<int> quote)
    {
        if (reply.Table is { } table) Append(text, table, quote);
        else if (reply.Timeline is { } timeline) Append(text, timeline, quote);
        else if (!reply.Sections.IsEmpty) Append(text, reply.Sections, quote);
        else
        {
            for (var at = 0; at < reply.Quotes.Length; at++) quote(at);
        }
    }

    /// <summary>What changed in the words, in one line: <c>{+new+}</c>, <c>[-left out-]</c>.</summary>
    internal static string Marked(IEnumerable<DifferencePiece> pieces) => string.Concat(pieces.Select(piece => piece.Kind switch
    {
        DifferenceKind.Removed => $"[-{piece.Text}-]",
        DifferenceKind.Added => $"{{+{piece.Text}+}}",
        _ => piece.Text,
    }));

    private static void Append(StringBuilder text, QuoteTable table, Action<int> quote)
    {
        foreach (var row in table.Rows)
        {
            if (row.Heading.Length > 0) text.Append("\n\n== ").Append(row.Heading).Append(" ==");
            if (row.Note.Length > 0) text.Append('\n').Append(row.Note);
            for (var column = 0; column < table.Columns.Length; column++)
            {
                text.Append("\n\n").Append(table.Columns[column]).Append(row.Cells[column].Quotes.IsEmpty ? ": " + row.Cells[column].Nothing : ":");
                foreach (var at in row.Cells[column].Quotes) quote(at);
            }
        }
    }

    private static void Append(StringBuilder text, QuoteTimeline timeline, Action<int> quote)
    {
        for (var at = 0; at < timeline.Entries.Length; at++)
        {
            var entry = timeline.Entries[at];
            text.Append(CultureInfo.InvariantCulture, $"\n\n{entry.Day} ({entry.BasisWords})");
            quote(at);
            if (entry.Change is not { } change) continue;
            if (change.Words.Any(piece => piece.Kind == DifferenceKind.Removed)) text.Append(CultureInfo.InvariantCulture, $"\n   Changed from quote {change.Than + 1}: {Marked(change.Words)}");
            else if (change.Words.Any(piece => piece.Kind == DifferenceKind.Added)) text.Append("\n   New in the words: ").Append(Marked(change.Words));
            if (!change.NotRepeated.IsEmpty) text.Append(CultureInfo.InvariantCulture, $"\n   Not repeated from quote {change.Than + 1}: ").AppendJoin(", ", change.NotRepeated);
        }
    }

    private static void Append(StringBuilder text, IEnumerable<QuoteSection> sections, Action<int> quote)
    {
        var heading = "";
        foreach (var section in sections)
        {
            if (section.Heading.Length > 0 && !(section.Part.Length > 0 && section.Heading == heading)) text.Append("\n\n== ").Append(section.Heading).Append(" ==");
            if (section.Part.Length > 0) text.Append("\n\n-- ").Append(section.Part).Append(" --");
            heading = section.Heading;
            foreach (var at in section.Quotes) quote(at);
        }
    }
}
