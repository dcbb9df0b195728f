using Briefing.Channels.Turns;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Turns;

/// <summary>What the inbox promises in every database.</summary>
public abstract class TurnInboxContract
{
    private static readonly InboxOptions Options = new() { Lease = TimeSpan.FromSeconds(20), Renewal = TimeSpan.FromSeconds(5) };

    private readonly ManualClock _clock = new();

    /// <summary>An empty database.</summary>
    protected abstract IDatabase Database { get; }

    [SkippableFact]
    public async Task Turn_ThatComesTwice_IsNewOnce()
    {
        var inbox = Open("one");

        (await AcceptAsync(inbox, "m-1")).ShouldBe(Acceptance.New);
        (await AcceptAsync(inbox, "m-1")).ShouldBe(Acceptance.AtWork);
        await inbox.AnsweredAsync(Turn("m-1").Id);
        (await AcceptAsync(inbox, "m-1")).ShouldBe(Acceptance.Answered);
        (await AcceptAsync(inbox, "m-2")).ShouldBe(Acceptance.New);
    }

    [SkippableFact]
    public async Task Turn_ThatComesToTwoHosts_IsNewInOne()
    {
        var (one, two) = (Open("one"), Open("two"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).SelectMany(n => new[]
        {
            Task.Run(() => AcceptAsync(one, $"m-{n}")), Task.Run(() => AcceptAsync(two, $"m-{n}")), Task.Run(() => AcceptAsync(one, $"m-{n}")),
        }));

        outcomes.Count(outcome => outcome == Acceptance.New).ShouldBe(60);
        outcomes.Count(outcome => outcome == Acceptance.AtWork).ShouldBe(120);
        one.CountUnfinished().ShouldBe(60);
    }

    [SkippableFact]
    public async Task Turn_WithoutAName_IsNeverTheSameAsAnother()
    {
        var inbox = Open("one");

        (await AcceptAsync(inbox, null)).ShouldBe(Acceptance.New);
        (await AcceptAsync(inbox, null)).ShouldBe(Acceptance.New);
    }

    [SkippableFact]
    public async Task Turn_OfAHostThatDied_IsTakenUpByOneOtherWhenItsLeaseIsOver()
    {
        var died = Open("died");
        var came = _clock.GetUtcNow();
        await AcceptAsync(died, "m-1", "what came");
        var (one, two) = (Open("one"), Open("two"));
        (await one.ClaimAsync("test", 10)).ShouldBeEmpty();

        _clock.Advance(Options.Lease + TimeSpan.FromSeconds(1));
        died.IsHeld.ShouldBeFalse();
        one.Renew();
        two.Renew();
        var claimed = (await Task.WhenAll(one.ClaimAsync("test", 10), two.ClaimAsync("test", 10))).SelectMany(turns => turns).ToArray();

        var turn = claimed.ShouldHaveSingleItem();
        (turn.Payload, turn.Attempt, turn.At).ShouldBe(("what came", 2, came));
        (await one.ClaimAsync("test", 10)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Turn_OfAHostThatStops_IsTakenUpAtOnce()
    {
        var (stopped, other) = (Open("stopped"), Open("other"));
        await AcceptAsync(stopped, "m-1");

        stopped.Leave();

        stopped.IsHeld.ShouldBeFalse();
        (await other.ClaimAsync("test", 10)).Length.ShouldBe(1);
    }

    [SkippableFact]
    public async Task Turn_OfAHostThatIsAlive_IsNotTakenUp()
    {
        var (one, two) = (Open("one"), Open("two"));
        await AcceptAsync(one, "m-1");

        for (var renewals = 0; renewals < 10; renewals++)
        {
            _clock.Advance(Options.Renewal);
            one.Renew();
            two.Renew();
        }

        (await two.ClaimAsync("test", 10)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Answer_ThatWasReady_ComesBackWithHowMuchOfItHadArrived()
    {
        var (one, two) = (Open("one"), Open("two"));
        await AcceptAsync(one, "m-1");
        await one.AnswerReadyAsync(Turn("m-1").Id, "[1,2,3]");
        await one.SentAsync(Turn("m-1").Id, 2);
        one.Leave();

        var turn = (await two.ClaimAsync("test", 10)).ShouldHaveSingleItem();

        (turn.Answer, turn.Sent).ShouldBe(("[1,2,3]", 2));
    }

    [SkippableFact]
    public async Task Turn_ThatIsPutBack_IsTakenUpAfterAMomentAlsoByItsOwnHost()
    {
        var inbox = Open("one");
        await AcceptAsync(inbox, "m-1");
        await inbox.PutBackAsync(Turn("m-1").Id, _clock.GetUtcNow() + TimeSpan.FromSeconds(3));

        (await inbox.ClaimAsync("test", 10)).ShouldBeEmpty();
        _clock.Advance(TimeSpan.FromSeconds(3));

        (await inbox.ClaimAsync("test", 10)).Length.ShouldBe(1);
        (await inbox.ClaimAsync("test", 10)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Turn_OfAnotherKind_IsLeftToItsOwnChannel()
    {
        var inbox = Open("one");
        await AcceptAsync(inbox, "m-1");
        await inbox.PutBackAsync(Turn("m-1").Id, _clock.GetUtcNow());

        (await inbox.ClaimAsync("other", 10)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Turn_ThatWasTurnedAway_MayBeSentAgain()
    {
        var inbox = Open("one");
        await AcceptAsync(inbox, "m-1");

        await inbox.ForgetAsync(Turn("m-1").Id);

        (await AcceptAsync(inbox, "m-1")).ShouldBe(Acceptance.New);
    }

    [SkippableFact]
    public async Task Turn_ThatIsOver_KeepsNothingOfWhatWasSaid()
    {
        var inbox = Open("one");
        await AcceptAsync(inbox, "m-1", "a secret question", "ada");
        await inbox.AnswerReadyAsync(Turn("m-1").Id, "a secret answer");

        await inbox.AnsweredAsync(Turn("m-1").Id);

        inbox.CountUnfinished().ShouldBe(0);
        if (inbox is SqlTurnInbox)
            Database.Run(connection => connection.Scalar("SELECT payload || owner || answer || holder FROM inbox_turns")).ShouldBe("");
    }

    [SkippableFact]
    public async Task Sweep_RemovesWhatIsOldAlone()
    {
        var inbox = Open("one");
        await AcceptAsync(inbox, "m-1");
        _clock.Advance(TimeSpan.FromDays(2));
        await AcceptAsync(inbox, "m-2");

        inbox.Sweep(_clock.GetUtcNow() - TimeSpan.FromDays(1)).ShouldBe(1);

        inbox.CountUnfinished().ShouldBe(1);
    }

    [SkippableFact]
    public async Task Forget_RemovesWhatIsKeptOfOneUser()
    {
        var inbox = Open("one");
        await AcceptAsync(inbox, "m-1", user: "teams/harbour/ada");
        await AcceptAsync(inbox, "m-2", user: "teams/harbour/ben");
        await AcceptAsync(inbox, "m-3");

        inbox.Forget("teams/harbour/ada").ShouldBe(1);

        inbox.CountUnfinished().ShouldBe(2);
    }

    /// <summary>The inbox as a host of that name has it.</summary>
    private protected virtual ITurnInbox Open(string holder) => new SqlTurnInbox(Database, _clock, Options, holder);

    private InboxTurn Turn(string? key, string payload = "{}", string? user = null) => InboxTurn.Of("test", key, payload, _clock.GetUtcNow(), user);

    private Task<Acceptance> AcceptAsync(ITurnInbox inbox, string? key, string payload = "{}", string? user = null) =>
        inbox.AcceptAsync(Turn(key, payload, user), CancellationToken.None);
}
