using System.Diagnostics;
using Briefing.Fuzzing.Inputs;
using Briefing.Fuzzing.Targets;

namespace Briefing.Fuzzing.Running;

/// <summary>Makes inputs one after the other and looks at each, in this process.</summary>
internal sealed class Worker(FuzzOptions options, TimeProvider time, TextWriter output)
{
    /// <summary>What the last line that a supervisor reads begins with.</summary>
    public const string TallyMark = "TALLY ";

    /// <summary>One input in so many is read twice and stored.</summary>
    private const int OneThoroughIn = 50;
    private const int TallyEvery = 500;

    /// <summary>Runs to the end.</summary>
    /// <returns>Whether nothing was found.</returns>
    public bool Run() => ServerThread.Run(Loop);

    private bool Loop()
    {
        using var targets = new FuzzTargets(time);
        using var journal = options.Journal is { } path ? new Journal(path) : null;
        var chosen = targets.Named(options.Formats);
        var tallies = chosen.ToDictionary(target => target.Name, _ => new Tally());
        var faults = new FaultLog(options.Out, output);
        var start = Stopwatch.GetTimestamp();
        for (var number = options.From; number < options.Inputs; number++)
        {
            if (options.Seconds is { } seconds && Stopwatch.GetElapsedTime(start).TotalSeconds >= seconds) break;
            if (journal is not null) journal.Input = number;
            var (target, input) = InputOf(chosen, options.Seed, number);
            var trial = Trial.Run(target, input, number % OneThoroughIn == 0);
            Count(tallies[target.Name], input, trial);
            if (trial.Fault is { } fault) faults.Add(target.Name, target.Ending, number, input, fault);
            if (number % TallyEvery == 0) Tell(tallies);
        }

        Tell(tallies);
        return faults.Counts.Count == 0;
    }

    /// <summary>The target and bytes of an input: a function of the targets, the seed and its number.</summary>
    public static (FuzzTarget Target, byte[] Input) InputOf(IReadOnlyList<FuzzTarget> targets, int seed, long number)
    {
        var random = InputNumber.Randomness(seed, number);
        var place = random.Next(targets.Sum(target => target.Weight));
        var chosen = targets[0];
        foreach (var target in targets)
        {
            chosen = target;
            if ((place -= target.Weight) < 0) break;
        }

        return (chosen, InputMaker.Make(chosen, random));
    }

    private static void Count(Tally tally, byte[] input, Trial trial)
    {
        tally.Inputs++;
        tally.Bytes += input.Length;
        if (trial.Refused) tally.Refused++;
        if (trial.Fault is not null) tally.Faults++;
        tally.Seconds += trial.Time.TotalSeconds;
        tally.TimeShare = Math.Max(tally.TimeShare, trial.Time / trial.Budget.Time);
        tally.MemoryShare = Math.Max(tally.MemoryShare, (double)trial.Memory / trial.Budget.Memory);
        if (trial.Time.TotalMilliseconds <= tally.SlowestMilliseconds) return;
        (tally.SlowestMilliseconds, tally.SlowestBytes) = (trial.Time.TotalMilliseconds, input.Length);
    }

    private void Tell(Dictionary<string, Tally> tallies)
    {
        if (options.Journal is null) return;
        output.WriteLine(TallyMark + Tally.Write(tallies));
        output.Flush();
    }
}
