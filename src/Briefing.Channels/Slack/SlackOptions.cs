namespace Briefing.Channels.Slack;

/// <summary>How the bot meets Slack. Nothing of it listens without <see cref="SigningSecret"/>.</summary>
public sealed record SlackOptions
{
    /// <summary>What Slack signs its requests with; null where Slack is not used. From the environment alone.</summary>
    public string? SigningSecret { get; init; }

    /// <summary>The bot's token (<c>xoxb-…</c>) where the app belongs to one workspace; null where workspaces install it themselves.</summary>
    public string? BotToken { get; init; }

    /// <summary>The app's client id, with which workspaces install it; null where <see cref="BotToken"/> is used.</summary>
    public string? ClientId { get; init; }

    /// <summary>The secret of the app's client id. From the environment alone.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>
    /// The ids of the workspaces or organisations that may install the app and be answered; <c>*</c> stands for any. With a
    /// <see cref="BotToken"/> none need be named: the token's own workspace is.
    /// </summary>
    public IReadOnlyList<string> Workspaces { get; init; } = [];

    /// <summary>Whether installed tokens can be kept so that who reads the store cannot read them; the host says so.</summary>
    public bool CanSealTokens { get; init; }

    /// <summary>Where the Web API is; only tests have another.</summary>
    public Uri ApiBase { get; init; } = new("https://slack.com/api/");

    /// <summary>Where a workspace agrees to the installation.</summary>
    public Uri AuthorizeUrl { get; init; } = new("https://slack.com/oauth/v2/authorize");

    /// <summary>The host that answers to commands and buttons are posted to.</summary>
    public string ResponseHost { get; init; } = "hooks.slack.com";

    /// <summary>The address that users reach the host at.</summary>
    public string PublicUrl { get; init; } = "http://localhost:3978";

    /// <summary>The most bytes of one request: 262144 (256 kB).</summary>
    public int MaxRequestBytes { get; init; } = 256 * 1024;

    /// <summary>The most turns of one user in a minute: 60; 0 for any number.</summary>
    public int TurnsPerMinuteOfUser { get; init; } = 60;

    /// <summary>The most turns of one conversation in a minute: 300; 0 for any number.</summary>
    public int TurnsPerMinuteOfConversation { get; init; } = 300;

    /// <summary>How long to wait with an answer that Slack did not take: 15 s.</summary>
    public TimeSpan TryAgainAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a turn may take before it is given up: 60 s. Slack's request was acknowledged long before.</summary>
    public TimeSpan TurnTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What the bot is asked for each part of the App Home, in their order.</summary>
    public IReadOnlyList<string> HomeUtterances { get; init; } = ["show my digests", "what is new", "help"];

    /// <summary>What the bot is asked on a user's behalf when it joins a channel.</summary>
    public string GreetingUtterance { get; init; } = "hello";

    /// <summary>What the bot is asked when a message holds nothing it can read.</summary>
    public string HelpUtterance { get; init; } = "help";

    /// <summary>What the user reads when the host failed to answer; it never tells why.</summary>
    public string FaultText { get; init; } = "Something went wrong here and the question was not answered. Please ask it again.";

    /// <summary>What the user reads whose question was cut short too long ago.</summary>
    public string InterruptedText { get; init; } = "This question was not answered, because I was interrupted. Please ask it again.";

    /// <summary>What a user reads, once a minute, who asks more than may be asked.</summary>
    public string TooFastText { get; init; } = "That is more than I may answer in a minute. Please wait a little.";

    /// <summary>What the user of a command reads when too many turns are waiting.</summary>
    public string BusyText { get; init; } = "Too many questions are waiting just now. Please ask again in a minute.";

    /// <summary>Whether Slack is used.</summary>
    public bool IsEnabled => !string.IsNullOrEmpty(SigningSecret);

    /// <summary>Whether workspaces install the app themselves.</summary>
    public bool TakesInstallations => !string.IsNullOrEmpty(ClientId);

    /// <summary>Whether a workspace, or the organisation it belongs to, may use the app.</summary>
    public bool Allows(string? team, string? enterprise) =>
        Workspaces.Contains("*", StringComparer.Ordinal) || (team is not null && Workspaces.Contains(team, StringComparer.Ordinal))
        || (enterprise is not null && Workspaces.Contains(enterprise, StringComparer.Ordinal));

    /// <summary>Everything that is wrong with these options, one sentence each that says what to do; empty where they can be used.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (!IsEnabled)
        {
            if (TakesInstallations || !string.IsNullOrEmpty(BotToken) || Workspaces.Count > 0)
                faults.Add("Slack is set up without its signing secret, so no request could be trusted: set SLACK_SIGNING_SECRET in the environment.");
            return faults;
        }

        if (SigningSecret!.Length < 16) faults.Add("SLACK_SIGNING_SECRET is too short: copy it whole from the app's Basic Information.");
        if (string.IsNullOrEmpty(BotToken) == !TakesInstallations)
            faults.Add("Slack needs either SLACK_BOT_TOKEN, for one workspace, or Slack:ClientId with SLACK_CLIENT_SECRET, for workspaces that install the app; set one of the two.");
        if (!string.IsNullOrEmpty(BotToken) && !BotToken.StartsWith("xoxb-", StringComparison.Ordinal)) faults.Add("SLACK_BOT_TOKEN is no bot token: give the one that begins with xoxb-.");
        if (TakesInstallations && string.IsNullOrEmpty(ClientSecret)) faults.Add("Slack:ClientId is set without its secret: set SLACK_CLIENT_SECRET in the environment.");
        if (TakesInstallations && Workspaces.Count == 0) faults.Add("Slack:Workspaces is empty, so nobody may install the app: name the ids of workspaces, or \"*\" for any.");
        if (TakesInstallations && !CanSealTokens) faults.Add("Tokens of installed workspaces are kept sealed: set BRIEFING_KEYS_SECRET in the environment to 32 random characters or more.");
        if (!ApiBase.AbsoluteUri.EndsWith('/')) faults.Add("ApiBase has no slash at its end: add it.");
        if (MaxRequestBytes < 1024) faults.Add($"MaxRequestBytes is {MaxRequestBytes}: give 1024 or more.");
        if (TurnsPerMinuteOfUser < 0 || TurnsPerMinuteOfConversation < 0) faults.Add("TurnsPerMinuteOfUser and TurnsPerMinuteOfConversation must be 0 or more.");
        if (TryAgainAfter < TimeSpan.Zero) faults.Add($"TryAgainAfter is {TryAgainAfter}: give a time of zero or more.");
        if (TurnTimeout <= TimeSpan.Zero) faults.Add($"TurnTimeout is {TurnTimeout}: give a time above zero.");
        return faults;
    }
}
