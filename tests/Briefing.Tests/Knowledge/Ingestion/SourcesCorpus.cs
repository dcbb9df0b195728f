using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Storage;
using Ingesting = Briefing.Knowledge.Ingestion.Ingestion;

namespace Briefing.Tests.Knowledge.Ingestion;

/// <summary>A small sources folder with a store beside it.</summary>
internal sealed class SourcesCorpus : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal FixedTime Time { get; } = new();

    internal string Folder => _folder["sources"];

    internal string Database => _folder["store/briefing.db"];

    internal string Captures => _folder["store/captures"];

    /// <summary>Three documents and what their curator knows of one.</summary>
    internal static SourcesCorpus Small()
    {
        var corpus = new SourcesCorpus();
        corpus.Write("ferry.txt", """
            Ferry to Kos suspended

            Harbour master Eleni Vasiliou said that the ferry would not sail before Friday. "The pier is unsafe," she said.

            The town has two other piers. Both are closed in winter.
            """);
        corpus.Write("mill.md", """
            ---
            title: The mill at Orsova
            date: 2025-02-11
            ---
            # The mill at Orsova

            Deputy mayor Ion Petrescu warned that the mill needs 40 million lei. He hopes for a loan in May.
            """);
        corpus.Write("deep/bridge.html",
            "<html><head><title>Bridge</title></head><body><nav>Menu</nav><article><h1>Bridge opens</h1>"
            + "<p>Engineer Mara Lind told reporters that the bridge carries 90 tonnes.</p></article></body></html>");
        corpus.Write("sources.yaml", """
            sources:
              - file: ferry.txt
                id: ferry-2025
                publisher: Harbour News
            """);
        return corpus;
    }

    internal string Write(string name, string text)
    {
        var path = _folder.Write(Path.Combine("sources", name), text);
        File.SetLastWriteTimeUtc(path, new DateTime(2025, 2, 20, 8, 0, 0, DateTimeKind.Utc).AddSeconds(++_written));
        return path;
    }

    internal string this[string name] => Path.Combine(Folder, name);

    internal SqliteFactStore Open() => SqliteFactStore.Open(Database, Time, Lexicon.Instance);

    internal IngestReport Ingest(IProgress<IngestProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var store = Open();
        return Ingest(store, progress, cancellation);
    }

    internal IngestReport Ingest(SqliteFactStore store, IProgress<IngestProgress>? progress = null, CancellationToken cancellation = default) =>
        new Ingesting(store, Lexicon.Instance, Time).Ingest([Folder], progress, cancellation);

    internal string Contents()
    {
        using var store = Open();
        return StoreContents.Of(store);
    }

    public void Dispose() => _folder.Dispose();

    private int _written;
}
