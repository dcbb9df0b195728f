using System.Diagnostics;
using System.Globalization;
using Briefing.Fuzzing.Targets;

namespace Briefing.Fuzzing.Running;

/// <summary>
/// Runs workers in processes of their own, so that an overflown stack, memory that runs out and a loop without end are faults
/// like others: the input is saved, and the next worker goes on behind it.
/// </summary>
internal sealed class Supervisor(FuzzOptions options, TimeProvider time, TextWriter output)
{
    /// <summary>The heap of a worker: several documents of the largest size that is read, and no more.</summary>
    private const string HeapLimit = "0x60000000";

    /// <summary>An input that keeps the processor busy for so long never ends.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <summary>After so many dead workers nothing new is learnt.</summary>
    private const int MostDeaths = 20;

    private readonly Dictionary<string, Tally> _tallies = [];
    private readonly FaultLog _deaths = new(options.Out, output);
    private bool _faults;

    /// <summary>Runs all inputs.</summary>
    /// <returns>Whether nothing was found.</returns>
    public bool Run()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Seed {options.Seed}; the same inputs again: --seed {options.Seed} --inputs {options.Inputs}{(options.Formats.Count > 0 ? " --format " + string.Join(',', options.Formats) : "")}"));
        var start = Stopwatch.GetTimestamp();
        var journal = Path.Combine(Path.GetTempPath(), "briefing-fuzzing-" + Path.GetRandomFileName());
        try
        {
            var from = options.From;
            var deaths = 0;
            while (from < options.Inputs && deaths < MostDeaths)
            {
                var left = options.Seconds - (int)Stopwatch.GetElapsedTime(start).TotalSeconds;
                if (left <= 0) break;
                if (Work(options with { From = from, Seconds = left, Journal = journal }, journal) is not { } died) break;
                deaths++;
                from = died + 1;
            }
        }
        finally
        {
            File.Delete(journal);
        }

        output.WriteLine(Tally.Table(_tallies));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, seed {options.Seed}"));
        return !_faults;
    }

    /// <summary>Runs a worker to its end.</summary>
    /// <returns>The input that it died of; null where it ended by itself.</returns>
    private long? Work(FuzzOptions work, string journalPath)
    {
        using var journal = new Journal(journalPath);
        journal.Input = work.From;
        using var worker = Start(work);
        Dictionary<string, Tally> told = [];
        worker.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) return;
            if (line.Data.StartsWith(Worker.TallyMark, StringComparison.Ordinal)) told = Tally.Read(line.Data[Worker.TallyMark.Length..]);
            else output.WriteLine(line.Data);
        };
        worker.BeginOutputReadLine();
        var error = worker.StandardError.ReadToEndAsync();
        var hung = Watch(worker, journal);
        worker.WaitForExit();
        foreach (var (name, tally) in told)
        {
            if (!_tallies.TryGetValue(name, out var sum)) _tallies[name] = sum = new Tally();
            sum.Add(tally);
        }

        _faults |= worker.ExitCode != 0;
        if (worker.ExitCode is 0 or 1) return null;
        var input = journal.Input;
        Bury(work, input, hung ? "hangs" : $"ends the process", error.Result);
        return input;
    }

    private static Process Start(FuzzOptions work)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Supervisor).Assembly.Location, "work", .. work.ToArguments()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of a worker, and ends one that stays at the same input for too long.</summary>
    private static bool Watch(Process worker, Journal journal)
    {
        var (input, since) = (journal.Input, TimeSpan.Zero);
        while (!worker.WaitForExit(Glance))
        {
            var (now, used) = (journal.Input, worker.HasExited ? TimeSpan.Zero : worker.TotalProcessorTime);
            if (now != input) (input, since) = (now, used);
            else if (used - since > Hang)
            {
                worker.Kill(entireProcessTree: true);
                return true;
            }
        }

        return false;
    }

    private void Bury(FuzzOptions work, long input, string how, string error)
    {
        using var targets = new FuzzTargets(time);
        var (target, bytes) = Worker.InputOf(targets.Named(work.Formats), work.Seed, input);
        var why = error.Split('\n').FirstOrDefault(line => line.Contains("Briefing.", StringComparison.Ordinal) || line.Contains("OutOfMemory", StringComparison.Ordinal)) ?? "";
        _deaths.Add(target.Name, target.Ending, input, bytes, new Fault($"{how} {why.Trim()}", error));
        if (!_tallies.TryGetValue(target.Name, out var tally)) _tallies[target.Name] = tally = new Tally();
        tally.Inputs++;
        tally.Faults++;
    }
}
