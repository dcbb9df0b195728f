namespace Briefing.Evaluation.Chaos;

/// <summary>What the connector does with a message that its limits let in.</summary>
internal enum StandInFault
{
    /// <summary>Takes it and answers.</summary>
    None,

    /// <summary>Takes it and answers after one to three seconds.</summary>
    Slow,

    /// <summary>Takes it and drops the connection before it answers.</summary>
    DropAfterTaking,

    /// <summary>Takes it and never answers.</summary>
    SilenceAfterTaking,

    /// <summary>Does not take it and never answers.</summary>
    Silence,

    /// <summary>Does not take it: 412.</summary>
    PreconditionFailed,

    /// <summary>Does not take it: 429 with a time to wait.</summary>
    TooManyRequests,

    /// <summary>Does not take it: 502.</summary>
    BadGateway,

    /// <summary>Does not take it: 504.</summary>
    GatewayTimeout,
}

/// <summary>Chooses what goes wrong: 8.5 in 100 messages must be sent again, and 3 in 100 are answered late.</summary>
internal sealed class StandInFaults(int seed)
{
    private static readonly (StandInFault Fault, double Share)[] Shares =
    [
        (StandInFault.Slow, 0.03), (StandInFault.DropAfterTaking, 0.01), (StandInFault.SilenceAfterTaking, 0.0025), (StandInFault.Silence, 0.0025),
        (StandInFault.PreconditionFailed, 0.01), (StandInFault.TooManyRequests, 0.03), (StandInFault.BadGateway, 0.02), (StandInFault.GatewayTimeout, 0.01),
    ];

    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();

    internal StandInFault Next()
    {
        double left;
        lock (_gate) left = _random.NextDouble();
        foreach (var (fault, share) in Shares)
            if ((left -= share) < 0) return fault;
        return StandInFault.None;
    }
}
