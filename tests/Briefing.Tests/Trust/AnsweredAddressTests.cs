using Briefing.Tests.Host.Serving;
using Microsoft.AspNetCore.Routing;

namespace Briefing.Tests.Trust;

/// <summary>Every address that the host answers at, found in its own table, so that a new one is looked at too.</summary>
public sealed class AnsweredAddressTests(HostileCorpus corpus) : IClassFixture<HostileCorpus>
{
    [Fact]
    public async Task EveryAddress_ByEveryMethod_AnswersWithItsHeaders()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(corpus.Address), Timeout = TimeSpan.FromSeconds(60) };
        var routes = corpus.Server.Routes;

        routes.Count.ShouldBeGreaterThan(8);
        foreach (var route in routes)
            foreach (var method in (string[])["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), PathOf(route)) { Content = method is "POST" or "PUT" ? new StringContent("{") : null };
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

                var what = $"{method} {route.RoutePattern.RawText} answered {(int)response.StatusCode}";
                ((int)response.StatusCode).ShouldBeLessThan(500, what);
                response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], what);
                response.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"], what);
                var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem(what);
                policy.ShouldContain("default-src 'none'", customMessage: what);
                policy.ShouldNotContain("unsafe-eval", customMessage: what);
                policy.ShouldNotContain("*", customMessage: what);
                policy.Split(';').ShouldNotContain(part => part.Contains("script-src", StringComparison.Ordinal) && part.Contains("unsafe", StringComparison.Ordinal), what);
                response.Headers.Contains("Server").ShouldBeFalse(what);
                response.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse(what);
            }
    }

    private static string PathOf(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "x"))));
}
