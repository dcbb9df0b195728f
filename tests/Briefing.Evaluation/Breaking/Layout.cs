namespace Briefing.Evaluation.Breaking;

/// <summary>How paragraphs are told apart.</summary>
internal enum ParagraphLayout { BlankLine, Indent, Unmarked }

/// <summary>Where notes stand, and how they are numbered.</summary>
internal enum NoteLayout { None, Foot, FootOfPage, End }

/// <summary>What a mark looks like.</summary>
internal enum MarkLayout { Glued, Raised, Bracket, Sign }

/// <summary>What stands at the top or foot of each page.</summary>
internal enum HeadLayout { None, Head, NumberedHead, AlternatingHeads, Foot }

/// <summary>What parts pages.</summary>
internal enum PageBreak { FormFeed, BlankLines, Nothing }

/// <summary>How a document is set and then extracted: all that breaks its sentences.</summary>
internal sealed record Layout(string Name)
{
    /// <summary>The widths of a page's columns in characters, from left to right.</summary>
    internal int[] Columns { get; init; } = [78];

    internal int LinesOfPage { get; init; } = 42;
    internal ParagraphLayout Paragraphs { get; init; } = ParagraphLayout.BlankLine;

    /// <summary>The character that breaks words at the ends of lines; null where none are broken.</summary>
    internal char? Hyphen { get; init; }

    internal NoteLayout Notes { get; init; }
    internal MarkLayout Marks { get; init; }

    /// <summary>What stands between a note's number and its text.</summary>
    internal string AfterNumber { get; init; } = "\u2002";

    /// <summary>Whether long notes go on at the foot of the next column.</summary>
    internal bool CutsNotes { get; init; }

    internal HeadLayout Head { get; init; }
    internal PageBreak Pages { get; init; } = PageBreak.FormFeed;
    internal bool HasPageNumbers { get; init; } = true;
    internal string PageNumber { get; init; } = "{0}";
    internal bool HasMargin { get; init; }
    internal bool RepeatsAddresses { get; init; }

    /// <summary>Whether the columns of the last page stand in the wrong order.</summary>
    internal bool ExchangesColumns { get; init; }

    internal bool HasHeadings { get; init; } = true;
    internal bool HasLists { get; init; }
    internal bool HasCaptions { get; init; }

    /// <summary>Whether a box stands at the foot of some pages.</summary>
    internal bool HasBoxes { get; init; }

    /// <summary>Whether letters are joined as type does: "ﬁ", "ﬂ".</summary>
    internal bool HasLigatures { get; init; }

    /// <summary>Whether lines end with a space now and then, and words are parted by more than one.</summary>
    internal bool IsJustified { get; init; }

    /// <summary>Whether every paragraph is one line, as programs write that undo the lines themselves.</summary>
    internal bool IsUnwrapped { get; init; }
}
