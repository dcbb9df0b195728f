using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Storage;

/// <summary>A note that annotates a passage: what a claim rests on, in the words of its document.</summary>
/// <param name="Label">What the note is called ("7", "*", "iv").</param>
/// <param name="Passage">Its words, whole sentences of them where it is long; sealed like any quote.</param>
/// <param name="Address">The web address it cites; null where it cites none.</param>
public sealed record PassageNote(string Label, Passage Passage, string? Address);
