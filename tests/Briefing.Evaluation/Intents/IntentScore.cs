using System.Globalization;
using System.Text;

namespace Briefing.Evaluation.Intents;

/// <summary>An utterance and the intent it was taken for.</summary>
internal sealed record Recognised(MarkedUtterance Utterance, string As, double Score)
{
    internal bool IsRight => Utterance.Accepted.Contains(As);
}

/// <summary>How many utterances were recognised as what they are for, and what the others were taken for.</summary>
internal sealed class IntentScore(IReadOnlyCollection<Recognised> recognised)
{
    internal const string None = "None";

    internal int Count => recognised.Count;

    /// <summary>The share of utterances taken for one of the intents that are right.</summary>
    internal double Accuracy => Share(recognised);

    /// <summary>The share of those that nothing can be done with of which nothing is made.</summary>
    internal double NoneRecall => Share(Of(None));

    internal IReadOnlyList<Recognised> Faults => [.. recognised.Where(one => !one.IsRight)];

    internal double RecallOf(string intent) => Share(Of(intent));

    /// <summary>
    /// The confusion table: a row an intent with how many utterances it has, the share that was recognised, how many utterances of other
    /// intents were taken for it, and what its own were taken for instead, with how often.
    /// </summary>
    internal string Table()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{"intent",-16} {"utterances",10} {"right",6} {"stolen",7}  taken for");
        foreach (var intent in recognised.GroupBy(one => one.Utterance.Intent).OrderBy(intent => intent.Key, StringComparer.Ordinal))
        {
            var stolen = recognised.Count(one => !one.IsRight && one.As == intent.Key);
            var instead = intent.Where(one => !one.IsRight).CountBy(one => one.As).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal);
            table.AppendLine(CultureInfo.InvariantCulture, $"{intent.Key,-16} {intent.Count(),10} {Share(intent),6:0.000} {stolen,7}  {string.Join(", ", instead.Select(count => $"{count.Key} {count.Value}"))}");
        }

        return table.ToString();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} utterances, accuracy {Accuracy:0.000}, None recall {NoneRecall:0.000}");

    private IEnumerable<Recognised> Of(string intent) => recognised.Where(one => one.Utterance.Intent == intent);

    private static double Share(IEnumerable<Recognised> part)
    {
        var all = part.ToList();
        return all.Count == 0 ? 1 : (double)all.Count(one => one.IsRight) / all.Count;
    }
}
