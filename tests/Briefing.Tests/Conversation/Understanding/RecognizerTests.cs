using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding;

namespace Briefing.Tests.Conversation.Understanding;

public sealed class RecognizerTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static readonly Recognizer Recognizer = Recognizer.Load(BotFixture.Dialogs);
    private static readonly DateOnly Today = new(2025, 4, 2);

    [Theory]
    [InlineData("What did Lindqvist say about the fast boat?", Intents.WhatSaid, "Marta Lindqvist", "fast boat")]
    [InlineData("what has marta lindqvist promised fishing families", Intents.WhatSaid, "Marta Lindqvist", "fishing families")]
    [InlineData("Could you please tell me what Brandt thinks about the ferry?", Intents.WhatSaid, "Tomas Brandt", "ferry")]
    [InlineData("whats brandts take", Intents.WhatSaid, "Tomas Brandt", "")]
    [InlineData("Lindqvist's position on the quay", Intents.WhatSaid, "Marta Lindqvist", "quay")]
    [InlineData("Lindqvsit on the quay", Intents.WhatSaid, "Marta Lindqvist", "quay")]
    [InlineData("waht did brandt sya about the ferry", Intents.WhatSaid, "Tomas Brandt", "ferry")]
    [InlineData("Lindqvist fast boat", Intents.WhatSaid, "Marta Lindqvist", "fast boat")]
    [InlineData("Any quotes from Brandt on the state?", Intents.WhatSaid, "Tomas Brandt", "state")]
    [InlineData("Who is Ruben Falk?", Intents.WhoIs, "Ruben Falk", "")]
    [InlineData("Who warned about the ice?", Intents.WhoSaid, null, "ice")]
    [InlineData("When will the quay close?", Intents.When, null, null)]
    [InlineData("Since when has the quay been closed?", Intents.When, null, null)]
    [InlineData("How many people live on Varholm?", Intents.HowMuch, null, null)]
    [InlineData("What share of the islanders use the ferry?", Intents.HowMuch, null, null)]
    [InlineData("What do the sources say about lorries?", Intents.Topic, null, "lorries")]
    [InlineData("Why does Varholm need the ferry?", Intents.Reason, null, null)]
    [InlineData("Why was Varholm left out?", Intents.Reason, null, null)]
    [InlineData("Which skipper resigned under Brandt?", Intents.Topic, null, "skipper resigned under Brandt")]
    [InlineData("Will the ferry be replaced?", Intents.Whether, null, null)]
    [InlineData("Compare Lindqvist and Brandt on the quay", Intents.Compare, "Marta Lindqvist", "quay")]
    [InlineData("timeline of the quay", Intents.Timeline, null, "quay")]
    [InlineData("Summarise the Island Review", Intents.Summary, null, null)]
    [InlineData("list your sources please", Intents.Sources, null, null)]
    [InlineData("HELP", Intents.Help, null, null)]
    [InlineData("Good morning!", Intents.Greeting, null, null)]
    [InlineData("thank you very much", Intents.Thanks, null, null)]
    [InlineData("more please", Intents.More, null, null)]
    [InlineData("And about the state?", Intents.FollowUp, null, null)]
    public void Recognize_Utterance_FindsIntentSpeakerAndTopic(string utterance, string intent, string? speaker, string? topic)
    {
        var lexicon = new StoreView(fixture.Knowledge.Current).Lexicon;

        var result = Recognizer.Recognize(utterance, lexicon, Today);
        var question = new QuestionReader(lexicon).Read(result);

        question.Intent.ShouldBe(intent);
        question.Speakers.FirstOrDefault()?.Name.ShouldBe(speaker);
        if (topic is not null) question.Topic.ShouldBe(topic);
        result.Intents.ShouldContain(scored => scored.Name == Intents.None);
        result.Intents.ShouldAllBe(scored => scored.Score >= 0 && scored.Score <= 1);
    }

    [Fact]
    public void Recognize_NameThatNobodyHas_IsKeptAsUnknown()
    {
        var lexicon = new StoreView(fixture.Knowledge.Current).Lexicon;

        var question = new QuestionReader(lexicon).Read(Recognizer.Recognize("What did Ferreira say about the quay?", lexicon, Today));

        question.UnknownSpeaker.ShouldBe("Ferreira");
    }

    [Fact]
    public void Recognize_SourceNamed_AsksThatSource()
    {
        var lexicon = new StoreView(fixture.Knowledge.Current).Lexicon;

        var question = new QuestionReader(lexicon).Read(Recognizer.Recognize("What does Andersen write about lorries?", lexicon, Today));

        question.Sources.ShouldHaveSingleItem().Keys.ShouldBe(["island-review"]);
    }
}
