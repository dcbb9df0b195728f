using Briefing.Knowledge.Documents.Drafts;
using Markdig.Extensions.Footnotes;

namespace Briefing.Knowledge.Documents.Markdown;

/// <summary>A mark that refers to a note, before the notes are read.</summary>
/// <param name="Draft">The draft it stands in.</param>
/// <param name="Note">Its note in the tree.</param>
/// <param name="At">Where it stands, which is behind the last character that it annotates.</param>
/// <param name="Span">Its markup.</param>
internal sealed record NoteLink(Draft Draft, Footnote Note, int At, TextSpan Span);
