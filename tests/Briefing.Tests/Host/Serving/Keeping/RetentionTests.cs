using Briefing.Host.Commands;
using Briefing.Host.Serving.Keeping;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Keeping;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Tests.Host.Serving.Keeping;

public sealed class RetentionTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void Sweep_RemovesWhatIsOlderThanTheSettingsOrThePartSay()
    {
        var (letters, notes) = (new Part("letters", 10), new Part("notes", 20));

        Sweep([letters, notes], new() { ["notes"] = 3 }).Sweep();

        letters.Before.ShouldBe(_clock.GetUtcNow().AddDays(-10));
        notes.Before.ShouldBe(_clock.GetUtcNow().AddDays(-3));
    }

    [Fact]
    public void Sweep_OfAPartThatFails_LeavesNoOtherBehind()
    {
        var notes = new Part("notes", 20);

        Sweep([new Part("letters", 10) { Fails = true }, notes], null).Sweep();

        notes.Before.ShouldNotBeNull();
    }

    [Fact]
    public async Task Sweep_IsDoneSoonAfterTheStartAndThenEachHour()
    {
        var part = new Part("letters", 10);
        using var sweep = Sweep([part], null);
        await sweep.StartAsync(CancellationToken.None);

        await UntilAsync(() => _clock.NextDue is not null); // it begins on a thread of its own
        part.Times.ShouldBe(0);
        _clock.Advance(RetentionSweep.First);
        await UntilAsync(() => part.Times == 1 && _clock.NextDue is not null);
        _clock.Advance(RetentionSweep.Period);
        await UntilAsync(() => part.Times == 2);

        await sweep.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("postcards", 3, "postcards")]
    [InlineData("letters", 0, "0 days")]
    [InlineData("letters", 5000, "5000 days")]
    public void Settings_ThatCannotBeMeant_AreRefusedWithWhatThereIs(string name, int days, string said) =>
        Should.Throw<CommandFailure>(() => Retention.Of([new Part("letters", 10)], new Dictionary<string, int> { [name] = days })).Message.ShouldContain(said);

    private RetentionSweep Sweep(IExpires[] parts, Dictionary<string, int>? days) => new(Retention.Of(parts, days), _clock, NullLogger<RetentionSweep>.Instance);

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var tries = 0; tries < 500 && !holds(); tries++) await Task.Delay(10);
        holds().ShouldBeTrue();
    }

    private sealed class Part(string kept, int days) : IExpires
    {
        public string Kept => kept;

        public int DefaultDays => days;

        internal bool Fails { get; init; }

        internal DateTimeOffset? Before { get; private set; }

        internal int Times { get; private set; }

        public int RemoveBefore(DateTimeOffset before)
        {
            if (Fails) throw new StoreException(StoreFault.Locked, "locked");
            Before = before;
            return Times++;
        }
    }
}
