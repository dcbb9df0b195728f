using Briefing.Conversation.Turns;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Ingestion;

namespace Briefing.Tests.Conversation.Turns;

/// <summary>Answers that were given before, over captures that lie in files, as they are served.</summary>
public sealed class RememberedAnswersTests : IDisposable
{
    private const string Question = "What did Eleni Vasiliou say about the ferry?";

    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();
    private readonly SqliteFactStore _store;
    private readonly List<BotEvent> _events = [];
    private readonly BriefingBot _bot;
    private int _conversations;

    public RememberedAnswersTests()
    {
        _corpus.Ingest();
        foreach (var file in Directory.EnumerateFiles(_corpus.Captures, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1));
        _store = SqliteFactStore.Open(_corpus.Database, TimeProvider.System, SpeechLexicon.Load(BotFixture.Dialogs));
        var knowledge = new KnowledgeBase(_store, TopicSynonyms.Load(BotFixture.Dialogs), RankingWeights.Load(BotFixture.Dialogs));
        _bot = BriefingBot.Create(knowledge, _store, BotFixture.Dialogs, new BotOptions("http://localhost:3978") { Report = _events.Add }, TimeProvider.System);
    }

    public void Dispose()
    {
        _store.Dispose();
        _corpus.Dispose();
    }

    [Fact]
    public async Task RespondAsync_TheSameQuestionOfAnother_IsTheSameReply()
    {
        var first = await Ask(Question);
        first.IsAnswered.ShouldBeTrue();

        (await Ask(Question)).ShouldBeSameAs(first);
    }

    [Fact]
    public async Task RespondAsync_CaptureWrittenToSince_QuoteIsWithheld()
    {
        var first = await Ask(Question);
        foreach (var quote in first.Quotes)
        {
            var capture = Path.Combine(_corpus.Captures, quote.Sha256[..2], quote.Sha256);
            File.WriteAllText(capture, File.ReadAllText(capture).Replace('e', 'a'));
        }

        var again = await Ask(Question);

        again.Quotes.Select(quote => quote.Text).Intersect(first.Quotes.Select(quote => quote.Text)).ShouldBeEmpty();
        _events.ShouldContain(found => found.Kind == BotEventKind.QuoteWithheld);
    }

    [Fact]
    public async Task RespondAsync_CaptureWholeAgain_IsAnsweredAgain()
    {
        var first = await Ask(Question);
        var capture = Path.Combine(_corpus.Captures, first.Quotes[0].Sha256[..2], first.Quotes[0].Sha256);
        var whole = File.ReadAllBytes(capture);
        File.WriteAllBytes(capture, [.. whole.Reverse()]);
        (await Ask(Question)).Quotes.ShouldNotContain(quote => quote.Sha256 == first.Quotes[0].Sha256);

        File.WriteAllBytes(capture, whole);

        (await Ask(Question)).Quotes.Select(quote => quote.Link).ShouldBe(first.Quotes.Select(quote => quote.Link));
    }

    private Task<Reply> Ask(string question) => _bot.RespondAsync(new Turn($"page/{_conversations++}", question, TimeProvider.System.GetUtcNow()), CancellationToken.None);
}
