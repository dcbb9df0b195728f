using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Commands;

/// <summary>Which of the quotations in some files others of the files report too, found without a store.</summary>
internal sealed class FileReports
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Statement>> _statements = new(StringComparer.Ordinal);
    private readonly ReportIndex _index;

    /// <param name="read">The files that can be read, by the name they were given.</param>
    /// <param name="analyser">Finds who says what.</param>
    internal FileReports(IEnumerable<(string File, ReadDocument Document)> read, DocumentAnalyser analyser)
    {
        var documents = ImmutableArray.CreateBuilder<StoredDocument>();
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (var (file, document) in read)
        {
            if (_statements.ContainsKey(file)) continue;
            // Files of two folders may come to the same identifier.
            var id = _files.ContainsKey(document.Metadata.Id) ? file : document.Metadata.Id;
            var named = document with { Metadata = document.Metadata with { Id = id } };
            var found = analyser.Analyse(named).Statements;
            documents.Add(new StoredDocument(named.Metadata, named.Sha256, named.Text, default, IsActive: true));
            statements.AddRange(found);
            _files.Add(id, file);
            _statements.Add(file, found);
        }

        _index = ReportIndex.Build(new StoreSnapshot(0, documents.ToImmutable(), statements.ToImmutable(), []));
    }

    /// <summary>The other files that report a quotation, the earliest first; none that are copies of the same text.</summary>
    internal IEnumerable<string> Of(string file, Quotation quotation) =>
        from statement in _statements[file]
        where statement.Speaker?.Key == quotation.Speaker?.Key && statement.Content.Spans.Any(span => quotation.Content.Spans.Any(span.Overlaps))
        from beside in _index.Of(statement).Beside(statement.DocumentId)
        where beside.Standing is ReportStanding.First or ReportStanding.Also
        group beside by beside.Report.Source.Id into same
        select _files[same.Key];
}
