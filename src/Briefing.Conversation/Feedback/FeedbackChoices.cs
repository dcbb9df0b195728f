using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Feedback;

/// <summary>What a user is offered to say of a reply, in the order of the buttons.</summary>
public static class FeedbackChoices
{
    /// <summary>The choices; none where there is nothing to judge.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="takesWords">Whether words can be sent with a choice.</param>
    public static IEnumerable<(FeedbackKind Kind, string Title)> On(Reply reply, bool takesWords)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (reply.Given is null) yield break;
        yield return (FeedbackKind.Helpful, "Helpful");
        yield return (FeedbackKind.NotAsked, "Not what I asked");
        // Where nobody is quoted, nobody can be the wrong one.
        if (!reply.Quotes.IsEmpty) yield return (FeedbackKind.WrongSpeaker, "Wrong speaker");
        yield return takesWords ? (FeedbackKind.Other, "Something else") : (FeedbackKind.NotHelpful, "Not helpful");
    }
}
