using Briefing.Channels.ActivityProtocol.Turns;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

public sealed class TurnLanesTests
{
    [Fact]
    public async Task Turns_OfOneConversation_GoInTheOrderTheyCame()
    {
        var lanes = new TurnLanes(100, 100);
        var first = await EnterAsync(lanes, "c");
        var waiting = Enumerable.Range(0, 20).Select(_ => EnterAsync(lanes, "c")).ToArray();

        waiting.ShouldAllBe(turn => !turn.IsCompleted);
        first.Dispose();
        for (var i = 0; i < waiting.Length; i++)
        {
            var lease = await waiting[i];
            waiting[(i + 1)..].ShouldAllBe(turn => !turn.IsCompleted);
            lease.Dispose();
        }

        lanes.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task Turns_OfTwoConversations_GoSideBySide()
    {
        var lanes = new TurnLanes(100, 100);
        using var one = await EnterAsync(lanes, "a");

        EnterAsync(lanes, "b").IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task Turns_BeyondTheBounds_AreTurnedAway()
    {
        var lanes = new TurnLanes(maxTurns: 3, maxTurnsPerConversation: 2);
        var first = await EnterAsync(lanes, "a");
        _ = EnterAsync(lanes, "a");

        (await lanes.EnterAsync("a", default)).Away.ShouldBe(TurnAway.ConversationBusy);
        using var other = await EnterAsync(lanes, "b");
        (await lanes.EnterAsync("c", default)).Away.ShouldBe(TurnAway.Busy);
        other.Dispose();
        (await lanes.EnterAsync("c", default)).Away.ShouldBe(TurnAway.No);
        first.Dispose();
    }

    [Fact]
    public async Task Turn_ThatIsGivenUpWhileWaiting_LeavesItsPlace()
    {
        var lanes = new TurnLanes(100, 100);
        var first = await EnterAsync(lanes, "c");
        using var gone = new CancellationTokenSource();
        var given = lanes.EnterAsync("c", gone.Token).AsTask();
        var next = EnterAsync(lanes, "c");

        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(given);
        first.Dispose();
        first.Dispose();

        (await next).Dispose();
        lanes.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task Emptiness_IsToldWhenTheLastTurnIsOver()
    {
        var lanes = new TurnLanes(100, 100);
        lanes.WhenEmptyAsync().IsCompleted.ShouldBeTrue();
        var (first, other) = (await EnterAsync(lanes, "a"), await EnterAsync(lanes, "b"));
        using var gone = new CancellationTokenSource();
        var waiting = lanes.EnterAsync("a", gone.Token).AsTask();
        var empty = lanes.WhenEmptyAsync();

        first.Dispose();
        other.Dispose();
        empty.IsCompleted.ShouldBeFalse();
        (await waiting).Lease!.Dispose();

        await empty;
        lanes.WhenEmptyAsync().IsCompleted.ShouldBeTrue();
    }

    private static async Task<TurnLanes.Lease> EnterAsync(TurnLanes lanes, string conversation) =>
        (await lanes.EnterAsync(conversation, CancellationToken.None)).Lease!;
}
