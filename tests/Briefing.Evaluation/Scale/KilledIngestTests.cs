namespace Briefing.Evaluation.Scale;

public sealed class KilledIngestTests
{
    /// <summary>The short form; <c>kills</c> is the long one.</summary>
    [Fact]
    public async Task Ingest_KilledAgainAndAgain_EndsWithTheSameStore()
    {
        using var ingest = new KilledIngest(documents: 240, seed: 7, _ => { });
        (await ingest.RunAsync(kills: 3)).ShouldBeEmpty();
        ingest.Killed.ShouldBeGreaterThan(0);
    }
}
