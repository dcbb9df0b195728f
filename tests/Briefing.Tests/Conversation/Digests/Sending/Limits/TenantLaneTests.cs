using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Conversation.Digests.Sending.Limits;

public sealed class TenantLaneTests : IDisposable
{
    private static readonly ChannelLimits TenASecond = new(10, []);
    private readonly ManualClock _clock = new();
    private readonly CountedPace _pace = new();
    private readonly TenantLane _lane;

    public TenantLaneTests() => _lane = new TenantLane("teams/harbour", "harbour", TenASecond, _pace, _clock);

    [Fact]
    public async Task Turn_OfMany_ComesOneIntervalAfterTheOther()
    {
        var turns = new List<DateTimeOffset>();
        var places = Enumerable.Range(0, 12).Select(_ => _lane.Enter()).ToList();
        _lane.IsFull.ShouldBeTrue();
        foreach (var place in places)
        {
            var turn = TurnAsync(place);
            while (!turn.IsCompleted)
                if (_clock.AdvanceToNextAlarm() is null) await Task.Yield();
            turns.Add(_clock.GetUtcNow());
        }

        turns.ShouldBe(Enumerable.Range(0, 12).Select(number => turns[0] + (number * TenASecond.Interval)));
        _pace.Taken.ShouldBe([2, 2, 2, 2, 2, 2]);
        _lane.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Turns_OfASenderThatHasJustStarted_AreFewAndMoreWithEachThatIsReached()
    {
        var places = Enumerable.Range(0, 10).Select(_ => _lane.Enter()).ToList();
        var taken = places.Select(place => place.TakeAsync(CancellationToken.None)).ToList();
        await OutAsync(2);

        await ReachAsync(0);
        await OutAsync(4);
        places[1].Dispose();
        await OutAsync(5);
        foreach (var number in Enumerable.Range(2, 3)) await ReachAsync(number);
        await OutAsync(10);

        async Task OutAsync(int count)
        {
            await Task.WhenAll(taken[..count]);
            taken.Count(turn => turn.IsCompleted).ShouldBe(count);
        }

        async Task ReachAsync(int number)
        {
            var reached = places[number].ReachAsync(await taken[number], CancellationToken.None);
            while (!reached.IsCompleted)
                if (_clock.AdvanceToNextAlarm() is null) await Task.Yield();
        }
    }

    [Fact]
    public async Task Turn_AfterAStall_LeavesOutTheTurnsThatHavePassed()
    {
        var places = Enumerable.Range(0, 5).Select(_ => _lane.Enter()).ToList();
        await TurnAsync(places[0]);
        _clock.Advance(TimeSpan.FromSeconds(30));

        await TurnAsync(places[1]);

        _pace.Taken.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Turn_ThatWasMissed_IsFollowedByAnother()
    {
        var place = _lane.Enter();
        var missed = await place.TakeAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(0.3));

        await place.ReachAsync(missed, CancellationToken.None);

        _pace.Taken.ShouldBe([1, 1]);
        _lane.Waiting.ShouldBe(0);
    }

    [Fact]
    public void Failed_InSixConversationsWithoutASuccess_LeavesTheTenantAloneForLongerAndLonger()
    {
        Fail(5);
        _lane.HeldUntil.ShouldBeNull();
        Fail(6);
        _lane.HeldUntil.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        _lane.HeldUntil.ShouldBeNull();
        Fail(6);
        _lane.HeldUntil.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Failed_OfOneBadRecipient_HoldsUpNobody()
    {
        for (var tries = 0; tries < 100; tries++) _lane.Failed("teams/harbour/bad", TimeSpan.FromHours(1));

        _lane.HeldUntil.ShouldBeNull();
    }

    [Fact]
    public void Failed_WithSuccessesBetween_HoldsUpNobody()
    {
        for (var tries = 0; tries < 100; tries++)
        {
            Fail(5);
            _lane.Succeeded();
        }

        _lane.HeldUntil.ShouldBeNull();
    }

    [Fact]
    public void Failed_ToldToWait_WaitsAsLongUpToAMinute()
    {
        Fail(6, TimeSpan.FromSeconds(7));
        _lane.HeldUntil.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromSeconds(7));
        _clock.Advance(TimeSpan.FromSeconds(7));
        Fail(6, TimeSpan.FromDays(1));
        _lane.HeldUntil.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromMinutes(1));
    }

    public void Dispose() => _lane.Dispose();

    private static async Task TurnAsync(TenantTurns.Place place) =>
        await place.ReachAsync(await place.TakeAsync(CancellationToken.None), CancellationToken.None);

    private void Fail(int conversations, TimeSpan? retryAfter = null)
    {
        for (var number = 0; number < conversations; number++) _lane.Failed($"teams/harbour/{number}", retryAfter);
    }

    private sealed class CountedPace : ISendingPace
    {
        private DateTimeOffset _next;

        internal List<int> Taken { get; } = [];

        public DateTimeOffset Take(string tenant, int turns, TimeSpan interval, DateTimeOffset now)
        {
            Taken.Add(turns);
            var first = _next > now ? _next : now;
            _next = first + (turns * interval);
            return first;
        }
    }
}
