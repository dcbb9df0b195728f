using Briefing.Evaluation.Scale;

namespace Briefing.Evaluation.Turns;

/// <summary>What a run of <c>turns</c> does.</summary>
internal sealed record TurnsPlan
{
    /// <summary>How many questions are asked at least; asking goes on until the last kill.</summary>
    internal int Turns { get; init; } = 2000;

    /// <summary>How often a host is killed (SIGKILL).</summary>
    internal int Kills { get; init; } = 30;

    /// <summary>How often one is stopped as an operator does (SIGTERM).</summary>
    internal int Stops { get; init; } = 5;

    /// <summary>How many conversations ask at once, each its next question once the last was taken.</summary>
    internal int Talkers { get; init; } = 12;

    /// <summary>How many hosts share the store.</summary>
    internal int Hosts { get; init; } = 1;

    /// <summary>Whether the store is a PostgreSQL database; else a SQLite file.</summary>
    internal bool OnPostgreSql { get; init; }

    /// <summary>Whether questions come from Slack; else over <c>/api/messages</c>.</summary>
    internal bool OverSlack { get; init; }

    /// <summary>What the moments of the kills follow from.</summary>
    internal int Seed { get; init; } = 1;

    /// <summary>After how many seconds a dead host's turns are taken up.</summary>
    internal int LeaseSeconds { get; init; } = 5;

    internal static TurnsPlan Of(string[] args)
    {
        var usual = new TurnsPlan();
        var onPostgreSql = args.Contains("--postgresql");
        return usual with
        {
            Turns = Numbers.Of(args, "--turns", usual.Turns), Kills = Numbers.Of(args, "--kills", usual.Kills), Stops = Numbers.Of(args, "--stops", usual.Stops),
            Talkers = Numbers.Of(args, "--talkers", usual.Talkers), Hosts = Numbers.Of(args, "--hosts", onPostgreSql ? 2 : 1), Seed = Numbers.Of(args, "--seed", usual.Seed),
            OnPostgreSql = onPostgreSql, OverSlack = args.Contains("--slack"),
        };
    }
}
