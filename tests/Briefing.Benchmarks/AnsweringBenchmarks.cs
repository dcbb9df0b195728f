using BenchmarkDotNet.Attributes;
using Briefing.Conversation;
using Briefing.Conversation.Turns;
using Briefing.Host.Measuring;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Benchmarks;

/// <summary>One question, over many different ones in turn; the reference is SQLite FTS5 with bm25() on the same statements.</summary>
public class AnsweringBenchmarks
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-benchmark-");
    private SqliteFactStore _store = null!;
    private KnowledgeBase _knowledge = null!;
    private BriefingBot _bot = null!;
    private FullTextReference _fullText = null!;
    private IReadOnlyList<string> _questions = [];
    private int _asked;

    /// <summary>Fills a store.</summary>
    [GlobalSetup]
    public void Fill()
    {
        _store = SqliteFactStore.Open(Path.Combine(_folder.FullName, "store.db"), TimeProvider.System, DocumentCorpus.Lexicon);
        new Ingestion(_store, DocumentCorpus.Lexicon, TimeProvider.System).Ingest([DocumentCorpus.Folder]);
        _knowledge = new KnowledgeBase(_store, TopicSynonyms.Load(DocumentCorpus.Dialogs), RankingWeights.Load(DocumentCorpus.Dialogs));
        _bot = BriefingBot.Create(_knowledge, _store, DocumentCorpus.Dialogs, new BotOptions("http://localhost:3978"), TimeProvider.System);
        var snapshot = _knowledge.Current.Snapshot;
        _fullText = new FullTextReference(snapshot.Statements);
        _questions = QuestionMaker.Make(snapshot, 200);
    }

    /// <summary>The reference.</summary>
    [Benchmark(Baseline = true)]
    public int SqliteFullText() => _fullText.Search(Next());

    /// <summary>Candidates and ranking, without understanding the question.</summary>
    [Benchmark]
    public int Search()
    {
        var question = Next();
        return _knowledge.Current.Index.Search(new SearchRequest { Question = question, Topic = question }).Length;
    }

    /// <summary>A whole turn: recognising, searching, sealing, wording, keeping the state.</summary>
    [Benchmark]
    public int Turn() => _bot.RespondAsync(new Turn($"benchmark/{_asked % 64}", Next(), DateTimeOffset.UnixEpoch), CancellationToken.None)
        .GetAwaiter().GetResult().Quotes.Length;

    /// <summary>Deletes the store.</summary>
    [GlobalCleanup]
    public void Delete()
    {
        _fullText.Dispose();
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Next() => _questions[_asked++ % _questions.Count];
}
