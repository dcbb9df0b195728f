namespace Briefing.Tests.Conversation.Digests.Content;

/// <summary>The days of <c>Days/*.yaml</c>, which anybody can read and add to.</summary>
public class DaysTests
{
    private static readonly string Folder = Path.Combine(Requires.Repository(), "tests/Briefing.Tests/Conversation/Digests/Content/Days");

    public static TheoryData<string> Scripts() => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Digests_OfScriptedDays_HoldWhatIsDue(string script)
    {
        using var play = new DayPlay();
        play.Play(DayPlay.Read(Path.Combine(Folder, script + ".yaml")));
    }

    [Fact]
    public void Scripts_Folder_HoldsAtLeastTwenty() => Directory.EnumerateFiles(Folder, "*.yaml").Count().ShouldBeGreaterThanOrEqualTo(20);
}
