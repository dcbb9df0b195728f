namespace Briefing.Channels.DirectLine;

/// <summary>How Web Chat is served: Direct Line 3.0, which the host speaks itself.</summary>
public sealed record DirectLineOptions
{
    /// <summary>The secret that a site exchanges for tokens; empty for none. Never comes from a settings file.</summary>
    public string SiteSecret { get; init; } = "";

    /// <summary>Origins (scheme, host and port) whose pages may talk to the bot, beside the host's own.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Whether this machine itself gets a token without a secret or a sign-in.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether users of other machines can sign in, and so get a token for themselves.</summary>
    public bool HasSignIn { get; init; }

    /// <summary>The address that users reach the host at; begins the addresses of streams where a request names its host.</summary>
    public string PublicUrl { get; init; } = "http://localhost:3978";

    /// <summary>How long a token lasts: 30 min. Clients renew theirs every 15.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the address of a stream can be opened, since it stands in logs of proxies: 60 s.</summary>
    public TimeSpan StreamAddressLifetime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most bytes of one activity of a client: 65536 (64 kB).</summary>
    public int MaxActivityBytes { get; init; } = 64 * 1024;

    /// <summary>The most bytes of a message with files: 4194304 (4 MB). The files are read past and kept nowhere.</summary>
    public int MaxUploadBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The activities that are kept of a conversation: 200. Older ones are no longer shown after a reconnect.</summary>
    public int KeptActivities { get; init; } = 200;

    /// <summary>The most streams that are open at once: 15000. The server takes 20000 connections, so that calls still get through.</summary>
    public int MaxStreams { get; init; } = 15_000;

    /// <summary>The most streams of one conversation, one for each window that shows it: 8.</summary>
    public int MaxStreamsPerConversation { get; init; } = 8;

    /// <summary>The calls that one conversation may make in a minute: 400, of which a client that polls each second needs 60.</summary>
    public int CallsPerMinute { get; init; } = 400;

    /// <summary>The messages that one conversation may send in a minute: 30.</summary>
    public int MessagesPerMinute { get; init; } = 30;

    /// <summary>The conversations that one address of another machine may begin in a minute: 30. A site with the secret is not bound.</summary>
    public int BeginningsPerMinute { get; init; } = 30;

    /// <summary>How often streams look for what other processes of this database have added: 1 s.</summary>
    public TimeSpan LookPeriod { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a client is given to answer when a stream is closed, also when the host stops: 5 s.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Everything that is wrong with these options, one sentence each that says what to do; empty where they can be used.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (SiteSecret.Length is > 0 and < 32) faults.Add("BRIEFING_WEBCHAT_SECRET has fewer than 32 characters: make a random one, as `openssl rand -hex 32` does.");
        foreach (var origin in AllowedOrigins)
            if (!IsOrigin(origin)) faults.Add("WebChat:AllowedOrigins holds what is no origin: give scheme, host and port alone, as in https://www.example.org.");
        Within(TokenLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1), nameof(TokenLifetime));
        Within(StreamAddressLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(StreamAddressLifetime));
        Within(Farewell, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(10), nameof(Farewell));
        Within(LookPeriod, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1), nameof(LookPeriod));
        foreach (var (value, name) in new[]
        {
            (MaxActivityBytes, nameof(MaxActivityBytes)), (MaxUploadBytes, nameof(MaxUploadBytes)), (KeptActivities, nameof(KeptActivities)),
            (MaxStreams, nameof(MaxStreams)), (MaxStreamsPerConversation, nameof(MaxStreamsPerConversation)), (CallsPerMinute, nameof(CallsPerMinute)),
            (MessagesPerMinute, nameof(MessagesPerMinute)), (BeginningsPerMinute, nameof(BeginningsPerMinute)),
        })
            if (value < 1) faults.Add($"WebChat:{name} is {value}: give 1 or more.");
        return faults;

        void Within(TimeSpan value, TimeSpan least, TimeSpan most, string name)
        {
            if (value < least || value > most) faults.Add($"WebChat:{name} is {value}: give {least} to {most}.");
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}
