using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>
/// When an office is held. One that is over or not yet begun has a word that says so among its words, so that "the
/// president" is neither the former president nor the president-elect.
/// </summary>
internal static class OfficeTime
{
    internal const string Former = "former";
    internal const string Elect = "elect";

    /// <summary>In "the then president" it is open whether the office is still held.</summary>
    internal const string Then = "then";

    /// <summary>How long before its first day an office is spoken of as coming.</summary>
    private const int DaysBeforeOffice = 120;

    /// <summary>What an office of the list is on a day: itself, "former" or "elect" added; nothing where it is of no concern yet.</summary>
    internal static ImmutableArray<string> On(Term term, ImmutableArray<string> form, DateOnly? day)
    {
        if (day is not { } known || term.Holds(known)) return form;
        if (term.To <= known) return form.Add(Former);
        return term.From is { } from && from.DayNumber - known.DayNumber <= DaysBeforeOffice ? form.Add(Elect) : [];
    }

    /// <summary>The words without those that tell when.</summary>
    internal static ImmutableArray<string> Timeless(ImmutableArray<string> words) => words.RemoveAll(word => word is Former or Elect or Then or "acting" or "interim" or "outgoing");

    /// <summary>Whether an office is held when the words ask for it; what is no office ("the pilot") is also who once was one.</summary>
    internal static bool Agrees(ImmutableArray<string> office, ImmutableArray<string> words, bool isOffice) =>
        words.Contains(Then) ? !office.Contains(Elect)
        : !isOffice && !words.Contains(Former) && !words.Contains(Elect) ? !office.Contains(Elect)
        : office.Contains(Former) == words.Contains(Former) && office.Contains(Elect) == words.Contains(Elect) && !office.Contains(Then);
}
