using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations.Names;

public sealed class ResolutionTests
{
    [Fact]
    public void GoldTexts_NoSpeaker_IsWrong() =>
        ResolutionGold.Analysed.Where(found => found.IsWrong).Select(found => found.ToString()).ShouldBeEmpty();

    [Fact]
    public void GoldTexts_EveryKind_IsRightAsOftenAsStated()
    {
        foreach (var kind in ResolutionGold.Analysed.Where(found => found.Found?.Resolution is not null).GroupBy(found => found.Found!.Resolution!.Value.Kind))
        {
            var right = kind.Count(found => found.IsRight) / (double)kind.Count();
            right.ShouldBeGreaterThanOrEqualTo(kind.Max(found => found.Found!.Resolution!.Value.Confidence), kind.Key.ToString());
            kind.ShouldAllBe(found => found.Found!.Resolution!.Value.Confidence >= Resolution.Least);
        }
    }

    [Fact]
    public void GoldTexts_EverySpeaker_IsFoundByTheKindStated() =>
        ResolutionGold.Analysed.Where(found => !found.IsRight || found.Found?.Resolution?.Kind != found.Kind).Select(found => found.ToString()).ShouldBeEmpty();
}
