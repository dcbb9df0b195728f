namespace Briefing.Conversation.Turns;

/// <summary>Something that a reply offers to do. A channel with buttons shows one; elsewhere its words can be typed.</summary>
/// <param name="Intent">The intent it stands for, by its name in <c>dialogs/*.lu</c>: <c>More</c>, <c>ChangeSubscription</c>, <c>Acknowledge</c>, …</param>
/// <param name="Title">What stands on it, a few words.</param>
/// <param name="Utterance">What it says as if the user had typed it.</param>
/// <param name="Subject">
/// What it is done to, so that a button under an old message never means a newer one: the subscription's name; for <c>More</c>
/// behind a slash how many of those held back were shown; for <c>Acknowledge</c> the delivery's number. Empty where there is no need.
/// </param>
public sealed record ReplyAction(string Intent, string Title, string Utterance, string Subject = "");
