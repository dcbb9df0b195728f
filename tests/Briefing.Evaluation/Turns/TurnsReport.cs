using System.Globalization;

namespace Briefing.Evaluation.Turns;

/// <summary>What a run of <c>turns</c> came to.</summary>
internal sealed record TurnsReport
{
    internal required TurnsPlan Plan { get; init; }

    internal required int Taken { get; init; }

    internal required int Kills { get; init; }

    internal required int Stops { get; init; }

    /// <summary>Questions that were taken and never answered.</summary>
    internal required int Lost { get; init; }

    internal required int Doubled { get; init; }

    /// <summary>Second answers to questions that no host was at work on when it died.</summary>
    internal required int Unexplained { get; init; }

    internal required int CutShort { get; init; }

    /// <summary>Questions that a host left unfinished although it was stopped as it should be.</summary>
    internal required int LeftByStops { get; init; }

    internal required int Repeats { get; init; }

    internal required TimeSpan Took { get; init; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Taken} questions {(Plan.OverSlack ? $"of {Plan.Talkers} users of Slack" : $"in {Plan.Talkers} conversations")}, {(Plan.OnPostgreSql ? "PostgreSQL" : "SQLite")}, {Plan.Hosts} host(s), {Kills} killed, {Stops} stopped, seed {Plan.Seed}
          lost               {Lost}
          doubled            {Doubled}, of which not at work when a host died {Unexplained}
          cut short          {CutShort} questions at work when a host was killed, {LeftByStops} when one was stopped
          sent again         {Repeats} times, because the connection broke or the host said to
          time               {Took.TotalSeconds:0.0} s
        """);
}
