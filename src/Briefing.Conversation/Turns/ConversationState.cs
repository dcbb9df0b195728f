using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Briefing.Conversation.Turns;

/// <summary>What follow-ups need of a conversation; kept as JSON under the conversation's identifier.</summary>
internal sealed record ConversationState
{
    /// <summary>The most quotes that are remembered as shown.</summary>
    internal const int MostShown = 60;

    /// <summary>The most questions that are remembered to go back to.</summary>
    internal const int LongestTrail = 8;

    /// <summary>The most documents that a question may be asked of because they were shown.</summary>
    internal const int MostDocuments = 8;

    /// <summary>The most characters of a topic that are kept.</summary>
    internal const int LongestTopic = 400;

    /// <summary>When the last turn was.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>In what several people share, where the state of whoever asked last is kept; else null.</summary>
    public string? AskedLast { get; init; }

    /// <summary>The last question that could be answered or not; null before the first.</summary>
    public KeptQuestion? Last { get; init; }

    /// <summary>Who was asked or answered about last: the keys of one name.</summary>
    public KeptName? Person { get; init; }

    /// <summary>Who was quoted in the last reply, where nobody was asked about and it was several, so that "he" may be any of them.</summary>
    public ImmutableArray<KeptName> People { get; init; } = [];

    /// <summary>The quotes shown for the last question: document and locator.</summary>
    public ImmutableArray<string> Shown { get; init; } = [];

    /// <summary>What was offered when the user was last asked what is meant; empty where that was not the last turn.</summary>
    public ImmutableArray<KeptOffer> Offers { get; init; } = [];

    /// <summary>What was offered when the user was last asked and chose, for "no, the other one".</summary>
    public ImmutableArray<KeptOffer> Declined { get; init; } = [];

    /// <summary>The keys of those whom the user chose among people of one name.</summary>
    public ImmutableArray<string> Chosen { get; init; } = [];

    /// <summary>When the visit before this one ended; null in the first. It outlives everything else that is kept.</summary>
    public DateTimeOffset? LastVisit { get; init; }

    /// <summary>How many of <see cref="Shown"/>, counted from the last, were in the last reply.</summary>
    public int Latest { get; init; }

    /// <summary>The quote that the user picked out of the last reply; null where none was.</summary>
    public string? Picked { get; init; }

    /// <summary>The questions that the last reply offered where it had no answer.</summary>
    public ImmutableArray<string> Suggested { get; init; } = [];

    /// <summary>The questions before <see cref="Last"/>, oldest first, for going back.</summary>
    public ImmutableArray<KeptQuestion> Trail { get; init; } = [];

    /// <summary>What was said of digests; null where nothing was.</summary>
    public Digests.Talk.KeptTalk? Talk { get; init; }

    /// <summary>Which turn left this state, as <see cref="StateKey.NameOf"/> names it; null where its channel does not tell turns apart.</summary>
    public string? By { get; init; }

    /// <summary>
    /// The state before that turn: where a crash cut it short between this and its answer, it is asked again, and goes on from where it
    /// went on the first time. Null where nothing had been said.
    /// </summary>
    public ConversationState? Before { get; init; }

    /// <summary>The quotes of the last reply, in its order.</summary>
    [JsonIgnore]
    public ImmutableArray<string> LatestQuotes => Shown.IsDefault || Latest < 0 || Latest > Shown.Length ? [] : Shown[^Latest..];
}

/// <summary>One of several things a question may mean.</summary>
/// <param name="Label">How it was put to the user.</param>
/// <param name="Question">The question in that meaning.</param>
/// <param name="Meant">What is remembered when it is chosen.</param>
/// <param name="Words">Words by which the user may choose it, folded: of the name, and what the sources call the one who bears it.</param>
internal sealed record KeptOffer(string Label, KeptQuestion Question, string Meant, ImmutableArray<string> Words);

/// <summary>A question, kept for what follows.</summary>
internal sealed record KeptQuestion
{
    public required string Intent { get; init; }

    public required string Text { get; init; }

    public bool IsLowerCase { get; init; }

    public ImmutableArray<KeptName> Speakers { get; init; } = [];

    public string Topic { get; init; } = "";

    public ImmutableArray<KeptName> About { get; init; } = [];

    public ImmutableArray<KeptName> Sources { get; init; } = [];

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public int MonthOfAnyYear { get; init; }

    public int DayOfAnyYear { get; init; }

    public string? DaysText { get; init; }

    public string Kind { get; init; } = "";

    public string Measure { get; init; } = "";

    public string Cue { get; init; } = "";

    public string Grouping { get; init; } = "";

    public bool TopicIsKept { get; init; }

    public DateTimeOffset? LastVisit { get; init; }

    public string? Quote { get; init; }

    public ImmutableArray<string> Documents { get; init; } = [];

    public ImmutableArray<KeptName> ExceptSources { get; init; } = [];

    public bool OnlyDirect { get; init; }

    public string? Meaning { get; init; }

    public string? UnknownSpeaker { get; init; }
}

/// <summary>A name that was asked about.</summary>
/// <param name="Keys">What it may mean.</param>
/// <param name="Name">What it is called.</param>
internal sealed record KeptName(ImmutableArray<string> Keys, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class ConversationStateJson : JsonSerializerContext;
