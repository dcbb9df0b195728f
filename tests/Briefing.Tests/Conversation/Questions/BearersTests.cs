using Briefing.Conversation.Turns;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Conversation.Questions;

/// <summary>Who is meant by a name, and what is asked about those who are.</summary>
public sealed class BearersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefing-bearers-").FullName;
    private readonly SqliteFactStore _store;
    private readonly BriefingBot _bot;

    public BearersTests()
    {
        var lexicon = SpeechLexicon.Load(BotFixture.Dialogs);
        _store = SqliteFactStore.Open(Path.Combine(_folder, "store.db"), TimeProvider.System, lexicon);
        new Ingestion(_store, lexicon, TimeProvider.System).Ingest([Path.Combine(BotFixture.Here, "Questions", "Bearers")], null, CancellationToken.None);
        var knowledge = new KnowledgeBase(_store, TopicSynonyms.Load(BotFixture.Dialogs), RankingWeights.Load(BotFixture.Dialogs));
        _bot = BriefingBot.Create(knowledge, _store, BotFixture.Dialogs, new BotOptions("http://localhost:3978"), TimeProvider.System);
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("What did Mr. Strong say about his sill?", "came over his sill")]
    [InlineData("What did Judge Moreau say about the pumps?", "sold to the brewery")]
    [InlineData("What did Sefa Moreau say about the pumps?", "sold to the brewery")]
    [InlineData("What did Ms West say about the hens?", "under each arm")]
    [InlineData("How many haystacks did West Larkwater lose?", "eleven haystacks")]
    [InlineData("When did the fair committee visit South Korea?", "3 May 2024")]
    [InlineData("What did Moreau say about the ditches after the storm?", "since her mother was a girl")]
    public async Task SomebodyOrSomethingNamed_IsFoundByTheName(string question, string words)
    {
        var reply = await Ask(question);

        reply.Quotes.ShouldNotBeEmpty(reply.Text);
        reply.Quotes[0].Text.ShouldContain(words);
    }

    [Theory]
    [InlineData("What did Pellow say about the ditches?")]
    [InlineData("What did Pellow say?")]
    [InlineData("When did the fair committee visit North Korea?")]
    [InlineData("Why did Osric Dunmore drain the lock?")]
    [InlineData("Who poisoned the hens?")]
    public async Task WhatNobodyTells_IsNotAnsweredByWhoIsNamed(string question) => (await Ask(question)).IsAnswered.ShouldBeFalse();

    private Task<Reply> Ask(string question) =>
        _bot.RespondAsync(new Turn(Guid.NewGuid().ToString(), question, new DateTimeOffset(2025, 1, 15, 8, 0, 0, TimeSpan.Zero)), CancellationToken.None);
}
