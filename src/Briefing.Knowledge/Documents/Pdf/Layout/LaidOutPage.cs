using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>A page while its parts are sorted.</summary>
internal sealed class LaidOutPage
{
    public LaidOutPage(PrintedPage page, int number)
    {
        (Number, Width, Height) = (number, page.Width, page.Height);
        Pieces = page.Lines.ConvertAll(line => new Row(line.Words));
    }

    /// <summary>Its number, from 0.</summary>
    public int Number { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The parts of lines, in the order of the extraction.</summary>
    public List<Row> Pieces { get; }

    /// <summary>The columns of running text, in reading order, once they are cut.</summary>
    public List<List<Row>> Columns { get; set; } = [];

    /// <summary>The rows of the notes at the foot of its columns, in reading order, once they are found.</summary>
    public List<List<Row>> Notes { get; } = [];

    /// <summary>What is set aside of it.</summary>
    public IEnumerable<Row> Furniture => Pieces.Where(piece => piece.Aside is not null);
}
