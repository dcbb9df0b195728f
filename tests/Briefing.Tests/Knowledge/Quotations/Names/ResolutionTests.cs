using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations.Names;

public sealed class ResolutionTests
{
    [Fact]
    public void GoldTexts_NoSpeaker_IsWrong() =>
        ResolutionGold.Analysed.Where(found => found.IsWrong).Select(found => found.ToString()).ShouldBeEmpty();

    [Fact]
    public void GoldTexts_EverySpeaker_IsFoundByTheKindStated() =>
        ResolutionGold.Analysed.Where(found => !found.IsRight || found.Found?.Resolution?.Kind != found.Kind).Select(found => found.ToString()).ShouldBeEmpty();
}
