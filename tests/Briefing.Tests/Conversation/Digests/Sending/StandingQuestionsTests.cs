using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Conversation.Digests.Storage;

namespace Briefing.Tests.Conversation.Digests.Sending;

public sealed class StandingQuestionsTests() : SendingTest(new ManualClock())
{
    [Fact]
    public void Match_AQuestionThatHasAnAnswerNow_IsOwedItOnceForAVersion()
    {
        var question = Keep();

        Match(4).ShouldBe(1);
        Match(4).ShouldBe(0);

        Latest(question).ShouldSatisfyAllConditions(
            owed => owed.Occurrence.ShouldBe("answer:4"), owed => owed.State.ShouldBe(DeliveryState.Waiting));
    }

    [Fact]
    public void Match_WithoutAnAnswer_OwesNothing()
    {
        var question = Keep();
        Composer.HasNews = false;

        Match(4).ShouldBe(0);

        Stores.Deliveries.Of(question.Id, 1).ShouldBeEmpty();
    }

    [Fact]
    public void Match_ADigestOrAQuestionWithASetTime_OwesNothingOutOfTurn()
    {
        Subscribe();
        Subscribe(with: made => made with { Kind = SubscriptionKind.StandingQuestion, Question = "Who dredges pier 4?", Schedule = DigestStoreContract.Daily() });

        Match(4).ShouldBe(0);
    }

    [Fact]
    public void Match_AQuestionThatWasAnswered_IsNotAnsweredAgain()
    {
        Keep();
        Match(4);
        var claim = Stores.Deliveries.Claim("one", Time.GetUtcNow(), TimeSpan.FromMinutes(1), 1, []).ShouldHaveSingleItem();
        Stores.Deliveries.Begin(claim, new DigestContent(4, Time.GetUtcNow(), []).ToJson(), "{}", Time.GetUtcNow()).ShouldBeTrue();
        Stores.Deliveries.Complete(claim, "m1", Time.GetUtcNow()).ShouldBeTrue();

        Match(5).ShouldBe(0);
    }

    [Fact]
    public void Match_MoreQuestionsThanAPageHolds_AsksThemAll()
    {
        for (var number = 0; number < 450; number++) Keep();

        Match(4).ShouldBe(450);
    }

    private Subscription Keep() =>
        Subscribe(with: made => made with { Kind = SubscriptionKind.StandingQuestion, Question = "Who dredges pier 4?", Schedule = null });

    private int Match(long version) => new StandingQuestions(Stores, Time).Match(Composer, version, CancellationToken.None);
}
