namespace Briefing.Channels.Doors;

/// <summary>Where a host may listen that cannot tell who is calling.</summary>
public static class ListeningAddresses
{
    /// <summary>
    /// Why the host must not listen at these addresses, one sentence that says what to do; null where it may. Without an app id
    /// nobody who calls is known, so only this machine may call.
    /// </summary>
    /// <param name="urls">What Kestrel is to bind, e.g. <c>http://localhost:3978</c>; also in the form <c>a;b</c>.</param>
    /// <param name="options">The channels' options.</param>
    public static string? Refusal(IEnumerable<string> urls, ChannelOptions options)
    {
        ArgumentNullException.ThrowIfNull(urls);
        ArgumentNullException.ThrowIfNull(options);
        if (options.AppId.Length > 0) return null;
        return FirstForOthers(urls) is { } url ? $"The host may not listen at {url}: without an app id it serves this machine alone. Use http://localhost:PORT." : null;
    }

    /// <summary>The first of the addresses that other machines can reach; null where there is none.</summary>
    /// <param name="urls">What Kestrel is to bind; also in the form <c>a;b</c>.</param>
    public static string? FirstForOthers(IEnumerable<string> urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        return urls.SelectMany(one => one.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).FirstOrDefault(url => !IsLoopback(url));
    }

    private static bool IsLoopback(string url)
    {
        // Kestrel's own forms that mean every network card (+, *, an empty host) are no URIs, and so are refused here.
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && ServiceAddress.IsThisMachine(address);
    }
}
