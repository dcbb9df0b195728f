using Briefing.Conversation.Turns;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Conversation.Questions;

public sealed class OfficesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefing-offices-").FullName;
    private readonly SqliteFactStore _store;
    private readonly BriefingBot _bot;

    public OfficesTests()
    {
        var lexicon = SpeechLexicon.Load(BotFixture.Dialogs);
        _store = SqliteFactStore.Open(Path.Combine(_folder, "store.db"), TimeProvider.System, lexicon);
        new Ingestion(_store, lexicon, TimeProvider.System).Ingest([Path.Combine(BotFixture.Here, "Questions", "Offices")], null, CancellationToken.None);
        var knowledge = new KnowledgeBase(_store, TopicSynonyms.Load(BotFixture.Dialogs), RankingWeights.Load(BotFixture.Dialogs));
        _bot = BriefingBot.Create(knowledge, _store, BotFixture.Dialogs, new BotOptions("http://localhost:3978"), TimeProvider.System);
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("What did Varga say about dredging?", "costs more")]
    [InlineData("What did Secretary Varga say about dredging?", "costs more")]
    [InlineData("What did Ferry Secretary Varga say about dredging?", "costs more")]
    [InlineData("What did Secretary Varga say about the jetty?", "by October")]
    [InlineData("What did Ottilie Varga say about the jetty?", "by October")]
    [InlineData("What did the ferry secretary say about dredging?", "costs more")]
    [InlineData("What did the warden of Saltmarsh say about the mud?", "keeps our banks")]
    [InlineData("What does the mud do, according to the warden of Saltmarsh?", "keeps our banks")]
    [InlineData("What keeps the banks from sliding, in Estevez's view?", "keeps our banks")]
    [InlineData("When will the jetty stand, says Varga?", "by October")]
    public async Task SomebodyCalledByTitleOrOffice_IsFoundWithTheirOwnWords(string question, string words)
    {
        var reply = await Ask(question);

        reply.Quotes.ShouldNotBeEmpty(reply.Text);
        reply.Quotes[0].Text.ShouldContain(words);
    }

    [Theory]
    [InlineData("What did Marit Oyelaran say about dredging?")]
    [InlineData("What did the warden of Inkerpool say about the mud?")]
    public async Task SomebodyWhoIsNotQuoted_IsNotAnsweredForByAnother(string question) => (await Ask(question)).IsAnswered.ShouldBeFalse();

    [Fact]
    public async Task SomebodyNamedInPassing_IsNotSaidToBeUnnamed() =>
        (await Ask("What did Marit Oyelaran say about dredging?")).Text.ShouldNotContain("none of them names");

    [Fact]
    public async Task WhoHoldsAnOffice_IsToldByTheSentenceThatSaysSo() =>
        (await Ask("Who is the warden of Saltmarsh?")).Quotes[0].Text.ShouldContain("Bram Estevez");

    private Task<Reply> Ask(string utterance) =>
        _bot.RespondAsync(new Turn(Guid.NewGuid().ToString(), utterance, new DateTimeOffset(2025, 4, 2, 9, 0, 0, TimeSpan.Zero)), CancellationToken.None);
}
