using System.Collections.Immutable;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Documents;

namespace Briefing.Conversation.Turns;

/// <summary>How a turn ended.</summary>
public enum Outcome
{
    /// <summary>Quotes that answer.</summary>
    Answer,

    /// <summary>The sources do not say.</summary>
    Abstain,

    /// <summary>Two readings score close: the user picks.</summary>
    Clarify,

    /// <summary>The list of sources, help, and the like.</summary>
    Command,

    /// <summary>A greeting or thanks.</summary>
    SmallTalk,
}

/// <summary>
/// What the bot says in a turn, free of any channel. Made by <see cref="Answer"/> and the like, so that an answer without a
/// quote cannot exist.
/// </summary>
public sealed partial record Reply
{
    private Reply() { }

    /// <summary>How the turn ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The intent that was recognised: the name in <c>dialogs/*.lu</c>, or <c>None</c>.</summary>
    public required string Intent { get; init; }

    /// <summary>How sure the bot is that this is the right reply, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The lead that stands above the quotes, or the whole message where there are none; plain text.</summary>
    public required string Text { get; init; }

    /// <summary>How a question was understood that the user did not write in full, in whole words: "Understood as: What did … say about …?"; empty where nothing was filled in.</summary>
    public string Understood { get; init; } = "";

    /// <summary>The quotes that answer; at least one for <see cref="Outcome.Answer"/>, else none.</summary>
    public ImmutableArray<Quote> Quotes { get; private init; } = [];

    /// <summary>The quotes side by side, for a comparison; null for any other reply.</summary>
    /// <exception cref="ArgumentException">The table does not hold each of <see cref="Quotes"/> once and in their order.</exception>
    public QuoteTable? Table { get; init => field = Checked(value, value?.Quotes); }

    /// <summary>The days of the quotes, for a timeline and for a position over time; null for any other reply.</summary>
    /// <exception cref="ArgumentException">There is not one entry for each of <see cref="Quotes"/>.</exception>
    public QuoteTimeline? Timeline { get; init => field = Checked(value, value is null ? null : Enumerable.Range(0, value.Entries.Length)); }

    /// <summary>The parts of the answer, for a summary and for what is new; empty for any other reply.</summary>
    /// <exception cref="ArgumentException">They do not hold each of <see cref="Quotes"/> once and in their order.</exception>
    public ImmutableArray<QuoteSection> Sections { get; init => field = Checked(value, value.IsDefaultOrEmpty ? null : value.SelectMany(section => section.Quotes)); } = [];

    /// <summary>How many more quotes answer and are shown when the user says "more".</summary>
    public int HeldBack { get; init; }

    /// <summary>Evidence that is near the question and does not answer it; shown as such.</summary>
    public ImmutableArray<Quote> Nearby { get; init; } = [];

    /// <summary>What stands above <see cref="Nearby"/>.</summary>
    public string NearbyLead { get; init; } = "";

    /// <summary>Lines below the lead: the reasons for an answer, or addresses.</summary>
    public ImmutableArray<ReplyPoint> Points { get; init; } = [];

    /// <summary>The address that gives this answer again: absolute, under the public one; null where there is none.</summary>
    public string? Permalink { get; init; }

    /// <summary>How the quote that a user gave stands to the sources; null where none was checked.</summary>
    public Verification? Verification { get; init; }

    /// <summary>The sources, for the list of sources.</summary>
    public ImmutableArray<DocumentMetadata> Sources { get; init; } = [];

    /// <summary>One line of plain text for each of <see cref="Sources"/>.</summary>
    public ImmutableArray<string> SourceLines { get; init; } = [];

    /// <summary>What stands above <see cref="Suggestions"/>.</summary>
    public string SuggestionsLead { get; init; } = "";

    /// <summary>Questions that the user may ask next, each of which has an answer.</summary>
    public ImmutableArray<string> Suggestions { get; init; } = [];

    /// <summary>Quotes that were sent before and changed or were withdrawn; for a digest alone.</summary>
    public ImmutableArray<QuoteCorrection> Corrections { get; init; } = [];

    /// <summary>Lines that end the reply: what it was made of, who set it up. Plain text, one line each.</summary>
    public ImmutableArray<string> Closing { get; init; } = [];

    /// <summary>What the reply offers to do, in the order of its buttons.</summary>
    public ImmutableArray<ReplyAction> Actions { get; init; } = [];

    /// <summary>A question that sets those quoted here side by side, as the user might type it; null where there is nothing to compare.</summary>
    public string? Comparison { get; init; }

    /// <summary>What feedback on this reply must say; null where there is nothing to judge, as for a greeting.</summary>
    public Feedback.GivenAnswer? Given { get; init; }

    /// <summary>Whether the reply gives what was asked for: an answer, or the list of sources.</summary>
    public bool IsAnswered => Outcome == Outcome.Answer || (Outcome == Outcome.Command && Sources.Length > 0);

    /// <summary>A shape must show every quote of the reply once, so that none is hidden and none comes from elsewhere.</summary>
    private T Checked<T>(T shape, IEnumerable<int>? quotes) =>
        quotes is null || quotes.SequenceEqual(Enumerable.Range(0, Quotes.Length))
            ? shape
            : throw new ArgumentException("A shape holds each quote of its reply once, in order.", nameof(shape));

    /// <summary>The same answer with its own quotes in another order: <paramref name="order"/> holds each index once.</summary>
    internal Reply Reordered(ImmutableArray<int> order) => order.Order().SequenceEqual(Enumerable.Range(0, Quotes.Length))
        ? this with { Quotes = [.. order.Select(at => Quotes[at])] }
        : throw new ArgumentException("An order holds each quote once.", nameof(order));

    /// <summary>An answer made of quotes.</summary>
    /// <exception cref="ArgumentException">There is no quote.</exception>
    public static Reply Answer(string intent, double confidence, string lead, ImmutableArray<Quote> quotes) =>
        quotes.IsDefaultOrEmpty
            ? throw new ArgumentException("No quote, no answer.", nameof(quotes))
            : new Reply { Outcome = Outcome.Answer, Intent = intent, Confidence = confidence, Text = lead, Quotes = quotes };

    /// <summary>An abstention, which says what was not found.</summary>
    public static Reply Abstention(string intent, double confidence, string text) =>
        new() { Outcome = Outcome.Abstain, Intent = intent, Confidence = confidence, Text = text };

    /// <summary>Any reply that is neither.</summary>
    /// <exception cref="ArgumentException">The outcome is an answer or an abstention.</exception>
    public static Reply Other(Outcome outcome, string intent, double confidence, string text) =>
        outcome is Outcome.Answer or Outcome.Abstain
            ? throw new ArgumentException("Use Answer or Abstention.", nameof(outcome))
            : new Reply { Outcome = outcome, Intent = intent, Confidence = confidence, Text = text };
}
