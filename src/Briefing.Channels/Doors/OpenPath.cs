using Microsoft.AspNetCore.Http;

namespace Briefing.Channels.Doors;

/// <summary>
/// Addresses of the host that other machines may call without a sign-in or a signed link, because whoever answers there proves by
/// itself who calls. A part registers its own among the host's services; everything that is not registered stays shut.
/// </summary>
public sealed record OpenPath
{
    /// <summary>Opens a path and all below it.</summary>
    /// <param name="prefix">The path, by whole segments: <c>/slack</c> is also <c>/slack/events</c> and not <c>/slackers</c>.</param>
    /// <param name="proof">What proves who calls, in a few words for the log: "Slack's signature".</param>
    /// <exception cref="ArgumentException">The path is the root or does not begin with a slash, or the proof is blank.</exception>
    public OpenPath(string prefix, string proof)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        ArgumentException.ThrowIfNullOrWhiteSpace(proof);
        if (prefix.Length < 2 || prefix[0] != '/' || prefix[^1] == '/') throw new ArgumentException($"\"{prefix}\" is no path of a part: give one like /slack.", nameof(prefix));
        (Prefix, Proof) = (prefix, proof);
    }

    /// <summary>The path, beginning with a slash and ending without one.</summary>
    public string Prefix { get; }

    /// <summary>What proves who calls.</summary>
    public string Proof { get; }

    /// <summary>Whether anybody may know what stands there, so that nobody need be known: the style sheet, whether the host is alive.</summary>
    public bool IsForAnybody { get; init; }

    /// <summary>Origins (scheme, host and port) whose pages may call it, beside those of the whole host; none by default.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Whether an address is opened. The server takes dots out of addresses; one that still has them is none of a part.</summary>
    internal bool Covers(PathString path) =>
        path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase) && !path.Value!.Contains("..", StringComparison.Ordinal);
}
