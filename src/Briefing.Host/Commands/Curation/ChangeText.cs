using System.Globalization;
using Briefing.Host.Contract;

namespace Briefing.Host.Commands.Curation;

/// <summary>Changed documents as a terminal shows them; words are marked as wdiff does: <c>[-removed-]</c> and <c>{+added+}</c>.</summary>
internal static class ChangeText
{
    internal static string Summary(ChangeElement change) => string.Create(CultureInfo.InvariantCulture,
        $"{change.Document} has changed: {Counted(change.Unchanged)} as before{Part(change.Changed, "changed")}{Part(change.AmongOthers, "among other words")}{Part(change.Gone, "gone")}.");

    internal static IEnumerable<string> Quotes(ChangeElement change)
    {
        foreach (var quote in change.Quotes)
        {
            yield return quote.Fate switch
            {
                "gone" => $"  gone: “{quote.Text}”",
                "changed" => $"  changed: {Marked(quote)}",
                _ => $"  same words among others: {Marked(quote)}",
            };
            if (quote.Speaker is not null) yield return $"    speaker then: {quote.Speaker}";
            yield return $"    then  {quote.Link}";
            if (quote.LaterLink is not null) yield return $"    now   {quote.LaterLink}";
        }
    }

    private static string Marked(ChangedQuoteElement quote) => DifferenceText.Marked(quote.Difference);

    private static string Part(int number, string what) => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {number} {what}");

    private static string Counted(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} quote{(number == 1 ? "" : "s")}");
}
