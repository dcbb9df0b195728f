using System.Collections.Immutable;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Views;

/// <summary>A sentence and the days it names, in order.</summary>
/// <param name="Statement">The sentence.</param>
/// <param name="Days">The days, each with how it is known; none where the sentence names no day.</param>
internal sealed record DatedSentence(Statement Statement, ImmutableArray<(DateRange Days, DayBasis Basis)> Days)
{
    /// <summary>By how much the day that is counted from is moved, to see which days move with it.</summary>
    private const int Moved = 400;

    /// <summary>
    /// Reads the days of a sentence. What it counts ("yesterday") is counted from the day of its document; where that has
    /// none, such days are not known.
    /// </summary>
    internal static DatedSentence Of(Statement statement, DocumentMetadata source)
    {
        var text = statement.Passage.Text;
        var from = source.Day ?? new DateOnly(2000, 1, 1);
        var found = NamedDays.InText(text, from).ToArray();
        if (found.Length == 0) return new DatedSentence(statement, [.. DaySaid(statement)]);
        var moved = NamedDays.InText(text, from.AddDays(Moved)).Select(date => (date.Start, date.Days)).ToHashSet();
        return new DatedSentence(statement,
        [
            .. DaySaid(statement),
            .. found.Select(date => (Date: date, IsCounted: !moved.Contains((date.Start, date.Days)))).Where(item => source.Day is not null || !item.IsCounted)
                .Select(item => (item.Date.Days, item.IsCounted ? DayBasis.Counted : item.Date.Days.MonthOfAnyYear > 0 ? DayBasis.NamedWithoutYear : DayBasis.Named)),
        ]);
    }

    /// <summary>The first of the named days that is asked for; a month without a year is of the year the document appeared in; null for none.</summary>
    internal QuoteDay? DayIn(DateRange asked, DocumentMetadata source)
    {
        foreach (var (named, basis) in Days)
        {
            var days = named.InYearOf(source.Day);
            if (days.From is { } day && (asked.IsAny || asked.Holds(day))) return new QuoteDay(day, days.To, basis);
        }

        return null;
    }

    /// <summary>The day that the text says somebody's words were said on goes before the days that they name.</summary>
    private static IEnumerable<(DateRange, DayBasis)> DaySaid(Statement statement) =>
        statement is { Speaker: not null, Said: { IsDay: true, Basis: SaidBasis.Stated or SaidBasis.Relative } said }
            ? [(new DateRange(said.First, said.Last), said.Basis == SaidBasis.Stated ? DayBasis.Named : DayBasis.Counted)] : [];
}
