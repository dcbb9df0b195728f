using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Briefing.Fuzzing.Running;

/// <summary>
/// The processor time of the calling thread, which a busy machine does not change: <c>clock_gettime</c> with
/// <c>CLOCK_THREAD_CPUTIME_ID</c> (POSIX, number 3 on Linux); elsewhere the time on the wall.
/// </summary>
internal static class CpuClock
{
    private const int ThreadCpuTime = 3;

    public static TimeSpan Now() => OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out var time) == 0
        ? TimeSpan.FromTicks(time.Seconds * TimeSpan.TicksPerSecond + time.Nanoseconds / 100)
        : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
