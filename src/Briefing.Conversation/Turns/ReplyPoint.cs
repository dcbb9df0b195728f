namespace Briefing.Conversation.Turns;

/// <summary>A line of a reply below its lead: a reason, or an address.</summary>
/// <param name="Text">Plain text in one line.</param>
/// <param name="Link">The address that it opens, absolute under the public one; null where it opens none.</param>
public sealed record ReplyPoint(string Text, string? Link = null);
