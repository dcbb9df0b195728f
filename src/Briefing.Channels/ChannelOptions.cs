using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.Doors;
using Briefing.Channels.Turns;

namespace Briefing.Channels;

/// <summary>How the bot meets its channels.</summary>
public sealed record ChannelOptions
{
    /// <summary>The address that users reach the host at: absolute, http or https. Its host and origin are let in at the doors.</summary>
    public string PublicUrl { get; init; } = "http://localhost:3978";

    /// <summary>The bot's application id at the Bot Framework service; empty for none, and then the host serves this machine alone.</summary>
    public string AppId { get; init; } = "";

    /// <summary>How the bot and the service know each other where there is an app id.</summary>
    public AuthenticationOptions Authentication { get; init; } = new();

    /// <summary>The tenants whose activities are taken, by their ids; empty for all. It asks nothing of a bot without an app id, which serves this machine alone.</summary>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>
    /// Whether the host asks other machines for a sign-in or a signed link before it serves them anything but an
    /// <see cref="OpenPath"/>; where it does not, the doors keep them out. It goes by <see cref="Visit.NeedsProof"/>.
    /// </summary>
    public bool AsksVisitors { get; init; }

    /// <summary>
    /// Whether requests from this very machine are trusted although <see cref="PublicUrl"/> names another: never where a proxy on
    /// this machine passes on requests of others. Where it names this machine, they are.
    /// </summary>
    public bool ServesThisMachine { get; init; }

    /// <summary>Host names let in beside <c>localhost</c>, <c>127.0.0.1</c>, <c>[::1]</c> and the one of <see cref="PublicUrl"/>; without ports.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Origins (scheme, host and port) whose pages may call the bot, beside the host's own.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>
    /// Who may manage what any team, channel or group chat has in common, by the identifier that the directory gives a user
    /// (<c>aadObjectId</c>), beside those whom the channel itself tells to be its owners.
    /// </summary>
    public IReadOnlyList<string> Administrators { get; init; } = [];

    /// <summary>The most bytes that one activity may have: 262144 (256 kB).</summary>
    public int MaxActivityBytes { get; init; } = 256 * 1024;

    /// <summary>The most turns at work or waiting at once, over all conversations: 128. Beyond it the answer is 503.</summary>
    public int MaxTurns { get; init; } = 128;

    /// <summary>The most turns at work or waiting at once in one conversation: 16. Beyond it the answer is 429.</summary>
    public int MaxTurnsPerConversation { get; init; } = 16;

    /// <summary>How long a turn may take before the user sees that the bot is typing: 500 ms.</summary>
    public TimeSpan TypingDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often typing is shown again while the turn goes on: 2 s.</summary>
    public TimeSpan TypingPeriod { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a turn may take before it is given up: 10 s. The service gives up on a request after 15 s.</summary>
    public TimeSpan TurnTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What the bot is asked on a user's behalf when a conversation opens.</summary>
    public string GreetingUtterance { get; init; } = "hello";

    /// <summary>What the bot is asked when a message holds nothing it can read.</summary>
    public string HelpUtterance { get; init; } = "help";

    /// <summary>What the user reads when the host failed to answer; it never tells why.</summary>
    public string FaultText { get; init; } = "Something went wrong here and the question was not answered. Please ask it again.";

    /// <summary>What the user reads whose question was cut short by a crash and is too old to be answered.</summary>
    public string InterruptedText { get; init; } = "This question was not answered, because I was interrupted. Please ask it again.";

    /// <summary>What a user reads who asks more than the limits let through.</summary>
    public string TooFastText { get; init; } = "These are more questions than I can take in a minute. Please wait a moment and ask again.";

    /// <summary>The most turns of one user in a minute, 0 for any number; where null 60 with an app id, and any number on this machine alone.</summary>
    public int? TurnsPerMinuteOfUser { get; init; }

    /// <summary>The most turns of one conversation in a minute, whoever asks; where null 300 with an app id, and any number on this machine alone.</summary>
    public int? TurnsPerMinuteOfConversation { get; init; }

    /// <summary>How turns are held, taken up again after a crash, and remembered.</summary>
    public InboxOptions Inbox { get; init; } = new();

    /// <summary>How replies are sent.</summary>
    public ConnectorOptions Connector { get; init; } = new();

    /// <summary>Everything that is wrong with these options, one sentence each that says what to do; empty where they can be used.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (AppId.Length > 0 && !Guid.TryParseExact(AppId, "D", out _)) faults.Add("MicrosoftAppId is no GUID: give the bot's app id as the Azure portal shows it.");
        if (AppId.Length > 0) faults.AddRange(Authentication.Faults());
        if (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            faults.Add($"PublicUrl is \"{PublicUrl}\": give an absolute http or https address.");
        AtLeast(1024, MaxActivityBytes, nameof(MaxActivityBytes));
        AtLeast(1, MaxTurns, nameof(MaxTurns));
        AtLeast(1, MaxTurnsPerConversation, nameof(MaxTurnsPerConversation));
        AtLeast(0, TurnsPerMinuteOfUser ?? 0, nameof(TurnsPerMinuteOfUser));
        AtLeast(0, TurnsPerMinuteOfConversation ?? 0, nameof(TurnsPerMinuteOfConversation));
        Positive(TypingDelay, nameof(TypingDelay));
        Positive(TypingPeriod, nameof(TypingPeriod));
        Positive(TurnTimeout, nameof(TurnTimeout));
        NotBlank(GreetingUtterance, nameof(GreetingUtterance));
        NotBlank(HelpUtterance, nameof(HelpUtterance));
        NotBlank(FaultText, nameof(FaultText));
        NotBlank(InterruptedText, nameof(InterruptedText));
        NotBlank(TooFastText, nameof(TooFastText));
        faults.AddRange(Inbox.Faults());
        faults.AddRange(Connector.Faults());
        return faults;

        void AtLeast(int least, int value, string name)
        {
            if (value < least) faults.Add($"{name} is {value}: give {least} or more.");
        }

        void Positive(TimeSpan value, string name)
        {
            if (value <= TimeSpan.Zero) faults.Add($"{name} is {value}: give a time above zero.");
        }

        void NotBlank(string value, string name)
        {
            if (string.IsNullOrWhiteSpace(value)) faults.Add($"{name} is empty: give the words.");
        }
    }
}
