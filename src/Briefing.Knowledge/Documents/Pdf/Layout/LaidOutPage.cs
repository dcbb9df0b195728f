using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>A page while its parts are sorted.</summary>
internal sealed class LaidOutPage
{
    /// <summary>No page that people read has more lines; to look for columns in such a heap would take too long.</summary>
    private const int MostLines = 1500;

    /// <summary>Longer lines are cut, for the same reason.</summary>
    private const int MostWords = 400;

    public LaidOutPage(PrintedPage page, int number)
    {
        (Number, Width, Height) = (number, page.Width, page.Height);
        Pieces = [.. page.Lines.SelectMany(line => line.Words.Chunk(MostWords)).Select(words => new Row(words))];
        if (Pieces.Count <= MostLines) return;
        Columns = [[.. Pieces]];
        IsHeap = true;
    }

    /// <summary>Its number, from 0.</summary>
    public int Number { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The parts of lines, in the order of the extraction.</summary>
    public List<Row> Pieces { get; }

    /// <summary>Whether it is read as the extraction gives it, since it is no page that people read.</summary>
    public bool IsHeap { get; }

    /// <summary>The columns of running text, in reading order, once they are cut.</summary>
    public List<List<Row>> Columns { get; set; } = [];

    /// <summary>The rows of the notes at the foot of its columns, in reading order, once they are found.</summary>
    public List<List<Row>> Notes { get; } = [];

    /// <summary>What is set aside of it.</summary>
    public IEnumerable<Row> Furniture => Pieces.Where(piece => piece.Aside is not null);
}
