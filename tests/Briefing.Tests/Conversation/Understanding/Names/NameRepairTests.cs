using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Names;

namespace Briefing.Tests.Conversation.Understanding.Names;

public sealed class NameRepairTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static readonly Recognizer Recognizer = Recognizer.Load(BotFixture.Dialogs);
    private static readonly DateOnly Today = new(2025, 4, 2);

    [Theory]
    [InlineData("What did Lindqvsit say about the quay?", "Lindqvsit", "Lindqvist")]
    [InlineData("what did lindqqvist say about the quay", "lindqqvist", "Lindqvist")]
    [InlineData("What did Brndt say?", "Brndt", "Brandt")]
    [InlineData("Who is Sofia Adeyeni?", "Adeyeni", "Adeyemi")]
    [InlineData("Why does Vatholm need the ferry?", "Vatholm", "Varholm")]
    [InlineData("What did Mayor Brabdt say?", "Brabdt", "Brandt")]
    public void Recognize_NameWithASlip_ReadsItAsTheNearestNameAndTellsSo(string utterance, string typed, string read)
    {
        var result = Recognize(utterance);

        result.Readings.ShouldBe([new NameReading(typed, read)]);
        result.Utterance.Text.ShouldContain(read);
    }

    [Theory]
    [InlineData("What did Ferreira say about the quay?")]
    [InlineData("Who is Maria Lindqvist?")]
    [InlineData("Who is Marta Lindblad?")]
    [InlineData("What did Sofia Brendt say?")]
    [InlineData("Is “Brndt closed the quay himself” a real quote?")]
    [InlineData("What did the brewers say?")]
    public void Recognize_WordsThatMayBeOthers_AreLeftAlone(string utterance)
    {
        var result = Recognize(utterance);

        result.Readings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("why does varholm need the ferry", "why does Varholm need the ferry")]
    [InlineData("what did marta lindqvist say about norrvik", "what did Marta Lindqvist say about Norrvik")]
    [InlineData("what is varholms link to the mainland", "what is Varholm's link to the mainland")]
    public void Recognize_WithoutCapitals_WritesNamesAsTheSourcesDo(string utterance, string written)
    {
        var result = Recognize(utterance);

        result.Utterance.Text.ShouldBe(written);
        result.Utterance.IsLowerCase.ShouldBeTrue();
        result.Readings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Respond_ToAMisspeltName_SaysWhatItWasReadAs()
    {
        var reply = await fixture.Ask("What did Lindqvsit say about the quay?");

        reply.IsAnswered.ShouldBeTrue();
        reply.Understood.ShouldBe("I read “Lindqvsit” as Lindqvist.");
        (await fixture.Ask("What did Lindqvist say about the quay?")).Understood.ShouldBeEmpty();
    }

    private RecognizerResult Recognize(string utterance) => Recognizer.Recognize(utterance, new StoreView(fixture.Knowledge.Current).Lexicon, Today);
}
