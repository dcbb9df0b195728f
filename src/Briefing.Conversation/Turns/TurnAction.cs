namespace Briefing.Conversation.Turns;

/// <summary>The button of a <see cref="ReplyAction"/>, as it came back. It comes from a stranger, who may have changed it: it grants nothing.</summary>
/// <param name="Intent">The intent that the button stands for.</param>
/// <param name="Subject">What it is done to.</param>
public sealed record TurnAction(string Intent, string Subject);
