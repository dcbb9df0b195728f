namespace Briefing.Conversation.Digests.Sending.Limits;

/// <summary>So many messages in any stretch of time.</summary>
/// <param name="Most">How many.</param>
/// <param name="Within">How long the stretch is.</param>
public readonly record struct SendingWindow(int Most, TimeSpan Within);
