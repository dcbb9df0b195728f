using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Evaluation.Running;

/// <summary>Folders of documents, read into a store of their own.</summary>
internal sealed class ReadDocuments : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-evaluation-");

    /// <param name="folders">The folders of documents.</param>
    internal ReadDocuments(params string[] folders)
    {
        var lexicon = SpeechLexicon.Load(Dialogs);
        Store = SqliteFactStore.Open(StorePath, TimeProvider.System, lexicon);
        Report = new Ingestion(Store, lexicon, TimeProvider.System).Ingest(folders, null, CancellationToken.None);
        Knowledge = new KnowledgeBase(Store, TopicSynonyms.Load(Dialogs), RankingWeights.Load(Dialogs));
    }

    /// <summary>The folder of what the bot knows of language.</summary>
    internal static string Dialogs => Path.Combine(AppContext.BaseDirectory, "dialogs");

    /// <summary>What reading the documents gave.</summary>
    internal IngestReport Report { get; }

    internal SqliteFactStore Store { get; }

    internal KnowledgeBase Knowledge { get; }

    internal string StorePath => Path.Combine(_folder.FullName, "store.db");

    public void Dispose()
    {
        Store.Dispose();
        _folder.Delete(recursive: true);
    }
}
