using System.Text.Json.Nodes;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Teams;

/// <summary>
/// Hands an answer that was given in private on to a chat or channel: Teams asks the user where to, and posts the answer's
/// address in the user's own name. https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/share-to-teams-from-personal-app-or-tab
/// </summary>
internal static class Sharing
{
    private const string Share = "https://teams.microsoft.com/share";

    /// <summary>The button; null where the answer has no address that others can open.</summary>
    internal static JsonObject? Button(Reply reply) =>
        Uri.TryCreate(reply.Permalink, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && !address.IsLoopback
            ? CardElements.OpenUrl("Share", $"{Share}?href={Uri.EscapeDataString(reply.Permalink!)}&preview=true")
            : null;
}
