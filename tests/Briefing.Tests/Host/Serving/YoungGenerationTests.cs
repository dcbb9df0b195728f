using Briefing.Host.Serving;

namespace Briefing.Tests.Host.Serving;

public sealed class YoungGenerationTests
{
    [Fact]
    public void Trim_UnderTheBudget_DoesNothing() => new YoungGeneration(long.MaxValue).Trim().ShouldBeFalse();

    [Fact]
    public void Trim_OverTheBudget_Collects()
    {
        var young = new YoungGeneration(1024 * 1024);
        var before = GC.CollectionCount(0);
        var garbage = new List<byte[]>();
        for (var i = 0; i < 64; i++) garbage.Add(new byte[64 * 1024]);

        young.Trim().ShouldBeTrue();
        GC.CollectionCount(0).ShouldBeGreaterThan(before);
        garbage.Count.ShouldBe(64);
    }
}
