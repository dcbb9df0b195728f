namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>Values of <see cref="Activity.TextFormat"/>.</summary>
internal static class TextFormatTypes
{
    /// <summary>Markdown; the default.</summary>
    internal const string Markdown = "markdown";

    /// <summary>Text as it stands.</summary>
    internal const string Plain = "plain";

    /// <summary>A little XML.</summary>
    internal const string Xml = "xml";
}
