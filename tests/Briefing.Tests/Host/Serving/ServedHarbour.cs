using System.Net.Http.Headers;
using System.Text;
using Briefing.Host.Commands;
using Briefing.Host.Serving;

namespace Briefing.Tests.Host.Serving;

/// <summary>The real host on a free port of this machine, over two short documents.</summary>
public sealed class ServedHarbour : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private BriefingServer? _server;

    internal HttpClient Client { get; } = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    internal string Address => _server!.Address;

    internal ServedBriefing Briefing => _server!.Briefing;

    internal IServiceProvider Services => _server!.Services;

    public async Task InitializeAsync()
    {
        var choice = StoreChoice.Of([Harbour.Write(_folder)], _folder.At("briefing.db"));
        _server = await BriefingServer.StartAsync(new ServeOptions(choice, "http://127.0.0.1:0", null, [], ""), Quiet(), CancellationToken.None);
        await _server.Reading;
        Client.BaseAddress = new Uri(_server.Address);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    internal static Terminal Quiet() =>
        new(TextReader.Null, TextWriter.Null, TextWriter.Null, IsInteractive: false, HasProgressBar: false, TimeProvider.System);

    internal Task<HttpResponseMessage> ChatAsync(string body, string contentType = "application/json", Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        change?.Invoke(request);
        return Client.SendAsync(request);
    }
}
