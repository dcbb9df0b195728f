using System.Collections.Concurrent;
using System.Net;
using Briefing.Knowledge.Fetching;
using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Knowledge.Fetching.Connections;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Briefing.Tests.Knowledge.Fetching;

/// <summary>
/// A site on this machine that stands for all the sites of the internet: each name is looked up as the test says, else as
/// 127.0.0.1, and the guard lets the port of this one server through.
/// </summary>
internal sealed class WebSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly int _port;

    private WebSite(WebApplication app, int port) => (_app, _port) = (app, port);

    /// <summary>What answers which path; a path that is not here is not found.</summary>
    internal ConcurrentDictionary<string, RequestDelegate> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>The requests so far: host, path with query, and headers.</summary>
    internal ConcurrentQueue<(string Host, string Path, IHeaderDictionary Headers)> Requests { get; } = new();

    /// <summary>What names lead to, where it is not this server.</summary>
    internal Dictionary<string, Func<IPAddress[]>> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The requests for pages, without those for robots.txt, by path.</summary>
    internal string[] Paths => [.. Requests.Select(request => request.Path).Where(path => path != "/robots.txt")];

    /// <summary>How often each name was looked up.</summary>
    internal ConcurrentQueue<string> Lookups { get; } = new();

    internal static async Task<WebSite> StartAsync()
    {
        WebSite? site = null;
        var (app, address) = await LocalServer.StartAsync(_ => { }, app => app.Run(context => site!.AnswerAsync(context)));
        return site = new WebSite(app, address.Port);
    }

    /// <summary>The address of a path on a host, which this server answers.</summary>
    internal Uri At(string path, string host = "courier.example") => new($"http://{host}:{_port}{path}");

    /// <summary>Serves a page.</summary>
    internal void Page(string path, string body, string type = "text/html; charset=utf-8", int status = 200, Action<IHeaderDictionary>? headers = null) =>
        Pages[path] = async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            headers?.Invoke(context.Response.Headers);
            await context.Response.WriteAsync(body);
        };

    /// <summary>Leads a path on to another address.</summary>
    internal void Redirect(string path, string to, int status = 302) => Pages[path] = context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    };

    /// <summary>A fetcher that may call this server and otherwise nothing that the program may not.</summary>
    internal PageFetcher Fetcher(Func<FetchOptions, FetchOptions>? change = null, TimeProvider? time = null)
    {
        var options = new FetchOptions
        {
            Ports = [80, 443, _port], HostDelay = TimeSpan.Zero, RetryDelay = TimeSpan.FromMilliseconds(1),
        };
        if (time is not null)
        {
            // On a clock that a test sets, only waits ring; see Waits.
            options = options with
            {
                ConnectTimeout = Waits.Patience, AttemptTimeout = Waits.Patience, TotalTimeout = TimeSpan.FromHours(1),
                RetryDelay = TimeSpan.FromSeconds(1),
            };
        }

        var guard = new AddressGuard(options.Ports, target => target.Port == _port && target.Address.Equals(IPAddress.Loopback));
        return new PageFetcher(guard, new Lookup(this), change?.Invoke(options) ?? options, time ?? TimeProvider.System, () => 0.5);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString.Value;
        Requests.Enqueue((context.Request.Host.Host, path, new HeaderDictionary(context.Request.Headers.ToDictionary())));
        if (Pages.TryGetValue(path, out var page)) await page(context);
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private sealed class Lookup(WebSite site) : INameResolver
    {
        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
        {
            site.Lookups.Enqueue(host);
            return Task.FromResult(site.Names.TryGetValue(host, out var addresses) ? addresses() : [IPAddress.Loopback]);
        }
    }
}
