using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.News;
using Briefing.Conversation.Questions.Evidence;

namespace Briefing.Conversation.Digests.Content.Matching;

/// <summary>A statement that is new and that somebody follows.</summary>
/// <param name="Candidate">The statement.</param>
/// <param name="Novelty">How it came to be new.</param>
/// <param name="Topic">The topic of the filter that it is about; null where the filter names none.</param>
/// <param name="Speaker">The speaker of the filter whose it is, by the filter's name; null where the filter names none.</param>
/// <param name="Words">The hashes of its words and of those of all who report it, which tell what a recipient has got already.</param>
internal sealed record Match(Candidate Candidate, Novelty Novelty, string? Topic, string? Speaker, ImmutableArray<string> Words);
