namespace Briefing.Conversation.Turns;

/// <summary>What the bot must know of its surroundings.</summary>
/// <param name="PublicUrl">The address that users reach the host at; every link begins with it.</param>
public sealed record BotOptions(string PublicUrl)
{
    /// <summary>How long a conversation is remembered after its last turn; 12 hours.</summary>
    public TimeSpan ConversationLifetime { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How many characters of an utterance are read; the rest is left out, and the reply says so; 1,000.</summary>
    public int LongestUtterance { get; init; } = 1_000;

    /// <summary>
    /// Whether an answer suggests questions to go on with; yes by default. Where nobody goes on, as in a single question on the
    /// command line, the topics of the store need not be found for it.
    /// </summary>
    public bool SuggestsNext { get; init; } = true;

    /// <summary>Chooses one of n wordings: gets n, gives 0 to n − 1; the first by default, so that replies repeat.</summary>
    public Func<int, int> Choose { get; init; } = static _ => 0;

    /// <summary>A model that may order quotes and name search words; none by default.</summary>
    public Models.ModelOptions? Model { get; init; }

    /// <summary>Where subscriptions are kept; null where digests cannot be sent, as in a single question on the command line.</summary>
    public Digests.Talk.DigestServices? Digests { get; init; }

    /// <summary>Where feedback on answers is kept; null where none is taken.</summary>
    public Feedback.IFeedback? Feedback { get; init; }

    /// <summary>Everything that keeps something of users, asked one after the other when one of them says “forget me”; none by default.</summary>
    public IReadOnlyList<Briefing.Knowledge.Storage.Keeping.IForgets> Forgets { get; init; } = [];

    /// <summary>Which places are tied to which sources; null where none can be.</summary>
    public Scopes.IScopeStore? Scopes { get; init; }

    /// <summary>Is told what whoever runs the host should know; must not throw. Nothing by default.</summary>
    public Action<BotEvent>? Report { get; init; }
}

/// <summary>What kind of event it was.</summary>
public enum BotEventKind
{
    /// <summary>A quote did not match its capture and was not shown.</summary>
    QuoteWithheld,

    /// <summary>A turn could not be answered because of a fault in the bot or its store.</summary>
    TurnFailed,

    /// <summary>A model could not be asked, or what it wrote was of no use; the answer was given without it.</summary>
    ModelFailed,

    /// <summary>A user asked to be forgotten, and not everything could be removed.</summary>
    NotForgotten,

    /// <summary>The state of a conversation could not be read or kept; the turn was answered without.</summary>
    StateUnavailable,
}

/// <summary>Something that whoever runs the host should know; for the log. It never holds what a user wrote.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Cause">The fault behind it, where there is one.</param>
public sealed record BotEvent(BotEventKind Kind, string Message, Exception? Cause = null);
