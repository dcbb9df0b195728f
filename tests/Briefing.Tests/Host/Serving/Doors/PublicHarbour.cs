using System.Net;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Host.Serving.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Host.Serving.Doors;

/// <summary>The real host with a public name, as it stands behind a proxy that ends TLS.</summary>
public sealed class PublicHarbour : IAsyncDisposable
{
    internal const string Name = "briefing.example";
    internal const string Url = "https://" + Name;

    private readonly TemporaryFolder _folder = new();
    private BriefingServer? _server;

    internal HttpClient Client { get; } = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    internal BriefingServer Server => _server!;

    internal T Service<T>() where T : notnull => Server.Services.GetRequiredService<T>();

    internal IEnumerable<T> Services<T>() => Server.Services.GetServices<T>();

    internal static async Task<PublicHarbour> StartAsync(DoorSettings? doors = null, string? publicUrl = Url, string? sources = null)
    {
        var harbour = new PublicHarbour();
        var choice = StoreChoice.Of([sources ?? Harbour.Write(harbour._folder)], harbour._folder.At("briefing.db"));
        harbour._server = await BriefingServer.StartAsync(new ServeOptions(choice, "http://127.0.0.1:0", publicUrl, [], "")
        {
            Doors = doors ?? new DoorSettings(), Secrets = name => name == "BRIEFING_SIGNIN_SECRET" ? "a secret of the tests" : null,
        }, ServedHarbour.Quiet(), CancellationToken.None);
        await harbour._server.Reading;
        harbour.Client.BaseAddress = new Uri(harbour._server.Address);
        return harbour;
    }

    /// <summary>Asks as a browser elsewhere does, through the proxy.</summary>
    internal async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Response)> GetAsync(string address, string accept = "text/html", HttpMethod? method = null)
    {
        var path = address.StartsWith(Url, StringComparison.Ordinal) ? address[Url.Length..] : address;
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path.Split('#')[0]) { Headers = { Host = Name } };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.9");
        var response = await Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }
}
