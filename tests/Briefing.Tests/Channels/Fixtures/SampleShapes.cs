using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>Replies with a shape, about nothing real.</summary>
internal static class SampleShapes
{
    /// <summary>Two quotes of the one, one of the other in the second row, and nothing in the last cell.</summary>
    internal static Reply Table() => SampleReplies.Answer(quotes: 3) with
    {
        Table = new QuoteTable(["Harbour Board", "Dock Union"],
        [
            new TableRow("dredging", "Opposite words: “dredge” and “fill”.", [new TableCell([0], ""), new TableCell([1], "")]),
            new TableRow("wages", "", [new TableCell([2], ""), new TableCell([], "Nothing in the sources.")]),
        ]),
    };

    internal static Reply Position() => SampleReplies.Answer(quotes: 2) with
    {
        Timeline = new QuoteTimeline(
        [
            Entry(1),
            Entry(2) with
            {
                Change = new WordChange(0,
                    [new DifferencePiece(DifferenceKind.Kept, "pier "), new DifferencePiece(DifferenceKind.Added, "1"), new DifferencePiece(DifferenceKind.Kept, " of the harbour")], ["autumn"]),
            },
        ]),
    };

    internal static Reply Sections() => SampleReplies.Answer(quotes: 3) with { Sections = [new QuoteSection("Piers", [0, 1]), new QuoteSection("Cranes", [2])] };

    internal static TimelineEntry Entry(int day) =>
        new(new DateOnly(2025, 3, day), new DateOnly(2025, 3, day), DayBasis.Named, $"{day} March 2025", "the sentence names the day");
}
