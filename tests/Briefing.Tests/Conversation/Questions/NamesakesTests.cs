using Briefing.Conversation.Turns;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Conversation.Questions;

public sealed class NamesakesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefing-namesakes-").FullName;
    private readonly SqliteFactStore _store;
    private readonly BriefingBot _bot;

    public NamesakesTests()
    {
        var lexicon = SpeechLexicon.Load(BotFixture.Dialogs);
        _store = SqliteFactStore.Open(Path.Combine(_folder, "store.db"), TimeProvider.System, lexicon);
        new Ingestion(_store, lexicon, TimeProvider.System).Ingest([Path.Combine(BotFixture.Here, "Questions", "Namesakes")], null, CancellationToken.None);
        var knowledge = new KnowledgeBase(_store, TopicSynonyms.Load(BotFixture.Dialogs), RankingWeights.Load(BotFixture.Dialogs));
        _bot = BriefingBot.Create(knowledge, _store, BotFixture.Dialogs, new BotOptions("http://localhost:3978"), TimeProvider.System);
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task ASurnameOfTwo_IsAskedBackWithAButtonForEach()
    {
        var reply = await Ask("What did Krol say about the lock?");

        reply.Outcome.ShouldBe(Outcome.Clarify);
        reply.Text.ShouldContain("Krol");
        reply.Quotes.ShouldBeEmpty();
        reply.Suggestions.ShouldBe(["What did Anna Krol say about the lock?", "What did Piet Krol say about the lock?"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("What did Piet Krol say about the lock?")]
    [InlineData("Piet Krol")]
    public async Task TheOneChosen_AnswersAndHoldsForTheConversation(string choice)
    {
        await Ask("What did Krol say about the lock?", "c");

        Speakers(await Ask(choice, "c")).ShouldBe(["Piet Krol"]);
        Speakers(await Ask("What did Krol say about the kiosk?", "c")).ShouldBe(["Piet Krol"]);
    }

    [Fact]
    public async Task AnotherChoice_TakesThePlaceOfTheFirst()
    {
        await Ask("What did Krol say about the lock?", "c");
        await Ask("Piet Krol", "c");

        Speakers(await Ask("What did Anna Krol say about the kiosk?", "c")).ShouldBe(["Anna Krol"]);
        (await Ask("What did Krol say about the kiosk?", "another")).Outcome.ShouldBe(Outcome.Clarify);
    }

    [Fact]
    public async Task ASurnameOfTwo_OfWhomOneHasAnAnswer_IsThatOne() =>
        Speakers(await Ask("What did Krol say about the eels?")).ShouldBe(["Piet Krol"]);

    [Fact]
    public async Task AMetonym_FindsTheState() =>
        Speakers(await Ask("What did the Kremlin say about kiosks?")).ShouldBe(["Russia"]);

    private static string[] Speakers(Reply reply) => [.. reply.Quotes.Select(quote => quote.Speaker ?? "nobody").Distinct()];

    private Task<Reply> Ask(string utterance, string? conversation = null) =>
        _bot.RespondAsync(new Turn(conversation ?? Guid.NewGuid().ToString(), utterance, new DateTimeOffset(2025, 4, 2, 9, 0, 0, TimeSpan.Zero)), CancellationToken.None);
}
