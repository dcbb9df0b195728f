using System.Collections.Immutable;

namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>What an analysis got right of some texts; sums over texts.</summary>
internal sealed class GoldScore
{
    /// <summary>Statements given to somebody by name, and those of them that are that person's words.</summary>
    internal SpanTally Speakers { get; private set; }

    /// <summary>Quotations by the gold set, and those found with the right speaker.</summary>
    internal SpanTally Quotations { get; private set; }

    /// <summary>Words of somebody, each with its speaker, of all quotations.</summary>
    internal SpanTally AllWords { get; private set; }

    /// <summary>The same of the quotations that were found.</summary>
    internal SpanTally FoundWords { get; private set; }

    /// <summary>Found quotations, and those of them with the right mode.</summary>
    internal SpanTally Modes { get; private set; }

    /// <summary>Found quotations, and those of them with the right modality.</summary>
    internal SpanTally Modalities { get; private set; }

    /// <summary>The same of those that are not simply said.</summary>
    internal SpanTally Unfirm { get; private set; }

    /// <summary>Found quotations, and those of them rightly seen as denials or not.</summary>
    internal SpanTally Polarities { get; private set; }

    /// <summary>Traps (wanted), and those wrongly given to somebody (found).</summary>
    internal SpanTally Traps { get; private set; }

    /// <summary>The share of traps that were given to somebody.</summary>
    internal double TrapShare => Traps.Wanted == 0 ? 0 : (double)Traps.Found / Traps.Wanted;

    /// <summary>Found of wanted by form of quotation.</summary>
    internal SortedDictionary<string, SpanTally> ByForm { get; } = new(StringComparer.Ordinal);

    /// <summary>Wrongly given of all by kind of trap.</summary>
    internal SortedDictionary<string, SpanTally> ByTrap { get; } = new(StringComparer.Ordinal);

    /// <summary>Kinds of fault, counted: all that is told of held texts.</summary>
    internal SortedDictionary<string, int> Faults { get; } = new(StringComparer.Ordinal);

    /// <summary>What went wrong, one line each.</summary>
    internal List<string> Failures { get; } = [];

    internal void Add(GoldJudgement judged)
    {
        Speakers += judged.Speakers;
        AllWords += judged.AllWords;
        FoundWords += judged.FoundWords;
        foreach (var one in judged.Quotations)
        {
            var tally = new SpanTally(one.IsFound ? 1 : 0, 0, 1);
            if (!one.Gold.Speakers.IsEmpty)
            {
                Quotations += tally;
                ByForm[one.Gold.Form] = ByForm.GetValueOrDefault(one.Gold.Form) + tally;
            }

            if (one.Best is not { } best) continue;
            Modes += new SpanTally(best.Mode == one.Gold.Mode ? 1 : 0, 1, 1);
            var right = new SpanTally(best.Modality == one.Gold.Modality ? 1 : 0, 1, 1);
            Modalities += right;
            if (one.Gold.Modality != "said") Unfirm += right;
            Polarities += new SpanTally(best.IsDenied == one.Gold.IsDenied ? 1 : 0, 1, 1);
        }

        foreach (var (trap, isSprung) in judged.Traps)
        {
            var tally = new SpanTally(0, isSprung ? 1 : 0, 1);
            Traps += tally;
            ByTrap[trap.Kind] = ByTrap.GetValueOrDefault(trap.Kind) + tally;
        }

        foreach (var (kind, line) in judged.Faults)
        {
            Faults[kind] = Faults.GetValueOrDefault(kind) + 1;
            Failures.Add($"{kind}: {line}");
        }
    }
}
