using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding;

namespace Briefing.Tests.Conversation.Questions;

public sealed class TopicWordsTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static readonly Recognizer Recognizer = Recognizer.Load(BotFixture.Dialogs);
    private static readonly DateOnly Today = new(2025, 4, 2);

    [Theory]
    [InlineData("When was the quay opened?", "opened")]
    [InlineData("When was the league founded?", "founded")]
    [InlineData("Has Varholm joined the league?", "joined")]
    public void Read_QuestionOfWhatBecameOfSomething_KeepsTheVerbInTheTopic(string utterance, string verb) =>
        Topic(utterance).Split(' ').ShouldContain(verb);

    [Theory]
    [InlineData("When is the ferry due?", "due")]
    [InlineData("What does the toll mean for Varholm?", "mean")]
    [InlineData("What do the sources say about lorries?", "say")]
    public void Read_WordsThatOnlyAsk_AreNoTopic(string utterance, string word) => Topic(utterance).Split(' ').ShouldNotContain(word);

    private string Topic(string utterance)
    {
        var lexicon = new StoreView(fixture.Knowledge.Current).Lexicon;
        return new QuestionReader(lexicon).Read(Recognizer.Recognize(utterance, lexicon, Today)).Topic;
    }
}
