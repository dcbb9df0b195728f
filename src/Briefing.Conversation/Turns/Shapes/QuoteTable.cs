using System.Collections.Immutable;

namespace Briefing.Conversation.Turns.Shapes;

/// <summary>
/// Quotes side by side: a column for each speaker or source that is compared, a row for each point. The quotes themselves
/// stand in <see cref="Reply.Quotes"/>, row by row and in a row column by column; the cells name them by their place there.
/// </summary>
/// <param name="Columns">Who is compared: the names of speakers or sources.</param>
/// <param name="Rows">The points; at least one, each with a cell for every column.</param>
public sealed record QuoteTable(ImmutableArray<string> Columns, ImmutableArray<TableRow> Rows)
{
    /// <summary>The places in <see cref="Reply.Quotes"/> of all quotes, as the table shows them.</summary>
    internal IEnumerable<int> Quotes => Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Quotes);
}

/// <summary>One point on which speakers or sources are compared.</summary>
/// <param name="Heading">What it is about, in words of the question or of the quotes; empty where the question names nothing.</param>
/// <param name="Note">How it was found that they part here ("different figures: …"); empty where nothing is claimed.</param>
/// <param name="Cells">One for each column, in their order.</param>
public sealed record TableRow(string Heading, string Note, ImmutableArray<TableCell> Cells);

/// <summary>What one speaker or source has on one point.</summary>
/// <param name="Quotes">The places of its quotes in <see cref="Reply.Quotes"/>, from 0.</param>
/// <param name="Nothing">What is said where there is no quote ("Nothing in the sources."); empty where there is one.</param>
public sealed record TableCell(ImmutableArray<int> Quotes, string Nothing);
