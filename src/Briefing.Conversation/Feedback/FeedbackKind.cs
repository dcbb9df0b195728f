namespace Briefing.Conversation.Feedback;

/// <summary>What a user thinks of an answer.</summary>
public enum FeedbackKind
{
    /// <summary>It helped.</summary>
    Helpful,

    /// <summary>It did not help, and the user does not say why, or says it in words.</summary>
    NotHelpful,

    /// <summary>It answers another question.</summary>
    NotAsked,

    /// <summary>Its words are given to somebody who did not say them.</summary>
    WrongSpeaker,

    /// <summary>Something else, in words.</summary>
    Other,
}

/// <summary>The names of <see cref="FeedbackKind"/> on the wire, in the store and on the command line.</summary>
public static class FeedbackKinds
{
    /// <summary>The name: <c>helpful</c>, <c>not-helpful</c>, <c>not-asked</c>, <c>wrong-speaker</c> or <c>other</c>.</summary>
    public static string NameOf(FeedbackKind kind) => kind switch
    {
        FeedbackKind.Helpful => "helpful",
        FeedbackKind.NotHelpful => "not-helpful",
        FeedbackKind.NotAsked => "not-asked",
        FeedbackKind.WrongSpeaker => "wrong-speaker",
        _ => "other",
    };

    /// <summary>The kind of a name; null for any other word.</summary>
    public static FeedbackKind? Of(string? name)
    {
        foreach (var kind in Enum.GetValues<FeedbackKind>())
            if (string.Equals(NameOf(kind), name, StringComparison.Ordinal)) return kind;
        return null;
    }
}
