using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.DirectLine;

namespace Briefing.Channels.ActivityProtocol;

/// <summary>What a channel shows and takes. All that is known of channels stands in this table, and nothing else asks for their names.</summary>
/// <remarks>
/// Teams: https://learn.microsoft.com/microsoftteams/limits-specifications-teams (28 kB a message), citations and feedback
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content. The Emulator and Web Chat
/// draw cards with the adaptivecards package, which leaves Action.Execute to its host; neither handles it. Lengths of texts are
/// those that the services document for one message.
/// </remarks>
internal sealed record ChannelCapabilities
{
    private static readonly ChannelCapabilities Teams = new()
    {
        // The rest of the activity needs its share of the 28 kB.
        ShowsCards = true, ExecutesActions = true, CitesInText = true, AsksForFeedback = true, SharesByLink = true, MostCardBytes = 23_000, MostCharacters = 20_000,
    };

    /// <summary>The playgrounds of the Bot Framework refuse bodies over 100 kB.</summary>
    private static readonly ChannelCapabilities WebChat = new() { ShowsCards = true, MostCardBytes = 80_000, MostCharacters = 40_000 };

    private static readonly ChannelCapabilities Unknown = new();

    /// <summary>Whether Adaptive Cards are shown; other channels get text.</summary>
    internal bool ShowsCards { get; private init; }

    /// <summary>Whether an Action.Execute comes back as an invoke, and a card can be refreshed; elsewhere buttons are Action.Submit.</summary>
    internal bool ExecutesActions { get; private init; }

    /// <summary>Whether the text of a message may carry markers that open what they cite.</summary>
    internal bool CitesInText { get; private init; }

    /// <summary>
    /// Whether such markers are links that the text itself defines, which Web Chat lists under it
    /// (https://github.com/microsoft/BotFramework-WebChat, “Link definitions”).
    /// </summary>
    internal bool CitesByDefinition { get; private init; }

    /// <summary>Whether the channel puts feedback buttons of its own under a message.</summary>
    internal bool AsksForFeedback { get; private init; }

    /// <summary>Whether an address can be handed to the channel to be posted elsewhere in the user's name.</summary>
    internal bool SharesByLink { get; private init; }

    /// <summary>The most bytes of UTF-8 that a card may have.</summary>
    internal int MostCardBytes { get; private init; } = 23_000;

    /// <summary>The most characters (UTF-16 units) of a text.</summary>
    internal int MostCharacters { get; private init; } = 4_000;

    /// <summary>The most sources that one message may cite.</summary>
    internal const int MostCitations = 20;

    /// <summary>What a channel can do; the least for one that is not known.</summary>
    internal static ChannelCapabilities Of(string? channelId) => channelId switch
    {
        ChannelIds.Msteams => Teams,
        ChannelIds.Emulator or ChannelIds.Webchat or ChannelIds.Directline => WebChat,
        HostedWebChat.ChannelId => WebChat with { CitesByDefinition = true },
        "facebook" or "groupme" => Unknown with { MostCharacters = channelId == "groupme" ? 1_000 : 2_000 },
        "sms" => Unknown with { MostCharacters = 1_600 },
        "line" => Unknown with { MostCharacters = 5_000 },
        "email" => Unknown with { MostCharacters = 100_000 },
        _ => Unknown,
    };
}
