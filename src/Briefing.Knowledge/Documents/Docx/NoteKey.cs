namespace Briefing.Knowledge.Documents.Docx;

/// <summary>What tells the notes of a document apart.</summary>
/// <param name="Kind">Footnotes and endnotes are numbered by themselves; the author may also have numbered notes by hand.</param>
/// <param name="Id">The id in the package; for notes by hand their label, or their bookmark.</param>
internal readonly record struct NoteKey(NoteKind Kind, string Id)
{
    /// <summary>A note that was numbered by hand.</summary>
    public static NoteKey ByHand(string label) => new(NoteKind.ByHand, label);

    /// <summary>A note at a bookmark that its mark leads to.</summary>
    public static NoteKey AtBookmark(string name) => new(NoteKind.ByHand, "#" + name);
}

/// <summary>The kinds of notes of a Word document.</summary>
internal enum NoteKind
{
    Footnote,
    Endnote,

    /// <summary>A raised number in the text, and a paragraph that begins with it.</summary>
    ByHand,
}
