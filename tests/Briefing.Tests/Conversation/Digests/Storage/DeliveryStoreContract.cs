using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Tests.Conversation.Digests.Storage;

public abstract class DeliveryStoreContract : DigestStoreContract
{
    [SkippableFact]
    public void Complete_Taken_KeepsWhatTheRecipientHas()
    {
        var (kept, claim) = Claimed();
        (claim.Delivery.State, claim.ContentJson, claim.Until).ShouldBe((DeliveryState.Claimed, null, Start + Lease));
        Deliveries.Begin(claim, """{"a":1}""", """{"text":"m"}""", Start).ShouldBeTrue();
        Deliveries.LastContent(kept.Id).ShouldBeNull("the channel has not taken it yet");
        Deliveries.Complete(claim, "message-1", Start.AddSeconds(1)).ShouldBeTrue();
        Deliveries.LastContent(kept.Id).ShouldBe("""{"a":1}""");
        var sent = Deliveries.Of(kept.Id, 10).ShouldHaveSingleItem();
        (sent.State, sent.MessageId, sent.Attempts).ShouldBe((DeliveryState.Sent, "message-1", 1));
        Deliveries.Complete(claim, "message-1", Start).ShouldBeFalse();
    }

    [SkippableFact]
    public void LastContent_LaterOneFails_StaysThatOfTheOneThatArrived()
    {
        var (kept, first) = Claimed();
        Deliveries.Begin(first, """{"a":1}""", "{}", Start).ShouldBeTrue();
        Deliveries.Complete(first, null, Start).ShouldBeTrue();
        Deliveries.Owe(kept, "now:2", Start).ShouldBeTrue();
        var second = Claim(Start).ShouldHaveSingleItem();
        Deliveries.Begin(second, """{"a":2}""", "{}", Start).ShouldBeTrue();
        Deliveries.End(second, DeliveryState.Failed, "400: refused", Start).ShouldBeTrue();
        Deliveries.LastContent(kept.Id).ShouldBe("""{"a":1}""");
    }

    [SkippableFact]
    public void Of_MoreThanAskedFor_GivesTheLatestFirst()
    {
        var kept = Subscribe();
        for (var i = 0; i < 5; i++) Deliveries.Owe(kept, $"now:{i}", Start.AddMinutes(i)).ShouldBeTrue();
        Deliveries.Of(kept.Id, 2).Select(one => one.Occurrence).ShouldBe(["now:4", "now:3"]);
    }

    [SkippableFact]
    public void Purge_Old_LeavesWhatIsOpenRecentOrStillCounts()
    {
        var (kept, old) = Claimed();
        Deliveries.Begin(old, """{"a":1}""", "{}", Start).ShouldBeTrue();
        Deliveries.Complete(old, null, Start).ShouldBeTrue();
        Deliveries.Owe(kept, "now:2", Start.AddDays(100)).ShouldBeTrue();
        Deliveries.Complete(Claim(Start.AddDays(100)).ShouldHaveSingleItem(), null, Start.AddDays(100)).ShouldBeTrue();
        Deliveries.Owe(kept, "now:3", Start).ShouldBeTrue();

        Deliveries.Purge(Start.AddDays(50), 10).ShouldBe(1);
        Deliveries.Purge(Start.AddDays(50), 10).ShouldBe(0);

        Deliveries.Of(kept.Id, 10).Select(one => one.Occurrence).ShouldBe(["now:2", "now:3"]);
        Deliveries.LastContent(kept.Id).ShouldBe("""{"a":1}""");
    }

    [SkippableFact]
    public void Acknowledge_Twice_CountsOnceAndTellsWho()
    {
        var (kept, claim) = Claimed();
        Deliveries.Complete(claim, "m", Start).ShouldBeTrue();
        var read = new Acknowledgement("teams/harbour/bo", "Bo\0", Start.AddMinutes(3));
        Deliveries.Acknowledge(claim.Delivery.Id, kept.Conversation, read).ShouldBeTrue();
        Deliveries.Acknowledge(claim.Delivery.Id, kept.Conversation, read with { At = Start.AddHours(1) }).ShouldBeFalse();
        Deliveries.Acknowledge(claim.Delivery.Id, kept.Conversation, read with { ReaderId = "teams/harbour/cy", ReaderName = "Cy" }).ShouldBeTrue();
        Deliveries.Acknowledgements(claim.Delivery.Id, kept.Conversation).ShouldBe(
            [read with { ReaderName = "Bo\ufffd" }, read with { ReaderId = "teams/harbour/cy", ReaderName = "Cy" }]);
    }

    [SkippableFact]
    public void Acknowledge_NumberOfAnotherConversation_IsRefusedAndTellsNothing()
    {
        var (kept, claim) = Claimed();
        Deliveries.Acknowledge(claim.Delivery.Id, kept.Conversation, new("teams/harbour/bo", "Bo", Start)).ShouldBeTrue();
        Deliveries.Acknowledge(claim.Delivery.Id, "teams/other/1", new("teams/other/eve", "Eve", Start)).ShouldBeFalse();
        Deliveries.Acknowledgements(claim.Delivery.Id, "teams/other/1").ShouldBeEmpty();
    }

    [SkippableFact]
    public void Acknowledge_ByAUserWhoIsForgotten_IsForgottenToo()
    {
        var (kept, claim) = Claimed();
        var bo = new Acknowledgement("teams/harbour/bo", "Bo", Start);
        Deliveries.Acknowledge(claim.Delivery.Id, kept.Conversation, bo).ShouldBeTrue();
        Deliveries.Acknowledge(claim.Delivery.Id, kept.Conversation, new("teams/harbour/cy", "Cy", Start)).ShouldBeTrue();
        Subscriptions.Forget("teams/harbour/cy").ShouldBe(0);
        Deliveries.Acknowledgements(claim.Delivery.Id, kept.Conversation).ShouldBe([bo]);
    }

    private (Subscription Kept, Claim Claim) Claimed()
    {
        var kept = Subscribe();
        Deliveries.Owe(kept, "now:1", Start).ShouldBeTrue();
        return (kept, Claim(Start).ShouldHaveSingleItem());
    }
}
