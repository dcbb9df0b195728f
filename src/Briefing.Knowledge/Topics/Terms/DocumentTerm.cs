using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Topics.Senses;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>A term of one document.</summary>
/// <param name="Key">Its lemmas with hyphens between them.</param>
/// <param name="Hash">A hash of the lemmas, by which it is found in a text.</param>
/// <param name="Name">As the document writes it most often.</param>
/// <param name="TakesArticle">Whether the document mostly sets "the" before it.</param>
/// <param name="Count">How often it stands there.</param>
/// <param name="Score">How much it stands out; comparable within the document.</param>
/// <param name="Lemmas">Its words in the singular, articles aside.</param>
internal sealed record DocumentTerm(
    string Key, ulong Hash, string Name, bool TakesArticle, int Count, double Score, ImmutableArray<string> Lemmas);

/// <summary>What a document says that an acronym stands for.</summary>
/// <param name="Short">The acronym as it stands: "HSB".</param>
/// <param name="Long">The long form as it stands.</param>
internal sealed record DefinedAcronym(string Short, string Long);

/// <summary>What was read of one document.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Terms">Its terms, those that stand out most first.</param>
/// <param name="Acronyms">The acronyms that it defines, in order.</param>
/// <param name="Senses">What its words of several senses mean, those that mean one thing throughout.</param>
/// <param name="HasOpenSenses">Whether a word of several senses stayed open.</param>
internal sealed record DocumentTerms(
    string DocumentId, ImmutableArray<DocumentTerm> Terms, ImmutableArray<DefinedAcronym> Acronyms, FrozenDictionary<string, Sense> Senses, bool HasOpenSenses);
