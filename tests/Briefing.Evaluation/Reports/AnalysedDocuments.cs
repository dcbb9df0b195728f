using System.Collections.Immutable;
using System.Text;
using Briefing.Evaluation.Scale;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Evaluation.Reports;

/// <summary>Documents as a store would hold them, without one.</summary>
internal static class AnalysedDocuments
{
    /// <summary>Invented documents, until they have so many statements.</summary>
    internal static StoreSnapshot Invented(int statements, int seed)
    {
        var invented = new InventedDocuments(seed);
        return Snapshot(Enumerable.Range(0, int.MaxValue).Select(invented.Document)
            .Select(document => Capture.Of(document.Name, Encoding.UTF8.GetBytes(document.Text))), SourcesFile.None, statements);
    }

    /// <summary>The documents of a folder.</summary>
    internal static StoreSnapshot OfFolder(string folder) => Snapshot(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".md" or ".txt" or ".html").Order(StringComparer.Ordinal)
            .Select(file => Capture.Of(Path.GetRelativePath(folder, file), File.ReadAllBytes(file))), SourcesFile.Load(folder), int.MaxValue);

    private static StoreSnapshot Snapshot(IEnumerable<Capture> captures, SourcesFile sources, int most)
    {
        var analyser = new DocumentAnalyser(SpeechLexicon.Load(Path.Combine(AppContext.BaseDirectory, "dialogs")));
        var documents = new List<StoredDocument>();
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (var capture in captures)
        {
            if (statements.Count >= most) break;
            var document = DocumentReader.Read(capture, sources);
            documents.Add(new StoredDocument(document.Metadata, document.Sha256, document.Text, default, IsActive: true));
            statements.AddRange(analyser.Analyse(document).Statements);
        }

        return new StoreSnapshot(1, [.. documents], statements.ToImmutable(), []);
    }
}
