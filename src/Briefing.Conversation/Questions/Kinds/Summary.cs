using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Documents;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>The main points of a topic or a source, in the sources' own sentences: those nearest to the topic, or to the title.</summary>
internal sealed class Summary : IQuestionHandler
{
    private const int FirstSentences = 3;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.Summary];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        if (question.Topic.Length > 0 && question.Sources.IsEmpty)
        {
            var found = evidence.Find(question with { Intent = Understanding.Intents.Topic });
            return Finding.Of("LeadSummary", found, view);
        }

        var documents = question.Sources.IsEmpty
            ? view.Knowledge.Snapshot.Documents.Select(document => document.Metadata.Id)
            : question.Sources.SelectMany(source => source.Keys).Distinct(StringComparer.Ordinal);
        var quotes = documents.SelectMany(id => Main(view, id, question.Sources.IsEmpty ? 1 : FirstSentences)).ToImmutableArray();
        return new Finding { Lead = "LeadSummary", Quotes = quotes, Gap = quotes.IsEmpty ? Gap.Source : Gap.None };
    }

    /// <summary>The sentences of a document that its title's words are met by best.</summary>
    private static IEnumerable<Candidate> Main(StoreView view, string id, int most)
    {
        var source = view.Source(id);
        var prose = view.StatementsOf(id).Where(statement => statement.Block is BlockKind.Paragraph or BlockKind.Turn or BlockKind.ListItem);
        if (source.Title is not { } title) return prose.Take(most).Select(statement => new Candidate(statement, source, 1, 0.6));
        var found = view.Knowledge.Index.Search(new Knowledge.Search.SearchRequest { Question = title, Topic = title, Documents = [id], Limit = most * 3 })
            .Where(scored => scored.Statement.Block is BlockKind.Paragraph or BlockKind.Turn or BlockKind.ListItem)
            .Take(most).OrderBy(scored => scored.Statement.Ordinal).ToArray();
        return found.Length > 0
            ? found.Select(scored => new Candidate(scored.Statement, source, scored.Score, 0.6))
            : prose.Take(most).Select(statement => new Candidate(statement, source, 1, 0.6));
    }
}
