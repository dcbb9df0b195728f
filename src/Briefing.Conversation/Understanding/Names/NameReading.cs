namespace Briefing.Conversation.Understanding.Names;

/// <summary>A word that was taken for the misspelling of a name.</summary>
/// <param name="Typed">The word as it was typed.</param>
/// <param name="Read">The word of a name that it was read as.</param>
internal readonly record struct NameReading(string Typed, string Read);
