using System.Collections.Immutable;

namespace Briefing.Conversation.Feedback;

/// <summary>Where feedback on answers is kept for the curator. Safe for any number of threads and programs.</summary>
public interface IFeedback
{
    /// <summary>
    /// Keeps feedback. The same person's feedback of the same kind on the same answer takes the place of what was there.
    /// </summary>
    /// <returns>False where that person has given so much in a day that it is not kept any more.</returns>
    bool Give(AnswerFeedback feedback);

    /// <summary>Feedback, the latest first.</summary>
    /// <param name="onlyOpen">Leaves out what a curator is done with.</param>
    /// <param name="most">How much at most.</param>
    ImmutableArray<KeptFeedback> List(bool onlyOpen, int most);

    /// <summary>One by its number; null where there is none.</summary>
    KeptFeedback? Find(long id);

    /// <summary>Marks it as done; false where there is none of that number that is open.</summary>
    bool Close(long id, string by, string note, DateTimeOffset at);

    /// <summary>Removes everything that somebody gave, for whoever wants to be forgotten.</summary>
    /// <param name="from">Who, as in <see cref="AnswerFeedback.From"/>.</param>
    /// <returns>How much it was.</returns>
    int Forget(string from);

    /// <summary>Removes what was given before a moment.</summary>
    /// <returns>How much it was.</returns>
    int Purge(DateTimeOffset before);
}
