namespace Briefing.Channels.Slack.Blocks;

/// <summary>What Slack takes in one message (“Block Kit reference”, “chat.postMessage”, “Truncating really long messages”).</summary>
internal static class BlockLimits
{
    /// <summary>The most blocks of a message.</summary>
    internal const int Blocks = 50;

    /// <summary>The most blocks of the App Home.</summary>
    internal const int HomeBlocks = 100;

    /// <summary>The most characters of a text in a section or a context.</summary>
    internal const int Text = 3_000;

    /// <summary>The most characters of a header.</summary>
    internal const int Header = 150;

    /// <summary>The most elements of a context.</summary>
    internal const int ContextElements = 10;

    /// <summary>The most buttons of one set; 25 are allowed, and five still look like a choice.</summary>
    internal const int Buttons = 5;

    /// <summary>The most characters on a button.</summary>
    internal const int ButtonText = 75;

    /// <summary>The most characters of an address.</summary>
    internal const int Url = 3_000;

    /// <summary>The most characters of the text beside the blocks. 40,000 are taken; this one only stands in for them in a notification.</summary>
    internal const int Fallback = 3_000;

    /// <summary>
    /// The most characters of all blocks of a message together. Slack documents 12,000 for its block of Markdown and answers
    /// <c>msg_blocks_too_long</c> to somewhat more of any kind.
    /// </summary>
    internal const int Together = 12_000;
}
