using System.Text;
using Briefing.Conversation;
using Briefing.Conversation.Turns;
using Briefing.Evaluation.Scoring;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Evaluation.Running;

/// <summary>A folder of documents, read into a store of its own, with the bot that answers from it.</summary>
internal sealed class CorpusUnderTest : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);

    private readonly string _documents;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-evaluation-");
    private readonly SqliteFactStore _store;
    private readonly BriefingBot _bot;
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <param name="documents">The folder of documents.</param>
    /// <param name="publicUrl">The address that links begin with.</param>
    internal CorpusUnderTest(string documents, Uri publicUrl)
    {
        _documents = documents;
        var dialogs = Path.Combine(AppContext.BaseDirectory, "dialogs");
        var lexicon = SpeechLexicon.Load(dialogs);
        _store = SqliteFactStore.Open(StorePath, TimeProvider.System, lexicon);
        Report = new Ingestion(_store, lexicon, TimeProvider.System).Ingest([documents], null, CancellationToken.None);
        var knowledge = new KnowledgeBase(_store, TopicSynonyms.Load(dialogs), RankingWeights.Load(dialogs));
        _bot = BriefingBot.Create(knowledge, _store, dialogs, new BotOptions(publicUrl.GetLeftPart(UriPartial.Authority)), TimeProvider.System);
    }

    /// <summary>What reading the documents gave.</summary>
    internal IngestReport Report { get; }

    internal string StorePath => Path.Combine(_folder.FullName, "store.db");

    /// <summary>Asks every turn of a set, each question in a conversation of its own, and judges the replies.</summary>
    internal async Task<IReadOnlyList<Verdict>> AskAsync(IEnumerable<Question> questions)
    {
        var judge = new Judge(new QuoteRules(CapturedText));
        var verdicts = new List<Verdict>();
        foreach (var question in questions)
        {
            var number = 0;
            foreach (var turn in question.Then.Prepend(question))
            {
                var reply = await _bot.RespondAsync(new Turn($"evaluation/{question.Id}", turn.Text, Now), CancellationToken.None);
                verdicts.Add(judge.Of(question, number++, turn, reply));
            }
        }

        return verdicts;
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>The text of the file itself, not of the store, so that a fault of the store cannot hide.</summary>
    private string? CapturedText(Quote quote)
    {
        if (_texts.TryGetValue(quote.Source.File, out var known)) return known;
        var path = Path.Combine(_documents, quote.Source.File);
        return _texts[quote.Source.File] = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;
    }
}
