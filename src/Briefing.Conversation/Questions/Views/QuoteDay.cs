using System.Globalization;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Views;

/// <summary>The day that a quote belongs to in a timeline, and how that is known.</summary>
/// <param name="First">The first day it may be; null where none is known.</param>
/// <param name="Last">The last day it may be; null where it goes on from the first day.</param>
/// <param name="Basis">How it is known.</param>
internal readonly record struct QuoteDay(DateOnly? First, DateOnly? Last, DayBasis Basis)
{
    /// <summary>What is sorted by: what has no day comes last, a month after its first day.</summary>
    internal (DateOnly First, DateOnly Last) Order => (First ?? DateOnly.MaxValue, Last ?? DateOnly.MaxValue);

    /// <summary>When somebody said it: the day that is known of the words, else that of the document.</summary>
    internal static QuoteDay OfSaying(Statement statement, DocumentMetadata source) => statement.Said is { } said
        ? new QuoteDay(said.First, said.Last, said.Basis switch
        {
            SaidBasis.Stated => DayBasis.Named,
            SaidBasis.Relative => DayBasis.Counted,
            SaidBasis.Continued => DayBasis.Continued,
            _ => DayBasis.Document,
        })
        : OfDocument(source);

    /// <summary>The day of the document: that of the speech, else that it was published on.</summary>
    internal static QuoteDay OfDocument(DocumentMetadata source) => source switch
    {
        { Said: { } said } => new QuoteDay(said, said, DayBasis.Document),
        { Published: { } published } => new QuoteDay(published, published, DayBasis.Published),
        _ => new QuoteDay(null, null, DayBasis.Unknown),
    };

    /// <summary>The day in words: "12 February 2025", "February 2025", "2014", "3 to 9 March 2025", "since March 2025"; empty where none is known.</summary>
    internal string Words
    {
        get
        {
            if (First is not { } first) return "";
            if (Last is not { } last) return "since " + Of(first, first is { Day: 1, Month: 1 } ? "yyyy" : first.Day == 1 ? "MMMM yyyy" : "d MMMM yyyy");
            if (first == last) return Of(last, "d MMMM yyyy");
            var isWholeMonths = first.Day == 1 && last.AddDays(1).Day == 1 && first.Year == last.Year;
            if (isWholeMonths && first.Month == 1 && last.Month == 12) return Of(first, "yyyy");
            if (isWholeMonths && first.Month == last.Month) return Of(first, "MMMM yyyy");
            return $"{Of(first, first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d")} to {Of(last, "d MMMM yyyy")}";
        }
    }

    private static string Of(DateOnly day, string form) => day.ToString(form, CultureInfo.InvariantCulture);
}
