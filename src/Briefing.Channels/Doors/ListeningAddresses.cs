namespace Briefing.Channels.Doors;

/// <summary>Where a host may listen that cannot tell who is calling.</summary>
public static class ListeningAddresses
{
    /// <summary>
    /// Why the host must not listen at these addresses, one sentence that says what to do; null where it may. Where nothing of it
    /// can tell who calls, only this machine may call.
    /// </summary>
    /// <param name="urls">What Kestrel is to bind, e.g. <c>http://localhost:3978</c>; also in the form <c>a;b</c>.</param>
    /// <param name="options">The channels' options.</param>
    /// <param name="open">What other machines may call because it proves who they are; null for the bot's endpoint alone.</param>
    /// <param name="signsIn">Whether people can sign in.</param>
    public static string? Refusal(IEnumerable<string> urls, ChannelOptions options, IEnumerable<OpenPath>? open = null, bool signsIn = false)
    {
        ArgumentNullException.ThrowIfNull(urls);
        ArgumentNullException.ThrowIfNull(options);
        if (options.AppId.Length > 0 || signsIn || (open ?? []).Any(path => !path.IsForAnybody)) return null;
        return FirstForOthers(urls) is { } url ? $"The host may not listen at {url}: without an app id, a sign-in or another channel it cannot tell who calls, and serves this machine alone. Use http://localhost:PORT, or set one of them up." : null;
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
