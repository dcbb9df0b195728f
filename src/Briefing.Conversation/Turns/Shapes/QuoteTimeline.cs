using System.Collections.Immutable;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Conversation.Turns.Shapes;

/// <summary>Quotes in the order of their days, the earliest first; those without a day come last.</summary>
/// <param name="Entries">One for each of <see cref="Reply.Quotes"/>, in the same order.</param>
public sealed record QuoteTimeline(ImmutableArray<TimelineEntry> Entries);

/// <summary>One quote of a timeline with its day.</summary>
/// <param name="First">The first day it may belong to; null where no day is known.</param>
/// <param name="Last">The last day it may belong to; the same as <paramref name="First"/> where the day is known.</param>
/// <param name="Basis">How the day is known.</param>
/// <param name="Day">The day in words: "12 February 2025", "February 2025", "date not known".</param>
/// <param name="BasisWords">How the day is known, in words: "the sentence names it".</param>
public sealed record TimelineEntry(DateOnly? First, DateOnly? Last, DayBasis Basis, string Day, string BasisWords)
{
    /// <summary>How its words stand to what the speaker said before; null for the first, and where positions are not compared.</summary>
    public WordChange? Change { get; init; }
}

/// <summary>How it is known which day a quote of a timeline belongs to.</summary>
public enum DayBasis
{
    /// <summary>The sentence names the day.</summary>
    Named,

    /// <summary>The sentence names a day or month without its year, which is that of the document.</summary>
    NamedWithoutYear,

    /// <summary>The sentence counts from the day of the document ("yesterday", "on Tuesday").</summary>
    Counted,

    /// <summary>The sentences before it tell the day.</summary>
    Continued,

    /// <summary>The document is a speech or transcript of that day.</summary>
    Document,

    /// <summary>Nothing tells the day but that the document was published on it.</summary>
    Published,

    /// <summary>No day is known.</summary>
    Unknown,
}

/// <summary>What changed in the words of a speaker from earlier quotes to a later one. All of it is cut from the quotes.</summary>
/// <param name="Than">The place in <see cref="Reply.Quotes"/> of the earlier quote that it is set beside: the one that is most like it, of several the latest.</param>
/// <param name="Words">
/// The words of the later quote in order, with those that none of the earlier quotes has as <see cref="DifferenceKind.Added"/>;
/// where the two are wordings of one sentence all that differs, also the earlier one's words as <see cref="DifferenceKind.Removed"/>.
/// </param>
/// <param name="NotRepeated">Words of the earlier quote that the later one does not repeat, as they stand there; none where the two have little in common.</param>
public sealed record WordChange(int Than, ImmutableArray<DifferencePiece> Words, ImmutableArray<string> NotRepeated);
