using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Knowledge.Fetching.Connections;
using Briefing.Knowledge.Fetching.Exchanges;
using Briefing.Knowledge.Fetching.Robots;

namespace Briefing.Knowledge.Fetching;

/// <summary>
/// Fetches pages of the public internet: never an address inside a private network, however it is spelled or reached, never
/// more than is allowed, nothing that the site asks not to fetch, and no oftener than is polite. Safe for many threads.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private readonly AddressGuard _guard;
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly WebExchange _exchange;
    private readonly RobotsCache _robots;
    private readonly HostLanes _lanes;

    internal PageFetcher(AddressGuard guard, INameResolver resolver, FetchOptions options, TimeProvider time, Func<double> randomness)
    {
        (_guard, _options, _time) = (guard, options, time);
        _exchange = new WebExchange(new GuardedConnection(guard, resolver, time, options.ConnectTimeout).Handler(), options, time, randomness);
        _robots = new RobotsCache(FetchRobotsAsync, time);
        _lanes = new HostLanes(time);
    }

    /// <summary>Makes a fetcher for the public internet.</summary>
    /// <param name="options">How it fetches; without <see cref="FetchOptions.Faults"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="randomness">Numbers from 0 to below 1, for jitter.</param>
    public static PageFetcher Create(FetchOptions options, TimeProvider time, Func<double> randomness) =>
        new(new AddressGuard(options.Ports), new MachineResolver(), options, time, randomness);

    /// <summary>Fetches a page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="known">What was said when it was fetched last; null to fetch it whatever was said.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The page; null where it is unchanged since it was fetched last.</returns>
    /// <exception cref="FetchException">It cannot be fetched.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<WebPage?> FetchAsync(Uri address, PageValidators? known, CancellationToken cancellation)
    {
        var (at, answer) = await FollowAsync(SourceAddress.Plain(address), next => FetchPolitelyAsync(next, known, cancellation));
        if (answer.IsSuccess) return new WebPage(address, at, answer.Body, answer.ContentType, answer.Validators, _time.GetUtcNow());
        if ((int)answer.Status == 304 && known is { IsEmpty: false }) return null;
        throw FetchFaults.Of(at, answer);
    }

    /// <inheritdoc/>
    public void Dispose() => _exchange.Dispose();

    /// <summary>Goes from redirect to redirect; each address is judged before it is called.</summary>
    private async Task<(Uri At, WebAnswer Answer)> FollowAsync(Uri address, Func<Uri, Task<WebAnswer>> fetch)
    {
        var at = address;
        for (var redirects = 0; ; redirects++)
        {
            _guard.Check(at);
            var answer = await fetch(at);
            if (!answer.IsRedirect) return (at, answer);
            if (redirects >= _options.MaxRedirects)
                throw new FetchException(FetchFault.Redirect, FormattableString.Invariant($"{address.AbsoluteUri} leads on more than {_options.MaxRedirects} times. Name the address where it ends."));
            at = Redirects.Next(at, answer.Location);
        }
    }

    private async Task<WebAnswer> FetchPolitelyAsync(Uri at, PageValidators? known, CancellationToken cancellation)
    {
        using var turn = await _lanes.EnterAsync(at.IdnHost, cancellation);
        var rules = await _robots.OfAsync(at, cancellation);
        if (!rules.Allow(at.PathAndQuery))
            throw new FetchException(FetchFault.Robots, $"{at.IdnHost} asks programs not to fetch {at.AbsoluteUri} (robots.txt). Save the page in a browser and ingest the file.");
        var delay = rules.CrawlDelay > _options.MaxCrawlDelay ? _options.MaxCrawlDelay : rules.CrawlDelay ?? TimeSpan.Zero;
        await turn.RestAsync(delay > _options.HostDelay ? delay : _options.HostDelay, cancellation);
        return await _exchange.GetAsync(new WebRequest(at, _options.MaxBytes, Known: known), cancellation);
    }

    private async Task<WebAnswer> FetchRobotsAsync(Uri address, CancellationToken cancellation) =>
        (await FollowAsync(address, at => _exchange.GetAsync(new WebRequest(at, RobotsFile.MaxBytes, IsPage: false), cancellation))).Answer;
}
