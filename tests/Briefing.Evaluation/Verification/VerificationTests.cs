namespace Briefing.Evaluation.Verification;

/// <summary>What the checking of quotes must reach; raised when a change earns it.</summary>
public sealed class VerificationTests
{
    private const double Cases = 0.95;
    private const double Changes = 0.98;

    [Fact]
    public async Task Quotes_OfTheCases_AreCheckedRightly()
    {
        using var quotes = new QuotesUnderTest(QuotesUnderTest.Texts);
        var found = await quotes.CasesAsync();

        found.Count.ShouldBeGreaterThanOrEqualTo(60);
        foreach (var isHeld in (bool[])[false, true])
            found.Where(one => one.Case.Held == isHeld).Average(one => one.Case.IsMet(one.Reply) ? 1.0 : 0).ShouldBeGreaterThanOrEqualTo(Cases);
    }

    [Fact]
    public async Task Quotes_Changed_AreCheckedRightly()
    {
        using var quotes = new QuotesUnderTest(QuotesUnderTest.Texts);
        var found = await quotes.MutationsAsync(15, seed: 3);

        found.Average(one => one.IsMet ? 1.0 : 0).ShouldBeGreaterThanOrEqualTo(Changes);
    }
}
