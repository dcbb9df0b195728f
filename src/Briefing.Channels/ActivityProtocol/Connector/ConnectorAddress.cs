namespace Briefing.Channels.ActivityProtocol.Connector;

/// <summary>The addresses of the connector's REST interface, version 3.</summary>
internal static class ConnectorAddress
{
    /// <summary>
    /// Where an activity is posted: <c>v3/conversations/{id}/activities</c>, and under the activity it answers where that is known.
    /// Identifiers hold <c>|</c>, <c>;</c> and <c>=</c> in practice and any character in principle, so they are percent-encoded.
    /// </summary>
    /// <param name="service">The service address, its path ending in a slash.</param>
    /// <param name="conversationId">The conversation; not a mere dot or two, which <see cref="IsSegment"/> tells.</param>
    /// <param name="replyToId">The activity that is answered; left out where it could not be a segment of a path.</param>
    internal static Uri Activities(Uri service, string conversationId, string? replyToId)
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";
        return new Uri(service, IsSegment(replyToId) ? $"{path}/{Uri.EscapeDataString(replyToId!)}" : path);
    }

    /// <summary>Whether an identifier can stand in a path: <c>.</c> and <c>..</c> would be taken for folders, encoded or not.</summary>
    internal static bool IsSegment(string? id) => !string.IsNullOrEmpty(id) && id is not ("." or "..");
}
