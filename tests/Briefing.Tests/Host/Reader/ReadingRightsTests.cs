using System.Net;
using Briefing.Conversation.Turns;
using Briefing.Tests.Host.Serving.Doors;

namespace Briefing.Tests.Host.Reader;

/// <summary>How much of a source is shown, to whom.</summary>
public sealed class ReadingRightsTests : IDisposable
{
    private const string Far = "Nobody at the quay expects the old lighthouse to be lit again before the spring.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, false)]
    [InlineData("context", false)]
    [InlineData("whole", true)]
    public async Task BearerOfALink_ReadsTheWholeOnlyWhereTheSourceAllowsIt(string? rights, bool isWhole)
    {
        await using var host = await PublicHarbour.StartAsync(sources: Sources(rights));
        var quote = await QuoteAsync(host);

        var (status, page, _) = await host.GetAsync(quote.Link);

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("<mark");
        page.Contains(Far, StringComparison.Ordinal).ShouldBe(isWhole);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("context", false)]
    [InlineData("whole", true)]
    public async Task ReaderAtThisMachine_ReadsTheWholeUnlessTheSourceForbidsIt(string? rights, bool isWhole)
    {
        await using var host = await PublicHarbour.StartAsync(publicUrl: null, sources: Sources(rights));
        var quote = await QuoteAsync(host);
        var path = new Uri(quote.Link).AbsolutePath;

        (await host.Client.GetStringAsync(path)).Contains(Far, StringComparison.Ordinal).ShouldBe(isWhole);
        (await host.Client.GetStringAsync("/sources/quay")).Contains(Far, StringComparison.Ordinal).ShouldBe(isWhole);
        using var passage = await host.Client.GetAsync(path[..path.LastIndexOf('/')] + "/3-40");
        passage.StatusCode.ShouldBe(isWhole ? HttpStatusCode.OK : HttpStatusCode.NotFound);
    }

    private static async Task<Quote> QuoteAsync(PublicHarbour host)
    {
        var reply = await host.Service<IBot>().RespondAsync(new Turn("channel/tenant/c", "What did Mira Holt say about the toll?", TimeProvider.System.GetUtcNow()), CancellationToken.None);
        reply.Quotes.ShouldNotBeEmpty(reply.Text);
        return reply.Quotes[0];
    }

    private string Sources(string? rights)
    {
        var filler = string.Join("\n\n", Enumerable.Range(1, 30).Select(number => $"Pier {number} was painted in the week before, and berth {number * 7} stood empty for most of that time."));
        File.WriteAllText(_folder.At("quay.md"), $"""
            # Notes from the quay

            “The toll stays as it is until the council has met,” Mira Holt said on Monday.

            {filler}

            {Far}
            """);
        File.WriteAllText(_folder.At("sources.yaml"), $"""
            sources:
              - file: quay.md
                id: quay
                title: Notes from the quay
                publisher: Tidewater Courier
                published: 2024-03-05
            {(rights is null ? "" : $"    reader: {rights}")}
            """);
        return _folder.Path;
    }
}
