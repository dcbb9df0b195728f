using System.Collections.Immutable;
using System.Text;
using Briefing.Evaluation.Quotations;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Evaluation.Topics;

/// <summary>Texts as a store would hold them, without one.</summary>
internal static class AnalysedTexts
{
    private static readonly Lazy<DocumentAnalyser> Analyser = new(() => new DocumentAnalyser(ShippedLexicon.Load()));

    /// <summary>The snapshot of a store that holds some Markdown documents, called <c>text-0</c> and so on.</summary>
    internal static StoreSnapshot Of(IReadOnlyList<string> markdown)
    {
        var documents = ImmutableArray.CreateBuilder<StoredDocument>();
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var people = new List<KnownPerson>();
        for (var i = 0; i < markdown.Count; i++)
        {
            var document = DocumentReader.Read(Capture.Of($"text-{i}.md", Encoding.UTF8.GetBytes(markdown[i])), SourcesFile.None);
            documents.Add(new StoredDocument(document.Metadata, document.Sha256, document.Text, default, IsActive: true));
            var analysis = Analyser.Value.Analyse(document);
            statements.AddRange(analysis.Statements);
            people.AddRange(analysis.People);
        }

        return new StoreSnapshot(1, documents.ToImmutable(), statements.ToImmutable(), [.. people.DistinctBy(person => person.Reference.Key)]);
    }
}
