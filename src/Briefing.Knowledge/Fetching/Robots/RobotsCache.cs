using System.Collections.Concurrent;
using Briefing.Knowledge.Fetching.Exchanges;

namespace Briefing.Knowledge.Fetching.Robots;

/// <summary>
/// What sites ask of this program, asked for once a day (RFC 9309, section 2.4). A site without the file asks for nothing; one
/// that fails to send it, or cannot be reached, is not fetched from for the time being.
/// </summary>
/// <param name="fetch">Fetches an address, following redirects, each of which is judged.</param>
/// <param name="time">The clock.</param>
internal sealed class RobotsCache(Func<Uri, CancellationToken, Task<WebAnswer>> fetch, TimeProvider time)
{
    /// <summary>The most sites that are remembered.</summary>
    private const int MaxSites = 4096;

    private static readonly TimeSpan Lasting = TimeSpan.FromHours(24);

    /// <summary>How long a failing site is left alone, so that fifty pages of it are not fifty failures.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Entry> _sites = new(StringComparer.Ordinal);

    /// <summary>What the site of an address asks for.</summary>
    /// <exception cref="FetchException">The site fails to say, or must not be called.</exception>
    internal async Task<RobotsRules> OfAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!_sites.TryGetValue(site, out var entry) || entry.Until <= time.GetUtcNow())
        {
            if (_sites.Count >= MaxSites) _sites.Clear();
            _sites[site] = entry = await AskAsync(new Uri(address, "/robots.txt"), cancellation);
        }

        return entry.Rules ?? throw new FetchException(entry.Fault!.Fault, entry.Fault.Message, entry.Fault) { RetryAfter = entry.Fault.RetryAfter };
    }

    private async Task<Entry> AskAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            var answer = await fetch(address, cancellation);
            if (answer.IsSuccess) return new Entry(RobotsFile.Read(answer.Body.Span, FetchOptions.ProductToken), null, time.GetUtcNow() + Lasting);
            // 429 is of the statuses that mean "not here", but what it says is "not now".
            if ((int)answer.Status is >= 300 and < 500 and not 429) return new Entry(RobotsRules.None, null, time.GetUtcNow() + Lasting);
            var fault = new FetchException(FetchFault.Failing,
                FormattableString.Invariant($"{address.IdnHost} could not say what may be fetched from it (robots.txt has status {(int)answer.Status}), so nothing is. Try again later."))
            {
                RetryAfter = answer.RetryAfter,
            };
            return new Entry(null, fault, time.GetUtcNow() + Patience);
        }
        catch (FetchException fault)
        {
            return new Entry(null, fault, time.GetUtcNow() + Patience);
        }
    }

    private sealed record Entry(RobotsRules? Rules, FetchException? Fault, DateTimeOffset Until);
}
