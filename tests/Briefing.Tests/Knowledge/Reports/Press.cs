using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Reports;

/// <summary>Texts of invented papers, read and analysed as a store would hold them.</summary>
internal sealed class Press
{
    private static readonly DocumentAnalyser Analyser = new(SpeechLexicon.Load(Path.Combine(Requires.Repository(), "dialogs")));
    private readonly List<(StoredDocument Document, ImmutableArray<Statement> Statements)> _texts = [];

    /// <summary>Adds a text; <paramref name="head"/> holds lines of front matter.</summary>
    internal Press With(string id, string day, string body, params string[] head)
    {
        var text = $"---\ntitle: About {id}\npublisher: The {id}\ndate: {day}\n{string.Join('\n', head)}\n---\n\n{body}\n";
        var document = DocumentReader.Read(Capture.Of(id + ".md", Encoding.UTF8.GetBytes(text)), SourcesFile.None);
        _texts.Add((new StoredDocument(document.Metadata, document.Sha256, document.Text, default, IsActive: true), Analyser.Analyse(document).Statements));
        return this;
    }

    /// <summary>Changes what is known of the text that was added last.</summary>
    internal Press Known(Func<DocumentMetadata, DocumentMetadata> change)
    {
        var (document, statements) = _texts[^1];
        _texts[^1] = (document with { Metadata = change(document.Metadata) }, statements);
        return this;
    }

    /// <summary>The store's content, which has its documents in the order of their identifiers whatever the order they came in.</summary>
    internal StoreSnapshot Snapshot(params Statement[] facts)
    {
        var texts = _texts.OrderBy(text => text.Document.Metadata.Id, StringComparer.Ordinal).ToArray();
        return new StoreSnapshot(1, [.. texts.Select(text => text.Document)],
            [.. texts.SelectMany(text => text.Statements.Concat(facts.Where(fact => fact.DocumentId == text.Document.Metadata.Id)))], []);
    }

    /// <summary>The statement of a text that holds some words.</summary>
    internal static Statement Find(StoreSnapshot snapshot, string id, string words) =>
        snapshot.Statements.Single(statement => statement.DocumentId == id && statement.Passage.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>Who reports the words of a text, by identifier.</summary>
    internal static string[] Reports(StoreSnapshot snapshot, string id, string words) =>
        [.. ReportIndex.Build(snapshot).Of(Find(snapshot, id, words)).Reports.Select(report => report.Source.Id)];
}
