using System.Collections.Concurrent;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Tests.Conversation.Digests.Storage;

public abstract class ClaimingContract : DigestStoreContract
{
    [SkippableFact]
    public void Claim_OneLargeTenant_LeavesTheOthersTheirShare()
    {
        for (var i = 0; i < 40; i++) Owed(Subscribe(tenant: "large"), i);
        for (var i = 0; i < 3; i++) Owed(Subscribe(tenant: "small"), 100 + i);
        Owed(Subscribe(tenant: ""), 100);
        var claimed = Claim(Start.AddHours(1), 12);
        claimed.GroupBy(claim => claim.Delivery.Tenant).ToDictionary(group => group.Key, group => group.Count())
            .ShouldBe(new Dictionary<string, int> { ["large"] = 8, ["small"] = 3, [""] = 1 }, ignoreOrder: true);
        claimed.Where(claim => claim.Delivery.Tenant == "large").Select(claim => claim.Delivery.Due)
            .ShouldBe(Enumerable.Range(0, 8).Select(i => Start.AddSeconds(i)), ignoreOrder: true);
    }

    [SkippableFact]
    public void Claim_FewerThanTenants_ServesThemInTurn()
    {
        foreach (var tenant in new[] { "a", "b", "c", "d", "e" })
            for (var i = 0; i < 4; i++) Owed(Subscribe(tenant: tenant));
        var served = Enumerable.Range(0, 5).SelectMany(_ => Claim(Start, 2)).Select(claim => claim.Delivery.Tenant).ToList();
        served.GroupBy(tenant => tenant).ShouldAllBe(group => group.Count() == 2);
        served.Distinct().Count().ShouldBe(5);
    }

    [SkippableFact]
    public void Claim_TenantsExcepted_AreLeftOut()
    {
        Owed(Subscribe(tenant: "a"));
        Owed(Subscribe(tenant: "b"));
        Claim(Start, 10, "a").ShouldHaveSingleItem().Delivery.Tenant.ShouldBe("b");
        Claim(Start).ShouldHaveSingleItem().Delivery.Tenant.ShouldBe("a");
    }

    [SkippableFact]
    public void Claim_SeveralOfOneConversation_AreGivenOneByOneTheOldestFirst()
    {
        const string Conversation = "teams/harbour/quay";
        var late = Owed(Subscribe(conversation: Conversation), 20);
        var early = Owed(Subscribe(conversation: Conversation), 10);
        var first = Claim(Start.AddMinutes(1)).ShouldHaveSingleItem();
        first.Delivery.SubscriptionId.ShouldBe(early.Id);
        Claim(Start.AddMinutes(1)).ShouldBeEmpty();
        Deliveries.Complete(first, null, Start.AddMinutes(1)).ShouldBeTrue();
        Claim(Start.AddMinutes(1)).ShouldHaveSingleItem().Delivery.SubscriptionId.ShouldBe(late.Id);
    }

    [SkippableFact]
    public void Claim_OldestWaitsForAnotherTry_LetsTheNextPass()
    {
        const string Conversation = "teams/harbour/quay";
        Owed(Subscribe(conversation: Conversation));
        var next = Owed(Subscribe(conversation: Conversation), 1);
        Deliveries.Release(Claim(Start.AddMinutes(1)).ShouldHaveSingleItem(), Start.AddHours(1), "502").ShouldBeTrue();
        Claim(Start.AddMinutes(1)).ShouldHaveSingleItem().Delivery.SubscriptionId.ShouldBe(next.Id);
    }

    [SkippableFact]
    public void Claim_ManyNewOnesWait_GivesHalfTheRoomToThoseTriedBefore()
    {
        for (var i = 0; i < 6; i++) Owed(Subscribe());
        var tried = Claim(Start, 6);
        foreach (var claim in tried) Deliveries.Release(claim, Start.AddMinutes(1), "502").ShouldBeTrue();
        for (var i = 0; i < 40; i++) Owed(Subscribe());
        Claim(Start.AddSeconds(59), 8).ShouldAllBe(claim => claim.Token == 1);
        Claim(Start.AddMinutes(1), 8).Select(claim => claim.Token).ShouldBe([2, 2, 2, 2, 1, 1, 1, 1]);
        Claim(Start.AddMinutes(1), 8).Select(claim => claim.Token).ShouldBe([2, 2, 1, 1, 1, 1, 1, 1]);
    }

    [SkippableFact]
    public void Claim_OnlyTriedOnesWait_GivesThemAllTheRoom()
    {
        for (var i = 0; i < 6; i++) Owed(Subscribe());
        foreach (var claim in Claim(Start, 6)) Deliveries.Release(claim, Start, "502").ShouldBeTrue();
        Claim(Start, 6).Count.ShouldBe(6);
    }

    [SkippableFact]
    public void Claim_LeaseRunsOut_GivesTheSameMessageAndTakesTheFirstClaimsRights()
    {
        Owed(Subscribe());
        var first = Claim(Start).ShouldHaveSingleItem();
        Deliveries.Begin(first, """{"q":1}""", """{"text":"m"}""", Start).ShouldBeTrue();
        Claim(Start + Lease - TimeSpan.FromSeconds(1)).ShouldBeEmpty();
        var second = Claim(Start + Lease).ShouldHaveSingleItem();
        (second.ContentJson, second.MessageJson, second.Delivery.Attempts).ShouldBe(("""{"q":1}""", """{"text":"m"}""", 1));
        second.Token.ShouldBeGreaterThan(first.Token);

        Deliveries.Extend(first, Start.AddDays(1)).ShouldBeFalse();
        Deliveries.Begin(first, "{}", "{}", Start).ShouldBeFalse();
        Deliveries.Complete(first, null, Start).ShouldBeFalse();
        Deliveries.Release(first, Start, "late").ShouldBeFalse();
        Deliveries.End(first, DeliveryState.Failed, "late", Start).ShouldBeFalse();
        Deliveries.Complete(second, "m", Start + Lease).ShouldBeTrue();
    }

    [SkippableFact]
    public void Begin_LeaseHasRunOut_IsRefusedThoughNobodyElseHasIt()
    {
        Owed(Subscribe());
        var claim = Claim(Start).ShouldHaveSingleItem();
        Deliveries.Begin(claim, "{}", "{}", Start + Lease).ShouldBeFalse();
        Deliveries.Extend(claim, Start + Lease + Lease).ShouldBeTrue();
        Deliveries.Begin(claim, "{}", "{}", Start + Lease).ShouldBeTrue();
    }

    [SkippableFact]
    public void Release_UntilATime_WaitsForItAndKeepsTheMessage()
    {
        var kept = Owed(Subscribe());
        var claim = Claim(Start).ShouldHaveSingleItem();
        Deliveries.Begin(claim, "{}", """{"text":"m"}""", Start).ShouldBeTrue();
        Deliveries.Release(claim, Start.AddMinutes(5), "429: the channel asks to wait").ShouldBeTrue();
        var waiting = Deliveries.Of(kept.Id, 1).ShouldHaveSingleItem();
        (waiting.State, waiting.Attempts, waiting.Reason).ShouldBe((DeliveryState.Waiting, 1, "429: the channel asks to wait"));
        Deliveries.Complete(claim, "m", Start).ShouldBeFalse();
        Claim(Start.AddMinutes(4)).ShouldBeEmpty();
        Claim(Start.AddMinutes(5)).ShouldHaveSingleItem().MessageJson.ShouldBe("""{"text":"m"}""");
    }

    [SkippableFact]
    public void End_DroppedOrFailed_IsNeverClaimedAgainAndSaysWhy()
    {
        var kept = Owed(Subscribe());
        Deliveries.End(Claim(Start).ShouldHaveSingleItem(), DeliveryState.Failed, "403: blocked", Start).ShouldBeTrue();
        var ended = Deliveries.Of(kept.Id, 1).ShouldHaveSingleItem();
        (ended.State, ended.Reason).ShouldBe((DeliveryState.Failed, "403: blocked"));
        Claim(Start.AddDays(9)).ShouldBeEmpty();
        Deliveries.LastContent(kept.Id).ShouldBeNull();
    }

    [SkippableTheory]
    [InlineData(DeliveryState.Sent)]
    [InlineData(DeliveryState.Waiting)]
    public void End_StateThatEndsNothing_IsRefused(DeliveryState state)
    {
        Owed(Subscribe());
        var claim = Claim(Start).ShouldHaveSingleItem();
        Should.Throw<ArgumentOutOfRangeException>(() => Deliveries.End(claim, state, "", Start));
    }

    [SkippableFact]
    public async Task Claim_ManySendersAtOnce_HoldAConversationOneByOneAndEachDeliveryOnce()
    {
        for (var i = 0; i < 12; i++)
            for (var j = 0; j < 4; j++) Owed(Subscribe(conversation: $"teams/harbour/{i}", tenant: $"t{i % 3}"), j);
        var (held, sent) = (new ConcurrentDictionary<string, int>(), new ConcurrentBag<long>());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() =>
        {
            var own = Open().Deliveries;
            for (var idle = 0; idle < 8;)
            {
                var claims = own.Claim($"sender {number}", Start.AddHours(1), Lease, 5, []);
                idle = claims.IsEmpty ? idle + 1 : 0;
                foreach (var claim in claims) held.AddOrUpdate(claim.Delivery.Conversation, 1, (_, count) => count + 1).ShouldBe(1);
                foreach (var claim in claims)
                {
                    held.AddOrUpdate(claim.Delivery.Conversation, 0, (_, count) => count - 1).ShouldBe(0);
                    own.Complete(claim, null, Start.AddHours(1)).ShouldBeTrue();
                    sent.Add(claim.Delivery.Id);
                }
            }
        })));
        while (Claim(Start.AddHours(1)) is { Count: > 0 } left)
            foreach (var claim in left) sent.Add(Deliveries.Complete(claim, null, Start.AddHours(1)) ? claim.Delivery.Id : 0);
        sent.Distinct().Count().ShouldBe(48);
        sent.Count.ShouldBe(48);
    }

    private Subscription Owed(Subscription subscription, int seconds = 0)
    {
        Deliveries.Owe(subscription, "now:m", Start.AddSeconds(seconds)).ShouldBeTrue();
        return subscription;
    }
}
