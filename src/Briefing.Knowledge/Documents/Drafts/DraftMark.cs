namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>A mark that refers to a note, before the blocks are numbered.</summary>
/// <param name="Label">What it says.</param>
/// <param name="At">After the last character that it annotates, in the document's text.</param>
/// <param name="Note">The note; null where none was found.</param>
internal readonly record struct DraftMark(string Label, int At, Draft? Note);
