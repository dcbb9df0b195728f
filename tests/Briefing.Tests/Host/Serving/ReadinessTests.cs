using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Briefing.Tests.Host.Serving;

public sealed class ReadinessTests(ServedHarbour host) : IClassFixture<ServedHarbour>
{
    [Fact]
    public async Task Readyz_OfAHostThatAnswers_IsReady()
    {
        using var response = await host.Client.GetAsync("/readyz");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"status":"ready"}""");
    }

    [Fact]
    public async Task Healthz_ForThisMachine_TellsWhatWasRead()
    {
        var health = await host.Client.GetFromJsonAsync<JsonElement>("/healthz");

        health.GetProperty("status").GetString().ShouldBe("ready");
        health.GetProperty("documents").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Health_ForOthers_IsOneWord(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");

        using var response = await host.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"status":"ready"}""");
    }
}
