using System.Globalization;

namespace Briefing.Evaluation.Chaos;

/// <summary>What a run of <c>chaos</c> came to.</summary>
internal sealed record ChaosReport
{
    /// <summary>The most that sending may take, as a multiple of what the limits alone ask for.</summary>
    internal const double MostRatio = 1.3;

    internal required ChaosPlan Plan { get; init; }

    internal required int Kills { get; init; }

    /// <summary>Recipients that were shown nothing.</summary>
    internal required int Lost { get; init; }

    /// <summary>Deliveries that the store holds for sent.</summary>
    internal required int Marked { get; init; }

    /// <summary>Messages beyond the first of a recipient.</summary>
    internal required int Doubled { get; init; }

    /// <summary>Those of them before which no answer was lost.</summary>
    internal required int Unexplained { get; init; }

    /// <summary>Messages taken whose answer the connector withheld.</summary>
    internal required int Dropped { get; init; }

    /// <summary>Messages taken whose sender was killed before it had noted so.</summary>
    internal required int Died { get; init; }

    internal required int Posts { get; init; }

    internal required int OverLimit { get; init; }

    /// <summary>From the first sender at work to the last recipient reached.</summary>
    internal required TimeSpan Took { get; init; }

    /// <summary>How long the connector heard from nobody, as the only sender was dead or starting; with several at once always none.</summary>
    internal required TimeSpan Down { get; init; }

    internal required double PeakMegabytes { get; init; }

    internal double Ratio => (Took - Down) / Plan.Floor;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Plan.Recipients} recipients, {(Plan.OnPostgreSql ? "PostgreSQL" : "SQLite")}, {Plan.Senders} senders at once, {Kills} killed, seed {Plan.Seed}{(Plan.KnowsKeys ? ", the connector knows keys" : "")}
          lost               {Lost}  ({Marked} marked as sent)
          doubled            {Doubled}, of which without a lost answer {Unexplained}
          answers lost       {Dropped} withheld by the connector, {Died} died with their sender
          posts              {Posts}, of which over a limit {OverLimit}
          time               {Took.TotalSeconds:0.0} s, without a sender {Down.TotalSeconds:0.0} s; the limits ask for {Plan.Floor.TotalSeconds:0.0} s: {Ratio:0.00} times (at most {MostRatio})
          memory             {PeakMegabytes:0} MB at most in a sender
        """);
}
