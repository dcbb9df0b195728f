using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Host.Serving.Doors.SignIn;

/// <summary>The npm package <c>oidc-provider</c>, running.</summary>
internal sealed class OpenIdProvider : IDisposable
{
    internal const string ClientId = "briefing-bot";
    internal const string Secret = "a secret of the tests";

    private readonly Process _node;

    private OpenIdProvider(Process node, string issuer) => (_node, Issuer) = (node, issuer);

    internal string Issuer { get; }

    internal static async Task<OpenIdProvider> StartAsync(string redirectUri)
    {
        Clients.Installed("oidc-provider", "package.json");
        var start = new ProcessStartInfo(Requires.Program("node"), [Path.Combine(Clients.Folder(), "openid-provider.cjs")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in new[] { ("PORT", $"{FreePort()}"), ("CLIENT_ID", ClientId), ("CLIENT_SECRET", Secret), ("REDIRECT_URI", redirectUri) })
            start.Environment[name] = value;
        var node = Process.Start(start)!;
        var faults = node.StandardError.ReadToEndAsync();
        var issuer = await node.StandardOutput.ReadLineAsync();
        while (issuer is not null && !issuer.StartsWith("http", StringComparison.Ordinal)) issuer = await node.StandardOutput.ReadLineAsync();
        if (issuer is null) throw new InvalidOperationException("The OpenID provider did not start: " + await faults);
        return new OpenIdProvider(node, issuer);
    }

    public void Dispose()
    {
        _node.Kill();
        _node.Dispose();
    }

    internal static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
