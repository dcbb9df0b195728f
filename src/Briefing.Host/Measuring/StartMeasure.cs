using System.Diagnostics;
using Briefing.Host.Commands;

namespace Briefing.Host.Measuring;

/// <summary>Times <c>ask</c> from the start of its process to its printed answer.</summary>
internal static class StartMeasure
{
    /// <exception cref="CommandFailure"><c>ask</c> failed; the message is its own.</exception>
    internal static async Task<Start> RunAsync(string store, string question, int runs, CancellationToken cancellation)
    {
        var times = new List<TimeSpan>();
        for (var run = 0; run < runs; run++)
        {
            var began = Stopwatch.GetTimestamp();
            using var ask = Process.Start(OwnProgram.With("ask", "--store", store, "--json", question))!;
            ask.StandardInput.Close();
            var errors = ask.StandardError.ReadToEndAsync(cancellation);
            var answer = await ask.StandardOutput.ReadLineAsync(cancellation);
            times.Add(Stopwatch.GetElapsedTime(began));
            await ask.WaitForExitAsync(cancellation);
            if (answer is null || ask.ExitCode != 0) throw new CommandFailure($"Starting `ask` failed: {(await errors).Trim()}");
        }

        return new Start(Latency.Of(times));
    }
}
