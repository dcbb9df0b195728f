using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Topics;

namespace Briefing.Tests.Knowledge.Topics;

/// <summary>Topics of some texts, as a store that holds them would have them.</summary>
internal sealed class TopicTexts
{
    private static readonly string Dialogs = Path.Combine(Requires.Repository(), "dialogs");
    private static readonly Lazy<DocumentAnalyser> Analyser = new(() => new DocumentAnalyser(SpeechLexicon.Load(Dialogs)));
    private static readonly Lazy<TopicSynonyms> Shipped = new(() => TopicSynonyms.Load(Dialogs));

    private TopicTexts(StoreSnapshot snapshot, TopicSynonyms synonyms) => (Snapshot, Index) = (snapshot, TopicIndex.Build(snapshot, synonyms));

    internal StoreSnapshot Snapshot { get; }

    internal TopicIndex Index { get; }

    internal static TopicTexts Of(params IReadOnlyList<string> texts) => With(Shipped.Value, texts);

    internal static TopicTexts With(TopicSynonyms synonyms, params IReadOnlyList<string> texts)
    {
        var documents = ImmutableArray.CreateBuilder<StoredDocument>();
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var people = new List<KnownPerson>();
        foreach (var (i, text) in texts.Index())
        {
            var document = DocumentReader.Read(Capture.Of($"text-{i}.md", Encoding.UTF8.GetBytes(text)), SourcesFile.None);
            documents.Add(new StoredDocument(document.Metadata, document.Sha256, document.Text, default, IsActive: true));
            var analysis = Analyser.Value.Analyse(document);
            statements.AddRange(analysis.Statements);
            people.AddRange(analysis.People);
        }

        return new TopicTexts(new StoreSnapshot(1, documents.ToImmutable(), statements.ToImmutable(), [.. people.DistinctBy(person => person.Reference.Key)]), synonyms);
    }

    /// <summary>The names of the topics of a document.</summary>
    internal IReadOnlyList<string> Names(int document = 0) => [.. TopicsOf(document).Select(topic => topic.Topic.Name)];

    internal ImmutableArray<DocumentTopic> TopicsOf(int document = 0) => Index.OfDocument(Snapshot.Documents[document].Metadata.Id);

    /// <summary>The statement that holds some words.</summary>
    internal Statement Statement(string words) => Snapshot.Statements.First(statement => statement.Passage.Text.Contains(words, StringComparison.Ordinal));
}
