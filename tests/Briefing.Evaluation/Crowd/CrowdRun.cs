using System.Diagnostics;
using System.Globalization;
using Briefing.Evaluation.Running;
using Briefing.Evaluation.Scale;

namespace Briefing.Evaluation.Crowd;

/// <summary>
/// <c>crowd [--windows N] [--questions N]</c>: opens so many windows of Web Chat at the real host, each a conversation with a stream,
/// asks in some of them, closes all, and tells what the host holds of memory and handles meanwhile. Fails where a window costs more
/// than it may, where handles are not given back, and where the host stops answering.
/// </summary>
internal static class CrowdRun
{
    /// <summary>What a window may cost the host: a connection with its buffers, a stream, its limits.</summary>
    private const long MostBytesPerWindow = 64 * 1024;

    /// <summary>The connection of the window's first call may still be open beside the stream.</summary>
    private const int MoreHandles = 200;

    private const int AtOnce = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static async Task<int> PrintAsync(string[] args)
    {
        var report = await RunAsync(Numbers.Of(args, "--windows", 10_000), Numbers.Of(args, "--questions", 500), Console.Out);
        return report is null ? 0 : 1;
    }

    /// <summary>Runs; gives what is wrong in one sentence, else null.</summary>
    internal static async Task<string?> RunAsync(int windows, int questions, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("briefing-crowd-");
        var open = new List<OpenWindow>();
        try
        {
            var store = Path.Combine(folder.FullName, "crowd.db");
            await CrowdStore.WriteAsync(folder, store);
            using var host = await ServedHost.StartAsync(store, ServedHost.FreeAddress());
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce }) { Timeout = Patience };
            open.AddRange(await OpenAsync(http, host.Address, Math.Min(200, windows)));
            await AskAsync(http, host.Address, open, Math.Min(100, questions));
            var warm = Told(output, $"{open.Count} windows, warm", host);
            var watch = Stopwatch.StartNew();
            open.AddRange(await OpenAsync(http, host.Address, windows - open.Count));
            var full = Told(output, string.Create(CultureInfo.InvariantCulture, $"{open.Count} windows, opened in {watch.Elapsed.TotalSeconds:0} s"), host);
            watch.Restart();
            await AskAsync(http, host.Address, open, questions);
            var asked = Told(output, string.Create(CultureInfo.InvariantCulture, $"{questions} questions asked in them in {watch.Elapsed.TotalSeconds:0.0} s"), host);
            await Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (window, _) => await window.CloseAsync());
            var (left, since) = (Holding.Of(host.ProcessId), Stopwatch.StartNew());
            while (left.Handles > warm.Handles && since.Elapsed < Patience)
            {
                await Task.Delay(200);
                left = Holding.Of(host.ProcessId);
            }

            _ = Told(output, "all closed", host);
            var each = (Math.Max(full.Bytes, asked.Bytes) - warm.Bytes) / Math.Max(1, windows - Math.Min(200, windows));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{each / 1024.0:0.0} kB and {(full.Handles - warm.Handles) / (double)Math.Max(1, windows - Math.Min(200, windows)):0.00} handles a window"));
            return windows >= 1000 && each > MostBytesPerWindow ? $"A window costs {each} bytes."
                : full.Handles > windows + MoreHandles + warm.Handles ? $"{full.Handles} handles are open for {windows} windows."
                : left.Handles > warm.Handles + AtOnce ? $"{left.Handles} handles are open after all windows were closed." : null;
        }
        finally
        {
            foreach (var window in open) window.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private static Holding Told(TextWriter output, string what, ServedHost host)
    {
        var holding = Holding.Of(host.ProcessId);
        output.WriteLine($"{holding}   {what}");
        return holding;
    }

    private static async Task<OpenWindow[]> OpenAsync(HttpClient http, Uri host, int windows)
    {
        var opened = new OpenWindow[Math.Max(0, windows)];
        await Parallel.ForAsync(0, opened.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (n, _) => opened[n] = await OpenWindow.OpenAsync(http, host));
        return opened;
    }

    private static Task AskAsync(HttpClient http, Uri host, List<OpenWindow> open, int questions) => Parallel.ForAsync(
        0, Math.Min(questions, open.Count), new ParallelOptions { MaxDegreeOfParallelism = 8 },
        async (n, _) => await open[(int)((long)n * open.Count / Math.Min(questions, open.Count))].AskAsync(http, host, "What did the mayor say about the harbour?"));
}
