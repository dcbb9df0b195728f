using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Storage;

namespace Briefing.Tests.Conversation.Digests.Content.News;

/// <summary>A store to which a test adds documents, and its views.</summary>
internal sealed class GrowingStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    internal GrowingStore(TimeProvider clock)
    {
        Clock = clock;
        Store = SqliteFactStore.Open(_folder["store.db"], clock);
        _knowledge = new KnowledgeBase(Store, TopicSynonyms.None);
    }

    internal TimeProvider Clock { get; }

    internal SqliteFactStore Store { get; }

    /// <summary>The view after a document was written.</summary>
    internal KnowledgeView With(string file, string text)
    {
        var sources = Directory.CreateDirectory(_folder["sources"]).FullName;
        File.WriteAllText(Path.Combine(sources, file), text);
        new Ingestion(Store, SpeechLexicon.Load(BotFixture.Dialogs), Clock).Ingest([sources], null, CancellationToken.None);
        _knowledge.Refresh();
        return _knowledge.Current;
    }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }
}
