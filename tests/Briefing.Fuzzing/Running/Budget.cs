namespace Briefing.Fuzzing.Running;

/// <summary>
/// What one input may cost. Both budgets grow linearly with its size, so that work which grows with the square of it breaks
/// them: at a megabyte it costs a thousand times what it costs at a kilobyte, for each byte.
/// </summary>
/// <param name="Time">Processor time for all checks together.</param>
/// <param name="Memory">Bytes allocated, of which no more can have been in use at once.</param>
internal readonly record struct Budget(TimeSpan Time, long Memory)
{
    /// <summary>Room for a table, a compiled pattern and the first call of everything.</summary>
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(2);
    private const long StartMemory = 64 << 20;

    private static readonly TimeSpan TimePerByte = TimeSpan.FromMicroseconds(6);
    private const long MemoryPerByte = 2_000;

    /// <summary>The budget of an input of a size that is looked at some times.</summary>
    public static Budget Of(int bytes, int times) =>
        new((StartTime + TimePerByte * bytes) * times, (StartMemory + MemoryPerByte * bytes) * times);

    /// <summary>The budget of an input that another program takes apart first, which may give much more than it is given.</summary>
    public static Budget OfProgram(int bytes, int times) => new(TimeSpan.FromSeconds(60) * times, (4 * StartMemory + 20 * MemoryPerByte * bytes) * times);
}
