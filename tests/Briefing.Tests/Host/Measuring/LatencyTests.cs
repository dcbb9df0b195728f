using Briefing.Host.Measuring;

namespace Briefing.Tests.Host.Measuring;

public sealed class LatencyTests
{
    [Fact]
    public void Latency_OfAHundredTimes_IsByNearestRank()
    {
        var latency = Latency.Of(Enumerable.Range(1, 100).Reverse().Select(ms => TimeSpan.FromMilliseconds(ms)));
        latency.ShouldBe(new Latency(100, 50, 99, 100));
    }

    [Fact]
    public void Latency_OfOneTime_IsThatTime() =>
        Latency.Of([TimeSpan.FromMilliseconds(7)]).ShouldBe(new Latency(1, 7, 7, 7));

    [Fact]
    public void Latency_OfNothing_IsRefused() => Should.Throw<ArgumentException>(() => Latency.Of([]));
}
