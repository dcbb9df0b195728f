using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Briefing.Conversation.Turns;

/// <summary>What follow-ups need of a conversation; kept as JSON under the conversation's identifier.</summary>
internal sealed record ConversationState
{
    /// <summary>The most quotes that are remembered as shown.</summary>
    internal const int MostShown = 60;

    /// <summary>The most characters of a topic that are kept.</summary>
    internal const int LongestTopic = 400;

    /// <summary>When the last turn was.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The last question that could be answered or not; null before the first.</summary>
    public KeptQuestion? Last { get; init; }

    /// <summary>Who was asked or answered about last: the keys of one name.</summary>
    public KeptName? Person { get; init; }

    /// <summary>The quotes shown for the last question: document and locator.</summary>
    public ImmutableArray<string> Shown { get; init; } = [];

    /// <summary>The keys of those who were offered when the user was last asked who is meant; empty where that was not the last turn.</summary>
    public ImmutableArray<string> Offered { get; init; } = [];

    /// <summary>The keys of those whom the user chose among people of one name.</summary>
    public ImmutableArray<string> Chosen { get; init; } = [];

    /// <summary>How many of <see cref="Shown"/>, counted from the last, were in the last reply.</summary>
    public int Latest { get; init; }
}

/// <summary>A question, kept for what follows.</summary>
internal sealed record KeptQuestion
{
    public required string Intent { get; init; }

    public required string Text { get; init; }

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

    public bool TopicIsKept { get; init; }

    public string? Quote { get; init; }
}

/// <summary>A name that was asked about.</summary>
/// <param name="Keys">What it may mean.</param>
/// <param name="Name">What it is called.</param>
internal sealed record KeptName(ImmutableArray<string> Keys, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class ConversationStateJson : JsonSerializerContext;
