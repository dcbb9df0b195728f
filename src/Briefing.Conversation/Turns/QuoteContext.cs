namespace Briefing.Conversation.Turns;

/// <summary>The sentences around a quote, cut from the same document word for word.</summary>
/// <param name="Before">Those that stand before it; empty where it begins the text.</param>
/// <param name="After">Those that stand after it; empty where it ends the text.</param>
public sealed record QuoteContext(string Before, string After);
