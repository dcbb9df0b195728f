using System.Collections.Frozen;
using System.Diagnostics;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Tests.Conversation.Digests.Sending;

/// <summary>The loop with the machine's clock: nothing is timed, only waited for.</summary>
public sealed class DigestDispatcherTests() : SendingTest(TimeProvider.System)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Run_ManyOfSeveralTenants_SendsEachOnce()
    {
        var owed = Enumerable.Range(0, 60).Select(number => Owe(tenant: $"t{number % 3}")).ToList();

        await RunAsync(() => owed.All(subscription => Latest(subscription).State == DeliveryState.Sent));

        Channel.Sent.Select(sent => sent.Conversation).Order().ShouldBe(owed.Select(subscription => subscription.Conversation).Order());
        Channel.Sent.Select(sent => sent.Key).Distinct().Count().ShouldBe(60);
    }

    [Fact]
    public async Task Run_WithRecipientsThatHangFailAndBreak_SendsToTheOthers()
    {
        Subscription[] bad = [Owe("teams/harbour/hangs"), Owe("teams/harbour/throws"), Owe("teams/harbour/busy"), Owe("teams/harbour/uncomposed")];
        Composer.Fails = subscription => subscription.Conversation.EndsWith("uncomposed", StringComparison.Ordinal);
        var good = Enumerable.Range(0, 20).Select(_ => Owe()).ToList();
        Channel.Answer = async (reference, cancellation) =>
        {
            if (reference.Key.EndsWith("hangs", StringComparison.Ordinal)) await Task.Delay(Timeout.Infinite, cancellation);
            if (reference.Key.EndsWith("throws", StringComparison.Ordinal)) throw new InvalidOperationException();
            return reference.Key.EndsWith("busy", StringComparison.Ordinal) ? new SendOutcome(SendOutcomeKind.Refused, null, TimeSpan.FromHours(1)) : Channel.Take();
        };

        await RunAsync(() => good.All(subscription => Latest(subscription).State == DeliveryState.Sent));

        foreach (var subscription in bad) Latest(subscription).State.ShouldBe(DeliveryState.Waiting);
    }

    [Fact]
    public async Task Run_OneThatTheProgramFailsAt_DoesNotStandInTheWayOfItsConversation()
    {
        var broken = Owe("teams/harbour/a");
        Composer.Fails = subscription => subscription.Id == broken.Id;
        var behind = Owe("teams/harbour/a");

        await RunAsync(() => Latest(behind).State == DeliveryState.Sent);

        Kinds.ShouldContain(SendingEventKind.Faulted);
    }

    [Fact]
    public async Task Run_Stopped_WaitsForWhatIsOnTheWireAndGivesBackTheRest()
    {
        var slow = new SendingOptions { Sender = "one", Limits = new Dictionary<string, ChannelLimits> { ["teams"] = new(0.1, []) }.ToFrozenDictionary() };
        var owed = Enumerable.Range(0, 3).Select(_ => Owe()).ToList();
        var reached = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        Channel.Answer = async (_, _) =>
        {
            reached.TrySetResult();
            await answer.Task;
            return Channel.Take();
        };
        using var stop = new CancellationTokenSource();
        using var dispatcher = new DigestDispatcher(Parts() with { Options = slow });
        var running = dispatcher.RunAsync(stop.Token);
        await reached.Task.WaitAsync(Patience);

        await stop.CancelAsync();
        running.IsCompleted.ShouldBeFalse();
        answer.SetResult();
        await running.WaitAsync(Patience);

        owed.Select(subscription => Latest(subscription).State).Order().ShouldBe([DeliveryState.Waiting, DeliveryState.Waiting, DeliveryState.Sent]);
    }

    [Fact]
    public async Task Run_TwoOnOneStore_SendEachOnceBetweenThem()
    {
        var owed = Enumerable.Range(0, 80).Select(_ => Owe()).ToList();
        using var stop = new CancellationTokenSource();
        using var one = new DigestDispatcher(Parts());
        using var two = new DigestDispatcher(Parts("two"));

        var running = Task.WhenAll(one.RunAsync(stop.Token), two.RunAsync(stop.Token));
        await UntilAsync(() => owed.All(subscription => Latest(subscription).State == DeliveryState.Sent));
        await stop.CancelAsync();
        await running.WaitAsync(Patience);

        Channel.Sent.Count.ShouldBe(80);
        Channel.Sent.Select(sent => sent.Key).Distinct().Count().ShouldBe(80);
    }

    [Fact]
    public async Task Run_WhileTheDocumentsAreBeingRead_SendsNothing()
    {
        Owe();
        var asked = 0;
        using var stop = new CancellationTokenSource();
        using var dispatcher = new DigestDispatcher(Parts() with
        {
            Composer = () =>
            {
                asked++;
                return null;
            },
        });

        var running = dispatcher.RunAsync(stop.Token);
        for (var woken = 0; woken < 3; woken++)
        {
            var before = Volatile.Read(ref asked);
            dispatcher.Wake();
            await UntilAsync(() => Volatile.Read(ref asked) > before);
        }

        await stop.CancelAsync();
        await running.WaitAsync(Patience);
        Channel.Sent.ShouldBeEmpty();
    }

    private async Task RunAsync(Func<bool> isDone)
    {
        using var stop = new CancellationTokenSource();
        using var dispatcher = new DigestDispatcher(Parts() with { Options = new SendingOptions { Sender = "one", AttemptTimeout = TimeSpan.FromSeconds(1) } });
        var running = dispatcher.RunAsync(stop.Token);
        await UntilAsync(isDone);
        await stop.CancelAsync();
        await running.WaitAsync(Patience);
    }

    private static async Task UntilAsync(Func<bool> isDone)
    {
        for (var waited = Stopwatch.StartNew(); !isDone(); await Task.Delay(20))
            if (waited.Elapsed > Patience) throw new TimeoutException("It never came to that.");
    }
}
