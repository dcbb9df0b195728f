using Briefing.Evaluation.Scale;

namespace Briefing.Evaluation.Chaos;

/// <summary>What a run of <c>chaos</c> does.</summary>
internal sealed record ChaosPlan
{
    /// <summary>How many conversations are owed one message each.</summary>
    internal int Recipients { get; init; } = 20_000;

    /// <summary>How often a sender is killed.</summary>
    internal int Kills { get; init; } = 20;

    /// <summary>How many senders work on the store at once.</summary>
    internal int Senders { get; init; } = 1;

    /// <summary>Whether the store is a PostgreSQL database; else a SQLite file.</summary>
    internal bool OnPostgreSql { get; init; }

    /// <summary>Whether the connector knows the key of a message it has taken, and shows no second one.</summary>
    internal bool KnowsKeys { get; init; }

    /// <summary>What the faults follow from.</summary>
    internal int Seed { get; init; } = 1;

    /// <summary>How long a sender holds what it claims.</summary>
    internal TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a sender waits for an answer.</summary>
    internal TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The share of the recipients that each tenant has.</summary>
    internal static double[] Tenants => [0.5, 0.2, 0.15, 0.1, 0.05];

    /// <summary>What the limits alone would take: the largest tenant at 50 a second.</summary>
    internal TimeSpan Floor => TimeSpan.FromSeconds(Recipients * Tenants[0] / StandInLimits.PerSecondAndTenant);

    /// <summary><c>[--recipients N] [--kills N] [--senders N] [--seed N] [--postgresql] [--keys]</c></summary>
    internal static ChaosPlan Of(string[] args)
    {
        var usual = new ChaosPlan();
        var onPostgreSql = args.Contains("--postgresql");
        return usual with
        {
            Recipients = Numbers.Of(args, "--recipients", usual.Recipients), Kills = Numbers.Of(args, "--kills", usual.Kills),
            Senders = Numbers.Of(args, "--senders", onPostgreSql ? 3 : 1), Seed = Numbers.Of(args, "--seed", usual.Seed),
            OnPostgreSql = onPostgreSql, KnowsKeys = args.Contains("--keys"),
        };
    }
}
