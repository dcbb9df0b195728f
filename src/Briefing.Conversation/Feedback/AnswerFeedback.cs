namespace Briefing.Conversation.Feedback;

/// <summary>What somebody says of an answer.</summary>
/// <param name="Kind">What they think of it.</param>
/// <param name="Answer">The answer; null where it is not known which one is meant.</param>
/// <param name="Comment">Their own words; empty where they chose a button only. All of it comes from a stranger.</param>
/// <param name="From">Who: unique over all channels and tenants, <c>channel/tenant/user</c>. Only a keyed hash of it is kept.</param>
/// <param name="At">When.</param>
public sealed record AnswerFeedback(FeedbackKind Kind, GivenAnswer? Answer, string Comment, string From, DateTimeOffset At);

/// <summary>Feedback as the curator sees it; nobody's name is part of it.</summary>
/// <param name="Id">Its number, by which the curator names it.</param>
/// <param name="Kind">What they think of the answer.</param>
/// <param name="Answer">The answer; null where it is not known.</param>
/// <param name="Comment">Their own words; empty for none.</param>
/// <param name="Channel">Where it was given: <c>msteams</c>, <c>slack</c>, <c>page</c>, ….</param>
/// <param name="At">When.</param>
public sealed record KeptFeedback(long Id, FeedbackKind Kind, GivenAnswer? Answer, string Comment, string Channel, DateTimeOffset At)
{
    /// <summary>When a curator was done with it; null while it is open.</summary>
    public DateTimeOffset? Done { get; init; }

    /// <summary>Which curator was; empty while it is open.</summary>
    public string DoneBy { get; init; } = "";

    /// <summary>What the curator noted; empty for nothing.</summary>
    public string Note { get; init; } = "";
}
