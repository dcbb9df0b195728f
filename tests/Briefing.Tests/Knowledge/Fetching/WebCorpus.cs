using Briefing.Knowledge.Fetching;
using Briefing.Knowledge.Fetching.Watches;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Knowledge.Storage;
using Microsoft.AspNetCore.Http;

namespace Briefing.Tests.Knowledge.Fetching;

/// <summary>A store and the sites it is filled from, on a clock that a test moves. Fetching itself waits for nothing.</summary>
internal sealed class WebCorpus : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PageFetcher _fetcher;

    private WebCorpus(WebSite site)
    {
        Site = site;
        _fetcher = site.Fetcher(options => options with { MaxRetries = 1 });
        Store = Open();
    }

    internal WebSite Site { get; }

    internal ManualClock Clock { get; } = new();

    internal SqliteFactStore Store { get; private set; }

    internal string Folder => _folder["sources"];

    internal SourcePolling Polling => new(Store, Lexicon.Instance, _fetcher, Clock, () => 0.5);

    internal static async Task<WebCorpus> StartAsync() => new(await WebSite.StartAsync());

    /// <summary>An article page with some paragraphs.</summary>
    internal static string Article(string title, string paragraphs, string head = "") =>
        $"<html><head><title>{title}</title>{head}</head><body><nav>Menu</nav><article><h1>{title}</h1><p>{paragraphs.Replace("\n", "</p><p>")}</p></article></body></html>";

    internal async Task<FileReport> IngestAsync(string path, string host = "courier.example") =>
        (await IngestAsync(Site.At(path, host))).ShouldHaveSingleItem();

    internal async Task<IReadOnlyList<FileReport>> IngestAsync(params Uri[] addresses) =>
        await new WebIngestion(Store, Lexicon.Instance, _fetcher, Clock).IngestAsync(addresses, progress: null, default);

    internal string Write(string name, string text) => _folder.Write(Path.Combine("sources", name), text);

    internal IngestReport IngestFolder() => new Briefing.Knowledge.Ingestion.Ingestion(Store, Lexicon.Instance, Clock).Ingest([Folder]);

    internal StoredDocument Document(string path, string host = "courier.example") => DocumentAt(Site.At(path, host).AbsoluteUri);

    internal StoredDocument DocumentAt(string address) => Store.Find(Store.FindFile(address).ShouldNotBeNull().DocumentId, null).ShouldNotBeNull();

    internal string[] Sentences() => [.. Store.Load().Statements.Select(statement => statement.Passage.Text)];

    /// <summary>Watches a source and looks at it for the first time.</summary>
    internal async Task<WatchReport> WatchAsync(string source, TimeSpan every, WatchKind kind = WatchKind.Page)
    {
        var report = await Polling.LookAsync(
            new Watch { Source = source, Kind = kind, Every = every, AddedAt = Clock.GetUtcNow(), NextAt = Clock.GetUtcNow() }, default);
        Store.Watching.Put(report.Watch);
        return report;
    }

    /// <summary>Loses the database and builds it again from its captures.</summary>
    internal void Rebuild()
    {
        Store.Dispose();
        File.Delete(_folder["store/briefing.db"]);
        Store = Open();
    }

    public async ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        Store.Dispose();
        await Site.DisposeAsync();
        _folder.Dispose();
    }

    private SqliteFactStore Open() => StoreRecovery.Open(_folder["store/briefing.db"], Lexicon.Instance, Clock).Store;
}
