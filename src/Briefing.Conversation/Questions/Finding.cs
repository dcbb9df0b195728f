using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Evidence.Sides;

namespace Briefing.Conversation.Questions;

/// <summary>What a handler found: quotes in the order they are to be shown, or the part that is missing.</summary>
internal sealed record Finding
{
    /// <summary>The template of <c>dialogs/*.lg</c> that stands above the quotes.</summary>
    public required string Lead { get; init; }

    /// <summary>All quotes, best first; empty where nothing answers.</summary>
    public ImmutableArray<Candidate> Quotes { get; init; } = [];

    /// <summary>What is near and does not answer.</summary>
    public ImmutableArray<Candidate> Near { get; init; } = [];

    /// <summary>What is missing where there is no quote.</summary>
    public Gap Gap { get; init; }

    /// <summary>The names that are set side by side, for a comparison.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What the lead calls the topic; null for the question's own.</summary>
    public string? Topic { get; init; }

    /// <summary>
    /// Where the question is of what was not plainly said: what the quotes, or the question where there are none, are of, by
    /// the names of modalities and polarities; else empty.
    /// </summary>
    public string Standing { get; init; } = "";

    /// <summary>Those of <see cref="Names"/> for which nothing was found.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>For a yes-or-no question: tells on which side of it a quote stands; null for any other.</summary>
    public Func<Candidate, Side>? SideOf { get; init; }

    /// <summary>For a question why, how, or the like: tells whether a quote plainly puts it so; null for any other.</summary>
    public Func<Candidate, bool>? Fits { get; init; }

    /// <summary>How the quotes stand to one another; null where they are a plain list.</summary>
    public Views.Arrangement? Arrangement { get; init; }

    /// <summary>Where there is no quote: the template that says so, with <see cref="LeadValues"/>; null for the one of the gap.</summary>
    public string? Nothing { get; init; }

    /// <summary>What the lead says beyond the counts, in the order of its template; for the leads of views alone.</summary>
    public ImmutableArray<object?> LeadValues { get; init; } = [];

    internal static Finding Of(string lead, Found found, StoreView view) =>
        new() { Lead = lead, Quotes = QuoteSelection.Order(found.Answers, view.Knowledge.Reports), Near = found.Near, Gap = found.Gap };
}

/// <summary>Answers the questions of one kind.</summary>
internal interface IQuestionHandler
{
    /// <summary>The intents it answers.</summary>
    IReadOnlyCollection<string> Intents { get; }

    /// <summary>Finds what answers.</summary>
    Finding Answer(Question question, StoreView view, EvidenceSearch evidence);
}
