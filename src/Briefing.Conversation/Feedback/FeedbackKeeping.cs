using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Conversation.Feedback;

/// <summary>Removes feedback with whoever gave it, and with its age.</summary>
/// <param name="feedback">Where it is kept.</param>
public sealed class FeedbackKeeping(IFeedback feedback) : IForgets, IExpires
{
    /// <inheritdoc/>
    public string Kept => "feedback";

    /// <inheritdoc/>
    public int DefaultDays => 365;

    /// <inheritdoc/>
    public int Forget(ForgottenUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return (user.UserId is { } id ? feedback.Forget(id) : 0) + (user.OwnConversation is { } own ? feedback.Forget(own) : 0);
    }

    /// <inheritdoc/>
    public int RemoveBefore(DateTimeOffset before) => feedback.Purge(before);
}
