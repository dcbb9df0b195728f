using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Feedback;

/// <summary>Takes feedback that comes by a button, and thanks for it.</summary>
/// <remarks>
/// The button's subject is <c>kind token</c>: the name of a <see cref="FeedbackKind"/> and, where the answer is known, its
/// <see cref="GivenAnswer.Token"/>. The utterance is what the user wrote beside it, often nothing.
/// </remarks>
internal sealed class FeedbackTalk(Wording wording, IFeedback? feedback)
{
    /// <summary>Whether the turn is feedback.</summary>
    internal static bool Concerns(Turn turn) => turn.Action is { Intent: Intents.Feedback };

    internal Response Respond(Turn turn, string comment, DateTimeOffset now)
    {
        var subject = turn.Action!.Subject.Split(' ', 2);
        if (feedback is null || FeedbackKinds.Of(subject[0]) is not { } kind) return Says("FeedbackNotTaken");
        var answer = GivenAnswer.Read(subject.ElementAtOrDefault(1));
        // Where the channel does not tell who writes, the conversation is all that is known of them.
        var given = new AnswerFeedback(kind, answer, comment, turn.UserId ?? turn.ConversationId, now);
        return Says(!feedback.Give(given) ? "FeedbackTooMuch" : kind switch
        {
            FeedbackKind.Helpful => "FeedbackHelpful",
            FeedbackKind.WrongSpeaker => "FeedbackWrongSpeaker",
            FeedbackKind.NotAsked => "FeedbackNotAsked",
            _ => "FeedbackTaken",
        });
    }

    /// <summary>The reply with what feedback on it must say: questions that were answered, or could not be.</summary>
    internal static Reply Noted(Reply reply, string utterance, long storeVersion) => reply.Outcome is not (Outcome.Answer or Outcome.Abstain) ? reply : reply with
    {
        Given = GivenAnswer.Of(reply.Understood.Length > 0 ? reply.Understood : utterance, reply.Intent, storeVersion, reply.Quotes),
    };

    private Response Says(string template) => new(Reply.Other(Outcome.Command, Intents.Feedback, 1, wording.Say(template)), null);
}
