using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Tests.Knowledge.Search.Scoring;

public sealed class StemFilterTests
{
    [Fact]
    public void MayHold_OfWhatWasAdded_IsAlwaysTrue()
    {
        var filter = new StemFilter();
        int[] added = [-1, 0, 63, 64, 4095, 4096, 4_194_303, int.MaxValue];
        foreach (var number in added) filter.Add(number);

        added.ShouldAllBe(number => filter.MayHold(number));
    }

    [Fact]
    public void MayHold_OfMostOthers_IsFalse()
    {
        var filter = new StemFilter();
        for (var number = 0; number < 40; number++) filter.Add(number * 977);

        Enumerable.Range(100_000, 10_000).Count(filter.MayHold).ShouldBeLessThan(200);
    }
}
