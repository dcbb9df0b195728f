using System.Diagnostics;
using Briefing.Fuzzing.Targets;

namespace Briefing.Fuzzing.Running;

/// <summary>One input, looked at by its target: what became of it, and what it cost.</summary>
internal readonly record struct Trial(bool Refused, Fault? Fault, TimeSpan Time, long Memory, Budget Budget)
{
    /// <summary>How often a thorough check reads and stores an input, in readings.</summary>
    private const int ThoroughReadings = 4;

    public static Trial Run(FuzzTarget target, byte[] input, bool thorough)
    {
        var budget = target.IsSlow ? Budget.OfProgram(input.Length, thorough ? ThoroughReadings : 1)
            : Budget.Of(target.SizeOf(input), thorough ? ThoroughReadings : 1);
        target.Open();
        var (time, memory) = (Now(target), GC.GetAllocatedBytesForCurrentThread());
        bool refused = false;
        Fault? fault = null;
        try
        {
            refused = !target.Check(input, thorough);
        }
        catch (Exception exception)
        {
            fault = Fault.Of(exception);
        }

        (time, memory) = (Now(target) - time, GC.GetAllocatedBytesForCurrentThread() - memory);
        fault ??= time > budget.Time ? new Fault("time is linear in the size", $"{time.TotalMilliseconds:0} ms for {input.Length} bytes")
            : memory > budget.Memory ? new Fault("memory is linear in the size", $"{memory >> 20} MB allocated for {input.Length} bytes") : null;
        return new Trial(refused, fault, time, memory, budget);
    }

    private static TimeSpan Now(FuzzTarget target) => target.IsSlow ? Stopwatch.GetElapsedTime(0) : CpuClock.Now();
}
