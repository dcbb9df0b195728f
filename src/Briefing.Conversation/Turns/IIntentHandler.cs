using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Conversation.Turns;

/// <summary>
/// Replies to intents that are no questions about what the sources say. Handlers are asked in order before the questions are; each
/// keeps what it remembers in a member of <see cref="ConversationState"/> of its own. One instance serves all conversations at once.
/// </summary>
internal interface IIntentHandler
{
    /// <summary>How the turns before let an utterance be read: whether it may be only a time, or lean on what was just set up.</summary>
    RequestContext ContextOf(ConversationState state);

    /// <summary>The response; null where the turn is not for this handler.</summary>
    Response? Respond(IntentTurn turn);

    /// <summary>Adds to the response to a question what belongs to this handler: what may be done next, and what it remembers.</summary>
    Response Added(Response response, IntentTurn turn);
}

/// <summary>A turn with what was made of it.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Result">What was recognized.</param>
/// <param name="Utterance">The utterance, cleaned.</param>
/// <param name="State">The conversation before it.</param>
/// <param name="View">What answers are made from.</param>
/// <param name="Now">The moment.</param>
/// <param name="Recognize">Recognizes other words in their place, as if the turn before had asked for a time.</param>
internal sealed record IntentTurn(
    Turn Turn, RecognizerResult Result, string Utterance, ConversationState State, StoreView View, DateTimeOffset Now, Func<string, RecognizerResult> Recognize);
