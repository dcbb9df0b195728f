namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>Lines that stand together: a paragraph, or a part of one that a page break cut.</summary>
internal sealed class Fragment(string text)
{
    /// <summary>The lines, in reading order; after mending they may come from several pages.</summary>
    public List<TextLine> Lines { get; } = [];

    /// <summary>Whether furniture, notes or a page break stand between this and what comes before it.</summary>
    public bool AfterBreak { get; set; }

    /// <summary>Whether a page ends between this and what comes before it.</summary>
    public bool AfterPage { get; set; }

    /// <summary>The width of its column, in characters; filled when fragments are mended.</summary>
    public int Width { get; set; }

    /// <summary>What mending or classing says that it is; null until then.</summary>
    public BlockKind? Kind { get; set; }

    /// <summary>The words of the first line.</summary>
    public ReadOnlySpan<char> First => Lines[0].Of(text);

    /// <summary>The words of the last line.</summary>
    public ReadOnlySpan<char> Last => Lines[^1].Of(text);

    /// <summary>The number of characters.</summary>
    public int Length => Lines.Sum(line => line.Length + 1) - 1;

    /// <summary>The lines joined with spaces, for looking at; what is shown is made by <see cref="FragmentSpans"/>.</summary>
    public string Words => string.Join(' ', Lines.SelectMany(line => line.Of(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
