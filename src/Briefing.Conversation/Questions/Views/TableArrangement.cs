using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Views;

/// <summary>One row of a table before it is cut into pages.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Note">How it was found that the columns part here; null where nothing is claimed.</param>
/// <param name="Cells">The quotes of each column, best first.</param>
internal sealed record RowPlan(string Heading, RowNote? Note, ImmutableArray<ImmutableArray<Candidate>> Cells)
{
    /// <summary>The template of what is said in a cell that never had a quote.</summary>
    public string Nothing { get; init; } = "CellNothing";
}

/// <summary>What is said above the cells of a row.</summary>
/// <param name="Template">The template of <c>dialogs/*.lg</c>.</param>
/// <param name="Words">What it names, all of it words of the quotes or names.</param>
internal sealed record RowNote(string Template, ImmutableArray<string> Words);

/// <summary>Quotes side by side. A cell without a quote says in words whether there is none, or none more.</summary>
internal sealed class TableArrangement : Arrangement
{
    /// <summary>The fewest quotes that fill a page; more where there are more cells.</summary>
    private const int Few = 6;

    /// <summary>The most quotes of a page of rows that are not parted.</summary>
    private const int MostOfRows = 8;

    private readonly ImmutableArray<string> _columns;
    private readonly ImmutableArray<RowPlan> _rows;
    private readonly bool _rowsTogether;
    private readonly Dictionary<Statement, (int Row, int Column, int Rank)> _places = new(ReferenceEqualityComparer.Instance);

    /// <param name="columns">Who is compared.</param>
    /// <param name="rows">The points.</param>
    /// <param name="rowsTogether">Whether the quotes of a row stand on one page, as they only tell something together.</param>
    internal TableArrangement(ImmutableArray<string> columns, ImmutableArray<RowPlan> rows, bool rowsTogether)
    {
        (_columns, _rows, _rowsTogether) = (columns, rows, rowsTogether);
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < columns.Length; column++)
                for (var rank = 0; rank < rows[row].Cells[column].Length; rank++)
                    _places.TryAdd(rows[row].Cells[column][rank].Statement, (row, column, rank));
    }

    /// <summary>All quotes in the order they are held back in: row by row, or the best of every cell first.</summary>
    internal ImmutableArray<Candidate> Quotes =>
    [
        .. _rows.SelectMany((row, at) => row.Cells.SelectMany((cell, column) => cell.Select((candidate, rank) => (Candidate: candidate, Row: at, Column: column, Rank: rank))))
            .Where(item => _places[item.Candidate.Statement] == (item.Row, item.Column, item.Rank))
            .OrderBy(item => _rowsTogether ? item.Row : item.Rank).ThenBy(item => item.Row).ThenBy(item => item.Column).ThenBy(item => item.Rank)
            .Select(item => item.Candidate),
    ];

    internal override int Count(IReadOnlyList<Candidate> fresh)
    {
        if (!_rowsTogether) return Math.Min(fresh.Count, Math.Max(Few, _rows.Sum(row => row.Cells.Count(cell => !cell.IsEmpty))));
        var count = 0;
        foreach (var row in fresh.GroupBy(candidate => _places[candidate.Statement].Row))
        {
            if (count > 0 && count + row.Count() > MostOfRows) break;
            count += row.Count();
        }

        return count;
    }

    internal override IEnumerable<Quote> Sort(IEnumerable<Quote> quotes) => quotes.OrderBy(quote => _places[quote.Statement]);

    internal override Reply Shape(Reply reply, Page page, Wording wording)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (var row = 0; row < _rows.Length; row++)
        {
            var cells = Enumerable.Range(0, _columns.Length).Select(column => Cell(reply, page, wording, row, column)).ToImmutableArray();
            if (cells.Any(cell => !cell.Quotes.IsEmpty)) rows.Add(new TableRow(_rows[row].Heading, Note(_rows[row].Note, wording), cells));
        }

        return reply with { Table = new QuoteTable(_columns, rows.ToImmutable()) };
    }

    private static string Note(RowNote? note, Wording wording) => note is null ? "" : wording.Say(note.Template, [.. note.Words]);

    private TableCell Cell(Reply reply, Page page, Wording wording, int row, int column)
    {
        ImmutableArray<int> quotes = [.. Enumerable.Range(0, reply.Quotes.Length).Where(at => _places[reply.Quotes[at].Statement] is var place && place.Row == row && place.Column == column)];
        if (!quotes.IsEmpty) return new TableCell(quotes, "");
        var all = _rows[row].Cells[column];
        var nothing = all.IsEmpty ? _rows[row].Nothing
            : all.Any(page.IsHeldBack) ? "CellHeldBack"
            : all.Any(candidate => page.IsWithheld(candidate, reply)) ? "CellWithheld" : "CellNothingMore";
        return new TableCell([], wording.Say(nothing, _columns[column]));
    }
}
