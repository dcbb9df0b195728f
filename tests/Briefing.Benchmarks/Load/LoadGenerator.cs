using System.Diagnostics;
using System.Net.Sockets;

namespace Briefing.Benchmarks.Load;

/// <summary>What one load came to.</summary>
/// <param name="Turns">The turns that were answered in time.</param>
/// <param name="Errors">Those that were not answered with a reply.</param>
/// <param name="PerSecond">Answered turns a second.</param>
/// <param name="P50">Half of the turns took no longer, in milliseconds.</param>
/// <param name="P99">99 in 100 took no longer, in milliseconds.</param>
/// <param name="CpuSeconds">What the process that answered used of the processors.</param>
/// <param name="AskingSeconds">What this process used of them to ask.</param>
/// <param name="Bytes">The mean bytes of an answer's body.</param>
internal sealed record LoadResult(int Turns, int Errors, double PerSecond, double P50, double P99, double CpuSeconds, double AskingSeconds, int Bytes);

/// <summary>Asks over so many connections at once, each with its next question as soon as the last is answered.</summary>
internal static class LoadGenerator
{
    internal static async Task<LoadResult> RunAsync(LoadTarget target, LoadMix mix, int connections, TimeSpan lasting)
    {
        var (errors, bytes) = (0, 0L);
        var (cpu, asking) = (target.CpuTime, Environment.CpuUsage.TotalTime);
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(WorkAsync)));
        var elapsed = watch.Elapsed.TotalSeconds;
        var sorted = times.SelectMany(own => own).Order().ToArray();
        return new LoadResult(sorted.Length, errors, sorted.Length / elapsed, At(sorted, 0.50), At(sorted, 0.99),
            (target.CpuTime - cpu).TotalSeconds, (Environment.CpuUsage.TotalTime - asking).TotalSeconds, (int)(bytes / Math.Max(1, sorted.Length)));

        async Task<List<double>> WorkAsync()
        {
            var own = new List<double>();
            var request = new byte[mix.Longest];
            var connection = await LoadConnection.OpenAsync(target.Port);
            try
            {
                while (watch.Elapsed < lasting)
                {
                    var began = Stopwatch.GetTimestamp();
                    try
                    {
                        if (await connection.AskAsync(request.AsMemory(0, mix.Next(request))))
                        {
                            own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                            Interlocked.Add(ref bytes, connection.Received);
                        }
                        else
                        {
                            Interlocked.Increment(ref errors);
                        }
                    }
                    catch (Exception fault) when (fault is IOException or SocketException)
                    {
                        Interlocked.Increment(ref errors);
                        connection.Dispose();
                        connection = await LoadConnection.OpenAsync(target.Port);
                    }
                }
            }
            finally
            {
                connection.Dispose();
            }

            return own;
        }
    }

    /// <summary>By nearest rank; not a number where nothing was answered.</summary>
    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
