namespace Briefing.Knowledge.Quotations;

/// <summary>How it is known when something was said.</summary>
public enum SaidBasis
{
    /// <summary>The sentence names the day, the month or the year: "said on 3 March 2025", "warned in 2014".</summary>
    Stated,

    /// <summary>The sentence counts from the day of the document, or from the day that the text named last: "said on Tuesday", "two days later".</summary>
    Relative,

    /// <summary>The sentence goes on with what the same speaker said on a day that the sentences before it tell.</summary>
    Continued,

    /// <summary>The document is the speech, or its metadata tell when it was said.</summary>
    Document,
}

/// <summary>When something was said: one day, or somewhere in several.</summary>
/// <param name="First">The first day it may have been.</param>
/// <param name="Last">The last day it may have been; the same as <paramref name="First"/> where the day is known.</param>
/// <param name="Basis">How that is known.</param>
public sealed record SaidDate(DateOnly First, DateOnly Last, SaidBasis Basis)
{
    /// <summary>Whether the very day is known.</summary>
    public bool IsDay => First == Last;
}
