using System.Net;
using Briefing.Host.Commands;
using Briefing.Host.Serving;

namespace Briefing.Tests.Host.Serving;

/// <summary>A host that is not ready says so, and why, to this machine.</summary>
public sealed class UnreadyHostTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Readyz_OfAHostWithoutDocuments_SaysWhy()
    {
        var empty = Directory.CreateDirectory(_folder.At("empty")).FullName;
        await using var server = await BriefingServer.StartAsync(
            new ServeOptions(StoreChoice.Of([empty], _folder.At("briefing.db")), "http://127.0.0.1:0", null, [], ""), ServedHarbour.Quiet(), CancellationToken.None);
        await server.Reading;
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };

        using var response = await client.GetAsync("/readyz");
        using var alive = await client.GetAsync("/healthz");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldStartWith("""{"status":"not ready","reasons":[""");
        alive.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
