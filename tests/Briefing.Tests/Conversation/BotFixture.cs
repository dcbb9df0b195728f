using Briefing.Conversation.Digests.Talk;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Tests.Conversation;

/// <summary>A bot over the notes in <c>Corpus</c>, in a store of its own.</summary>
public class BotFixture : IDisposable
{
    internal static readonly string Dialogs = Path.Combine(Requires.Repository(), "dialogs");
    internal static readonly string Here = Path.Combine(Requires.Repository(), "tests/Briefing.Tests/Conversation");

    private readonly string _folder = Directory.CreateTempSubdirectory("briefing-conversation-").FullName;
    private readonly SqliteFactStore _store;

    /// <summary>Ingests the notes.</summary>
    public BotFixture()
        : this("Corpus")
    {
    }

    /// <summary>Ingests another folder beside this file.</summary>
    protected BotFixture(string corpus)
    {
        var lexicon = SpeechLexicon.Load(Dialogs);
        _store = SqliteFactStore.Open(Path.Combine(_folder, "store.db"), TimeProvider.System, lexicon);
        new Ingestion(_store, lexicon, TimeProvider.System).Ingest([Path.Combine(Here, corpus)], null, CancellationToken.None);
        Knowledge = new KnowledgeBase(_store, TopicSynonyms.Load(Dialogs), RankingWeights.Load(Dialogs));
        Bot = Make(_store);
    }

    internal KnowledgeBase Knowledge { get; }

    internal IFactStore Store => _store;

    internal BriefingBot Bot { get; }

    internal List<BotEvent> Events { get; } = [];

    /// <summary>Where subscriptions may be kept.</summary>
    internal IDatabase Database => _store.Database;

    internal BriefingBot Make(IFactStore store, TimeProvider? time = null, DigestServices? digests = null) =>
        BriefingBot.Create(Knowledge, store, Dialogs, new BotOptions("http://localhost:3978") { Report = Events.Add, Digests = digests }, time ?? TimeProvider.System);

    internal async Task<Reply> Ask(string utterance, string? conversation = null, IBot? bot = null) =>
        await (bot ?? Bot).RespondAsync(new Turn(conversation ?? Guid.NewGuid().ToString(), utterance, new DateTimeOffset(2025, 4, 2, 9, 0, 0, TimeSpan.Zero)), CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
