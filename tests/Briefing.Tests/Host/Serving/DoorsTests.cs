using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Briefing.Tests.Host.Serving;

public sealed class DoorsTests(ServedHarbour served) : IClassFixture<ServedHarbour>
{
    private const string Question = """{"q": "hello"}""";

    [Theory]
    [InlineData("/")]
    [InlineData("/sources")]
    [InlineData("/healthz")]
    [InlineData("/absent")]
    public async Task EveryResponse_CarriesAStrictPolicyAndNoCorsHeader(string path)
    {
        var response = await served.Client.GetAsync(path);

        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        response.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("10.0.0.1")]
    public async Task Request_ByAForeignName_IsRefused(string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };

        var response = await served.Client.SendAsync(request);

        ((int)response.StatusCode).ShouldBeOneOf(400, 403);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost:1")]
    public async Task Chat_FromAForeignOrigin_IsRefused(string origin)
    {
        var response = await served.ChatAsync(Question, change: request => request.Headers.Add("Origin", origin));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Chat_FromTheOwnPage_IsAnswered()
    {
        var response = await served.ChatAsync(Question, change: request => request.Headers.Add("Origin", served.Address));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Chat_ThatIsNotJson_IsRefused(string contentType)
    {
        var response = await served.ChatAsync(Question, contentType);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await response.Content.ReadAsStringAsync()).ShouldContain("application/json");
    }

    [Fact]
    public async Task Request_ThatIsNotHttp_LeavesTheHostServing()
    {
        using (var socket = new TcpClient())
        {
            var address = new Uri(served.Address);
            await socket.ConnectAsync(address.Host, address.Port);
            await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes("\u0000\u00ff no http at all\r\n\r\n"));
            await new StreamReader(socket.GetStream()).ReadToEndAsync();
        }

        (await served.Client.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
