namespace Briefing.Channels.ActivityProtocol.Connector;

/// <summary>What became of a send.</summary>
/// <param name="IsDelivered">Whether the connector took it.</param>
/// <param name="ActivityId">The identifier that it gave the activity; null where it told none.</param>
internal readonly record struct SendResult(bool IsDelivered, string? ActivityId);
