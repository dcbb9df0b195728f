using System.Collections.Concurrent;
using System.Text;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Host.Serving.Telemetry;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Briefing.Tests.Host.Serving.Telemetry;

/// <summary>A whole host that sends to a collector of our own.</summary>
public sealed class TelemetryExportTests : IDisposable
{
    private const string Secret = "quizzical zeppelin";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Host_WithACollector_SendsCountsAndSpansButNothingThatWasSaid()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        var (collector, address) = await LocalServer.StartAsync(_ => { }, app => app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        }));
        await using var own = collector;
        var options = new ServeOptions(StoreChoice.Of([Harbour.Write(_folder)], _folder.At("briefing.db")), "http://127.0.0.1:0", null, [], "")
        {
            Telemetry = new TelemetryTarget(address, IsGrpc: false, TimeSpan.FromSeconds(1)),
        };
        await using (var server = await BriefingServer.StartAsync(options, ServedHarbour.Quiet(), CancellationToken.None))
        {
            await server.Reading;
            using var client = new HttpClient();
            using var question = new StringContent($$"""{"q":"What did Mara Velden say about the {{Secret}}?"}""", Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(server.Address + "/api/chat", question);
            response.IsSuccessStatusCode.ShouldBeTrue();
            while (!received.Any(one => one.Path == "/v1/metrics" && one.Body.Contains("briefing.turns")) || !received.Any(one => one.Path == "/v1/traces" && one.Body.Contains("turn")))
                await Task.Delay(50);
        }

        var all = string.Concat(received.Select(one => one.Body));
        all.ShouldContain("briefing.turn.duration");
        all.ShouldContain("briefing.outcome");
        all.ShouldNotContain("zeppelin");
        all.ShouldNotContain("Velden");
    }

    [Theory]
    [InlineData("ftp://localhost", null, null)]
    [InlineData("localhost:4317", null, null)]
    [InlineData("http://user:word@localhost:4317", null, null)]
    [InlineData("http://localhost:4317", "carrier pigeon", null)]
    [InlineData("http://localhost:4317", "grpc", 0)]
    public void Settings_ThatCannotBeUsed_SayWhatToChange(string endpoint, string? protocol, int? seconds) =>
        Should.Throw<CommandFailure>(() => new TelemetrySettings { Endpoint = endpoint, Protocol = protocol, EverySeconds = seconds }.Target)
            .Message.ShouldStartWith("appsettings.json, Telemetry: ");

    [Fact]
    public void Settings_WithoutAnEndpoint_SendNothing() => new TelemetrySettings { Protocol = "grpc" }.Target.ShouldBeNull();
}
