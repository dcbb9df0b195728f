using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>One line of a page as a reader sees it: a paragraph, a heading, an item, a row, or words alone in a box.</summary>
internal sealed class PageLine(IElement block, string text, BlockKind kind)
{
    private int? _selling;

    /// <summary>The element whose words these are.</summary>
    public IElement Block { get; } = block;

    /// <summary>The words, white space folded.</summary>
    public string Text { get; } = text;

    /// <summary>The part it plays; later steps may learn better.</summary>
    public BlockKind Kind { get; set; } = kind;

    /// <summary>The level of a heading, from 1; else 0.</summary>
    public int Level { get; set; }

    /// <summary>The number of characters set in bold from the first one on.</summary>
    public int Lead { get; init; }

    /// <summary>The number of characters that lead to other pages.</summary>
    public int Linked { get; init; }

    /// <summary>The number of characters that lead to other places of the same page.</summary>
    public int Anchored { get; init; }

    /// <summary>The marks of notes in it, which are not part of the words.</summary>
    public IReadOnlyList<LinkedMark> Marks { get; init; } = [];

    /// <summary>For a note, what it is called.</summary>
    public string? NoteLabel { get; set; }

    /// <summary>Why it is not the article; null where it is.</summary>
    public SetAsideReason? Aside { get; set; }

    /// <summary>Whether hardly anything of it is no link.</summary>
    public bool IsLink => Linked >= Text.Length * 0.85 || IsLabelledLink;

    /// <summary>"More: " and a link, and nothing else.</summary>
    private bool IsLabelledLink => Linked > 0 && Text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 40 and var colon && Linked >= Text.Length - colon - 3;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence { get; } = PlainText.Wording.EndsSentence(text);

    /// <summary>Whether it is plainly running text: long enough, made of sentences, and not of links.</summary>
    public bool IsProse => Kind is BlockKind.Paragraph or BlockKind.ListItem && Text.Length >= 60 && Linked * 2 < Text.Length && (EndsSentence || Text.Length >= 160);

    /// <summary>How much it says for the article being where it stands.</summary>
    public double Weight => !IsProse ? 0 : Math.Max(0, Text.Length - Linked * 1.5) * (Kind == BlockKind.Paragraph ? 1 : 0.5);

    /// <summary>How many of its words belong to offers, sign-ups and consent.</summary>
    public int Selling => _selling ??= PageWording.Selling(Text);

    /// <summary>The number of its words.</summary>
    public int Words { get; } = text.AsSpan().Count(' ') + 1;

    /// <summary>What kind of element in what kind of box it is.</summary>
    public string Style => field ??= $"{Block.LocalName}.{FirstClass(Block)}<{Block.ParentElement?.LocalName}.{FirstClass(Block.ParentElement)}";

    /// <summary>Whether it stands in an element, or is its words.</summary>
    public bool IsIn(INode element)
    {
        for (INode? at = Block; at is not null; at = at.Parent)
            if (at == element) return true;
        return false;
    }

    private static string FirstClass(IElement? element) => element is { ClassList.Length: > 0 } ? element.ClassList[0] ?? "" : "";
}

/// <summary>A mark of a note in a line.</summary>
/// <param name="Label">What it says.</param>
/// <param name="At">Behind how many characters of the line it stands.</param>
/// <param name="Target">The id of what it leads to; null where it is no link.</param>
internal sealed record LinkedMark(string Label, int At, string? Target);
