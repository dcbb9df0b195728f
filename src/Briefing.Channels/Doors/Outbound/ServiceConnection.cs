using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Knowledge.Fetching.Connections;

namespace Briefing.Channels.Doors.Outbound;

/// <summary>
/// HTTP to services and issuers: to this machine where the address names it, which only options allow, else to the public internet
/// and never to a private address, whatever a name leads to.
/// </summary>
internal sealed class ServiceConnection : HttpMessageHandler
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(3);

    private readonly HttpMessageInvoker _machine = new(LoopbackConnection.Handler());
    private readonly HttpMessageInvoker _internet;

    /// <param name="clock">The clock that connecting goes by.</param>
    /// <param name="internet">What stands for the internet in a test; null for the internet.</param>
    internal ServiceConnection(TimeProvider clock, HttpMessageHandler? internet = null) =>
        _internet = new HttpMessageInvoker(internet ?? PublicConnection.Handler(clock, ConnectPatience));

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        (ServiceAddress.IsThisMachine(request.RequestUri!) ? _machine : _internet).SendAsync(request, cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _machine.Dispose();
            _internet.Dispose();
        }

        base.Dispose(disposing);
    }
}
