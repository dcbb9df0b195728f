using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding;

namespace Briefing.Tests.Conversation.Questions;

public sealed class QuestionReaderTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static readonly Recognizer Recognizer = Recognizer.Load(BotFixture.Dialogs);
    private static readonly DateOnly Today = new(2025, 4, 2);

    [Theory]
    [InlineData("What are the conditions of the loan?")]
    [InlineData("What were the demands of the rowers?")]
    [InlineData("Which islands took part in the regatta?")]
    public void Read_SeveralThings_AreAskedForByTopic(string utterance) => Intent(utterance).ShouldBe(Intents.Topic);

    [Theory]
    [InlineData("?!")]
    [InlineData("which")]
    [InlineData("whom")]
    [InlineData("why")]
    public void Read_NoWordsOrOne_DoesNotFail(string utterance) => Should.NotThrow(() => Intent(utterance));

    [Fact]
    public void Read_WhatAWordMeans_IsAskedForAsMeaning() => Intent("What does demurrage mean?").ShouldBe(Intents.Meaning);

    [Fact]
    public void Read_WhichWithoutAWordOfSaying_AsksNobodysWords() => Intent("Which officials meet in Varholm?").ShouldBe(Intents.Topic);

    private string Intent(string utterance)
    {
        var lexicon = new StoreView(fixture.Knowledge.Current).Lexicon;
        return new QuestionReader(lexicon).Read(Recognizer.Recognize(utterance, lexicon, Today)).Intent;
    }
}
