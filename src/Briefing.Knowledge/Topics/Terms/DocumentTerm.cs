using System.Collections.Immutable;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>A term of one document.</summary>
/// <param name="Key">Its stems with hyphens between them.</param>
/// <param name="Hash">A hash of the stems, by which it is found in a text.</param>
/// <param name="Name">As the document writes it most often.</param>
/// <param name="TakesArticle">Whether the document mostly sets "the" before it.</param>
/// <param name="Count">How often it stands there.</param>
/// <param name="Score">How much it stands out; comparable within the document.</param>
/// <param name="Stems">Its stems.</param>
internal sealed record DocumentTerm(
    string Key, ulong Hash, string Name, bool TakesArticle, int Count, double Score, ImmutableArray<string> Stems);
