using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Topics;

namespace Briefing.Host.Page;

/// <summary>One document as lists show it.</summary>
/// <param name="Document">What is known of it.</param>
/// <param name="Statements">How many statements it holds.</param>
/// <param name="Quotations">How many of those are somebody's words rather than the author's.</param>
/// <param name="Topics">What stands out in it most.</param>
public sealed record SourceSummary(DocumentMetadata Document, int Statements, int Quotations, ImmutableArray<Topic> Topics)
{
    private const int MostTopics = 4;

    /// <summary>The documents of a store, the newest first and those without a date last.</summary>
    public static ImmutableArray<SourceSummary> Of(KnowledgeView view)
    {
        var snapshot = view.Snapshot;
        var places = Enumerable.Range(0, snapshot.Statements.Length);
        var statements = places.CountBy(snapshot.Statements.DocumentIdOf).ToDictionary();
        var quotations = places.Where(place => snapshot.Statements.ModeOf(place) != SpeechMode.Narration).CountBy(snapshot.Statements.DocumentIdOf).ToDictionary();
        return [.. snapshot.Documents
            .OrderByDescending(document => document.Metadata.Day ?? DateOnly.MinValue)
            .ThenBy(document => document.Metadata.DisplayTitle, StringComparer.Ordinal)
            .Select(document => new SourceSummary(document.Metadata,
                statements.GetValueOrDefault(document.Metadata.Id), quotations.GetValueOrDefault(document.Metadata.Id),
                [.. view.Topics.OfDocument(document.Metadata.Id).Take(MostTopics).Select(topic => topic.Topic)]))];
    }
}
