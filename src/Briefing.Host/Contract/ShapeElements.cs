using System.Globalization;
using System.Text.Json.Serialization;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;

namespace Briefing.Host.Contract;

/// <summary>A comparison. Quotes are named by their place in the answer's <c>quotes</c>, from 0.</summary>
/// <param name="Columns">Who is compared.</param>
/// <param name="Rows">The points, each with a cell for every column.</param>
internal sealed record TableElement(IReadOnlyList<string> Columns, IReadOnlyList<RowElement> Rows)
{
    internal static TableElement? Of(QuoteTable? table) => table is null ? null : new(table.Columns,
        [.. table.Rows.Select(row => new RowElement(row.Heading, row.Note.Length > 0 ? row.Note : null,
            [.. row.Cells.Select(cell => new CellElement(cell.Quotes, cell.Nothing.Length > 0 ? cell.Nothing : null))]))]);
}

/// <summary>One point of a comparison.</summary>
/// <param name="Heading">What it is about; empty where the question names nothing.</param>
/// <param name="Note">How it was found that the columns part here; null where nothing is claimed.</param>
/// <param name="Cells">One for each column.</param>
internal sealed record RowElement(string Heading, string? Note, IReadOnlyList<CellElement> Cells);

/// <summary>What one speaker or source has on one point.</summary>
/// <param name="Quotes">The places of its quotes.</param>
/// <param name="Nothing">What is said where there is none; null where there is one.</param>
internal sealed record CellElement(IReadOnlyList<int> Quotes, string? Nothing);

/// <summary>The day of a quote in a timeline.</summary>
/// <param name="Quote">The quote's place, from 0.</param>
/// <param name="First">The first day it may belong to, as <c>yyyy-mm-dd</c>; null where none is known.</param>
/// <param name="Last">The last day it may belong to; null where none is known, or where it goes on from the first.</param>
/// <param name="Basis">How the day is known: <c>named</c>, <c>namedwithoutyear</c>, <c>counted</c>, <c>continued</c>, <c>document</c>, <c>published</c> or <c>unknown</c>.</param>
/// <param name="Change">For a position over time, how the words changed; null, and left out, for the first quote and for other timelines.</param>
internal sealed record TimelineElement(
    int Quote, string? First, string? Last, string Basis, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ChangeOfWordsElement? Change)
{
    internal static IReadOnlyList<TimelineElement>? Of(QuoteTimeline? timeline) => timeline is null ? null :
    [
        .. timeline.Entries.Select((entry, at) => new TimelineElement(at, Day(entry.First), Day(entry.Last), entry.Basis.ToString().ToLowerInvariant(),
            entry.Change is { } change ? new ChangeOfWordsElement(change.Than, [.. change.Words.Select(DifferenceElement.Of)], change.NotRepeated) : null)),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>How the words of a quote stand to the speaker's earlier ones.</summary>
/// <param name="Than">The place of the earlier quote that is most like it.</param>
/// <param name="Words">Its words in order: kept, or added where no earlier quote has them; removed ones only where the two are wordings of one sentence.</param>
/// <param name="NotRepeated">Words of the earlier quote that it does not repeat.</param>
internal sealed record ChangeOfWordsElement(int Than, IReadOnlyList<DifferenceElement> Words, IReadOnlyList<string> NotRepeated);

/// <summary>A part of a summary, or a document that is new.</summary>
/// <param name="Heading">Its heading; may be empty.</param>
/// <param name="Quotes">The places of its quotes, from 0.</param>
/// <param name="Part">For a digest, who speaks in it; null, and left out, for any other.</param>
internal sealed record SectionElement(string Heading, IReadOnlyList<int> Quotes, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Part)
{
    internal static IReadOnlyList<SectionElement>? Of(Reply reply) =>
        reply.Sections.IsEmpty ? null : [.. reply.Sections.Select(section => new SectionElement(section.Heading, section.Quotes, section.Part.Length > 0 ? section.Part : null))];
}
