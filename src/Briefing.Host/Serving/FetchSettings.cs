using Briefing.Knowledge.Fetching;

namespace Briefing.Host.Serving;

/// <summary>What <c>appsettings.json</c> says of fetching, under the key <c>Fetching</c>.</summary>
internal sealed record FetchSettings
{
    /// <summary>Where whoever runs a fetched site can reach whoever runs this host; null for nowhere.</summary>
    public string? Contact { get; init; }

    /// <summary>The ports that are fetched from; null for the usual ones.</summary>
    public int[]? Ports { get; init; }

    /// <summary>The most megabytes of one page; null for 32.</summary>
    public int? MaxMegabytes { get; init; }

    /// <summary>The same as options, the environment's <c>BRIEFING_FETCHING_CONTACT</c> first.</summary>
    internal FetchOptions Options
    {
        get
        {
            var options = new FetchOptions { Contact = Environment.GetEnvironmentVariable("BRIEFING_FETCHING_CONTACT") ?? Contact };
            return options with
            {
                Ports = Ports is null ? options.Ports : [.. Ports],
                MaxBytes = MaxMegabytes is { } megabytes ? (long)megabytes << 20 : options.MaxBytes,
            };
        }
    }
}
