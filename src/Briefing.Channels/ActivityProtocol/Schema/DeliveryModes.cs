namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>Values of <see cref="Activity.DeliveryMode"/>.</summary>
internal static class DeliveryModes
{
    /// <summary>Replies are posted to the service address; the default.</summary>
    internal const string Normal = "normal";

    /// <summary>As normal, and the channel may show a notification.</summary>
    internal const string Notification = "notification";

    /// <summary>Replies are the body of the response.</summary>
    internal const string ExpectReplies = "expectReplies";

    /// <summary>As normal, and nothing is kept.</summary>
    internal const string Ephemeral = "ephemeral";
}
