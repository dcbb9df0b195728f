using System.Diagnostics;
using Briefing.Conversation;
using Briefing.Conversation.Turns;
using Briefing.Host.Commands;
using Briefing.Host.Measuring.Invented;
using Briefing.Host.Serving;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Measuring;

/// <summary>Measures the program on some sources, in a store of its own that is deleted afterwards.</summary>
/// <param name="sources">Sources folders or files.</param>
/// <param name="effort">How much work it takes.</param>
/// <param name="progress">Told what is being measured.</param>
internal sealed class Measurement(IReadOnlyList<string> sources, MeasureEffort effort, Action<string> progress) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-measure-");

    /// <summary>So many questions are surely remembered.</summary>
    private const int Remembered = 50;

    /// <summary>The invented documents that are measured in place of sources; null for sources.</summary>
    internal InventedCorpus? Invented { get; init; }

    /// <summary>Whether the stages of loading and answering are told.</summary>
    internal bool TellsStages { get; init; }

    private string StorePath => Invented?.Store is { } kept ? Path.GetFullPath(kept) : Path.Combine(_folder.FullName, "store.db");

    /// <exception cref="CommandFailure">A program that is to be measured did not start or answered wrongly.</exception>
    internal async Task<MeasureReport> RunAsync(CancellationToken cancellation)
    {
        progress("hashing");
        var hashing = HashReference.Measure();
        var (stored, reading, mb) = Invented is { } invented ? (Fill(invented, cancellation), null, 0.0) : Read(cancellation);

        using var store = stored;
        using var stages = TellsStages ? new Stages() : null;
        progress("loading");
        var knowledge = new KnowledgeBase(store, TopicSynonyms.Load(StoreChoice.Dialogs), RankingWeights.Load(StoreChoice.Dialogs));
        var snapshot = knowledge.Current.Snapshot;
        _ = knowledge.Current.Reports;
        var loading = stages?.Take() ?? [];
        if (mb == 0) mb = snapshot.Documents.Sum(document => (double)document.Text.Value.Length) / 1e6;
        var (questions, others) = Halves(QuestionMaker.Make(snapshot, 2 * effort.Questions));
        progress("answering");
        var (answering, again, answers) = await AnsweringAsync(knowledge, store, questions, others, stages, cancellation);
        progress("full-text reference");
        var fullText = FullText(snapshot, questions);
        progress("starting");
        var start = await StartMeasure.RunAsync(StorePath, questions[0], effort.Starts, cancellation);
        progress("serving");
        using var serving = await ServingMeasure.StartAsync(StorePath, cancellation);
        var requests = await serving.RunAsync([.. questions, .. others], questions.Take(Remembered).ToArray(), effort, cancellation);

        return new MeasureReport(
            new Corpus(Invented is null ? sources : [Invented.ToString()], snapshot.Documents.Length, snapshot.Statements.Length, questions.Count, mb),
            new ReferenceRow(hashing, fullText), answering, reading, start, serving.ResidentMb(), requests) { AnsweringAgain = again, Loading = loading, Answers = answers };
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private (SqliteFactStore Store, Reading? Reading, double Mb) Read(CancellationToken cancellation)
    {
        var files = ReadingMeasure.FilesOf(sources);
        var mb = files.Sum(file => file.Length) / 1e6;
        progress("reading");
        var alone = ReadingMeasure.Alone(sources, files);
        progress("reading, quotations and storing");
        var (store, took) = Ingest(cancellation);
        return (store, new Reading(alone, mb / took.TotalSeconds), mb);
    }

    private SqliteFactStore Fill(InventedCorpus invented, CancellationToken cancellation)
    {
        var lexicon = SpeechLexicon.Load(StoreChoice.Dialogs);
        var store = SqliteFactStore.Open(StorePath, TimeProvider.System, lexicon);
        if (store.Version > 0) return store;
        progress($"inventing {invented.Statements} statements");
        var fingerprint = new Ingestion(store, lexicon, TimeProvider.System).Fingerprint;
        InventedStore.Fill(store, invented, fingerprint, made => progress($"{made} of {invented.Statements} statements invented"), cancellation);
        return store;
    }

    private (SqliteFactStore Store, TimeSpan Took) Ingest(CancellationToken cancellation)
    {
        var lexicon = SpeechLexicon.Load(StoreChoice.Dialogs);
        var store = SqliteFactStore.Open(StorePath, TimeProvider.System, lexicon);
        var began = Stopwatch.GetTimestamp();
        new Ingestion(store, lexicon, TimeProvider.System).Ingest(sources, null, cancellation);
        return (store, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Other questions warm the compiler first, so that those that are timed are new to the bot; then the same are asked again.</summary>
    private static async Task<(Latency First, Latency Again, IReadOnlyList<StageTime> Stages)> AnsweringAsync(
        KnowledgeBase knowledge, IFactStore store, IReadOnlyList<string> questions, IReadOnlyList<string> others, Stages? stages, CancellationToken cancellation)
    {
        var bot = new TidyBot(
            BriefingBot.Create(knowledge, store, StoreChoice.Dialogs, new BotOptions("http://localhost:3978"), TimeProvider.System));
        await AskAsync(others, "others");
        stages?.Take();
        var first = await AskAsync(questions, "first");
        var told = stages?.Take() ?? [];
        // Fewer than are remembered, each once more right after itself.
        var again = new List<TimeSpan>();
        foreach (var chunk in questions.Chunk(Remembered))
        {
            await AskAsync(chunk, "before");
            again.AddRange(await AskAsync(chunk, "again"));
        }

        return (Latency.Of(first), Latency.Of(again), told);

        async Task<List<TimeSpan>> AskAsync(IReadOnlyList<string> asked, string round)
        {
            var times = new List<TimeSpan>();
            foreach (var question in asked)
            {
                var turn = new Turn($"measure/{round}/{times.Count}", question, TimeProvider.System.GetUtcNow());
                var began = Stopwatch.GetTimestamp();
                await bot.RespondAsync(turn, cancellation);
                times.Add(Stopwatch.GetElapsedTime(began));
            }

            return times;
        }
    }

    private static (IReadOnlyList<string> First, IReadOnlyList<string> Second) Halves(IReadOnlyList<string> questions) =>
        questions.Count == 1 ? (questions, questions) : ([.. questions.Take(questions.Count / 2)], [.. questions.Skip(questions.Count / 2)]);

    private static Latency FullText(StoreSnapshot snapshot, IReadOnlyList<string> questions)
    {
        using var reference = new FullTextReference(snapshot.Statements);
        reference.Measure(questions);
        return reference.Measure(questions);
    }
}
