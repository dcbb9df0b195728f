using Briefing.Conversation.Digests.Deliveries;

namespace Briefing.Tests.Conversation.Digests.Storage;

public abstract class DeliveryStoreContract : DigestStoreContract
{
    private static readonly DateTimeOffset Due = Start.AddMinutes(30);

    [SkippableFact]
    public void OweDue_BeforeAtAndAfterTheTime_OwesOnce()
    {
        var kept = Subscribe();
        Owe(Due.AddSeconds(-1)).ShouldBe(0);
        Owe(Due).ShouldBe(1);
        Owe(Due).ShouldBe(0);
        var owed = Deliveries.Of(kept.Id, 10).ShouldHaveSingleItem();
        (owed.Occurrence, owed.Due, owed.State, owed.Tenant).ShouldBe(("at:2027-03-01T08:30 Europe/Rome", Due, DeliveryState.Waiting, "harbour"));
        Subscriptions.Find(kept.Id)!.NextDue.ShouldBe(Due.AddDays(1));
    }

    [SkippableFact]
    public void Claim_SentAndCompleted_KeepsWhatTheRecipientHas()
    {
        var kept = Subscribe();
        Owe(Due);
        var claim = Claim(Due).ShouldHaveSingleItem();
        (claim.Delivery.State, claim.ContentJson, claim.Until).ShouldBe((DeliveryState.Claimed, null, Due + Lease));
        Deliveries.LastContent(kept.Id).ShouldBeNull();
        Deliveries.Begin(claim, """{"a":1}""", """{"text":"m"}""", Due).ShouldBeTrue();
        Deliveries.LastContent(kept.Id).ShouldBeNull();
        Deliveries.Complete(claim, "message-1", Due.AddSeconds(1)).ShouldBeTrue();
        Deliveries.LastContent(kept.Id).ShouldBe("""{"a":1}""");
        var sent = Deliveries.Of(kept.Id, 10).ShouldHaveSingleItem();
        (sent.State, sent.MessageId, sent.Attempts).ShouldBe((DeliveryState.Sent, "message-1", 1));
        Claim(Due.AddDays(9)).ShouldBeEmpty();
    }
}
