using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Editing;

/// <summary>A quote that a curator pointed to, found in the active version of its document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Folder">The sources folder it lies in; empty for one that was fetched.</param>
/// <param name="Quote">Its words with what stands before and after them; the source is the file in the folder, or the id.</param>
/// <param name="Spans">Where it stands.</param>
public sealed record QuotePlace(StoredDocument Document, string Folder, QuoteSelector Quote, Documents.Passage Spans);
