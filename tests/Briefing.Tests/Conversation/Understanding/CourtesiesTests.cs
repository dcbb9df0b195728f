using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding;

namespace Briefing.Tests.Conversation.Understanding;

public sealed class CourtesiesTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static readonly Recognizer Recognizer = Recognizer.Load(BotFixture.Dialogs);

    [Theory]
    [InlineData("When you get a chance, {q} ta")]
    [InlineData("Just out of curiosity, {q}")]
    [InlineData("Not sure you can help, but {q}")]
    [InlineData("Could I trouble you for this? {q}")]
    [InlineData("{q} No rush though.")]
    [InlineData("We are preparing a memo for the council and were wondering: {q} Best wishes")]
    [InlineData("I hope this is the right place to ask. {q} Any help is appreciated!")]
    [InlineData("For a piece I'm writing, {q}")]
    [InlineData("My minister asks: {q}")]
    public void Recognize_QuestionAmongCourtesies_IsTheQuestion(string wrapper)
    {
        const string bare = "what did Lindqvist say about the fast boat?";

        Read(wrapper.Replace("{q}", bare, StringComparison.Ordinal)).ShouldBe(Read(bare));
    }

    [Theory]
    [InlineData("If we leave Norrvik, who pays for the ferry?")]
    [InlineData("In Norrvik, what did Lindqvist say about the quay?")]
    public void Recognize_ConditionOrPlaceInFront_StaysPartOfTheQuestion(string question)
    {
        Read(question).Topic.ShouldContain("Norrvik");
    }

    [Fact]
    public void Recognize_WordNearAQuestionWord_StaysWhereTheQuestionIsGoodWithIt()
    {
        Read("What did Lindqvist say about fox hunting?").ShouldBe((Intents.WhatSaid, "Marta Lindqvist", "fox hunting"));
    }

    [Theory]
    [InlineData("I'd like to know what Brandt thinks about the ferry")]
    [InlineData("we'd be interested in hearing what Brandt thinks about the ferry")]
    public void Recognize_WishInAShortForm_IsNoQuestionOfThePast(string question) =>
        Read(question).ShouldBe((Intents.WhatSaid, "Tomas Brandt", "ferry"));

    private (string Intent, string? Speaker, string Topic) Read(string utterance)
    {
        var lexicon = new StoreView(fixture.Knowledge.Current).Lexicon;
        var question = new QuestionReader(lexicon).Read(Recognizer.Recognize(utterance, lexicon, new DateOnly(2025, 4, 2)));
        return (question.Intent, question.Speakers.FirstOrDefault()?.Name, question.Topic);
    }
}
