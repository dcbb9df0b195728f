using System.Collections.Immutable;

namespace Briefing.Knowledge.Fetching;

/// <summary>How pages are fetched, how patiently, and how politely.</summary>
public sealed record FetchOptions
{
    /// <summary>The name by which robots.txt files address this program, the product token of RFC 9309.</summary>
    public const string ProductToken = "BriefingBot";

    /// <summary>Where whoever runs a fetched site can reach whoever runs this program, an e-mail or web address; null for nowhere.</summary>
    public string? Contact { get; init; }

    /// <summary>The ports that are fetched from: 80, 443, 8080 and 8443.</summary>
    public ImmutableArray<int> Ports { get; init; } = [80, 443, 8080, 8443];

    /// <summary>The most bytes of one page, after decompression: 32 MB.</summary>
    public long MaxBytes { get; init; } = 32L << 20;

    /// <summary>The most redirects that one page may take: 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>How often a failed request is tried again: 3 times.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>The middle of the wait before the first retry: 1 s; it doubles with each, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest <c>Retry-After</c> that is waited for: 30 s. A request that is told to wait longer is given up.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long connecting to one numeric address may take: 10 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one attempt may take, to the last byte: 30 s.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long all attempts of one request may take together: 2 minutes.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The least time between two requests to one host: 1 s.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest <c>Crawl-delay</c> that is kept: 1 minute. A site that asks for a longer one is visited that often.</summary>
    public TimeSpan MaxCrawlDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What the program calls itself in each request.</summary>
    public string UserAgent => string.IsNullOrWhiteSpace(Contact) ? $"{ProductToken}/1.0" : $"{ProductToken}/1.0 (+{Contact})";

    /// <summary>Everything that is wrong with these options, one sentence each that says what to do.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (Contact is { } contact && (contact.Length > 200 || contact.Any(c => c is <= ' ' or > '~' or '(' or ')' or '\\')))
            faults.Add("The contact for fetched sites must be an e-mail or web address of at most 200 characters, without spaces and brackets.");
        if (Ports.IsDefaultOrEmpty || Ports.Any(port => port is < 1 or > 65535)) faults.Add("The ports that are fetched from must be numbers from 1 to 65535, at least one.");
        Within(MaxBytes, 1024, 1L << 30, nameof(MaxBytes));
        Within(MaxRedirects, 0, 20, nameof(MaxRedirects));
        Within(MaxRetries, 1, 10, nameof(MaxRetries));
        Between(RetryDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1), nameof(RetryDelay));
        Between(MaxRetryAfter, TimeSpan.Zero, TimeSpan.FromMinutes(10), nameof(MaxRetryAfter));
        Between(ConnectTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10), nameof(ConnectTimeout));
        Between(AttemptTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10), nameof(AttemptTimeout));
        Between(TotalTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1), nameof(TotalTimeout));
        Between(HostDelay, TimeSpan.Zero, TimeSpan.FromMinutes(1), nameof(HostDelay));
        Between(MaxCrawlDelay, TimeSpan.Zero, TimeSpan.FromMinutes(10), nameof(MaxCrawlDelay));
        if (TotalTimeout < AttemptTimeout) faults.Add("TotalTimeout is below AttemptTimeout: give the time of at least one attempt.");
        return faults;

        void Within(long value, long least, long most, string name)
        {
            if (value < least || value > most) faults.Add(FormattableString.Invariant($"{name} is {value}: give {least} to {most}."));
        }

        void Between(TimeSpan value, TimeSpan least, TimeSpan most, string name)
        {
            if (value < least || value > most) faults.Add($"{name} is {value}: give {least} to {most}.");
        }
    }
}
