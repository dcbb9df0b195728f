namespace Briefing.Evaluation.Crowd;

/// <summary>The small form of <c>crowd</c>.</summary>
public sealed class CrowdTests
{
    [Fact]
    public async Task Windows_OpenedAskedInAndClosed_GiveTheirHandlesBack()
    {
        using var told = new StringWriter();

        (await CrowdRun.RunAsync(600, 40, told)).ShouldBeNull(told.ToString());
    }
}
