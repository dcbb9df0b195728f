namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>Values of <see cref="Activity.InputHint"/>.</summary>
internal static class InputHints
{
    /// <summary>The bot takes input and does not wait for it.</summary>
    internal const string AcceptingInput = "acceptingInput";

    /// <summary>The bot takes none.</summary>
    internal const string IgnoringInput = "ignoringInput";

    /// <summary>The bot waits for it.</summary>
    internal const string ExpectingInput = "expectingInput";
}
