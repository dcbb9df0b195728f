using System.Text;
using Briefing.Knowledge.Fetching;

namespace Briefing.Host.Commands;

/// <summary>What a command reads, writes and knows of the place it runs in.</summary>
/// <param name="Input">Where questions are typed or piped in.</param>
/// <param name="Output">The command's product and nothing else.</param>
/// <param name="Error">Progress, logs and faults.</param>
/// <param name="IsInteractive">Whether somebody sits at both ends: neither input nor output is redirected.</param>
/// <param name="HasProgressBar">Whether the error stream is a terminal, so that a progress bar can be drawn on it.</param>
/// <param name="Time">The clock.</param>
internal sealed record Terminal(
    TextReader Input, TextWriter Output, TextWriter Error, bool IsInteractive, bool HasProgressBar, TimeProvider Time)
{
    /// <summary>Numbers from 0 to below 1, for jitter; safe for many threads.</summary>
    internal Func<double> Randomness { get; init; } = Random.Shared.NextDouble;

    /// <summary>Makes what fetches pages; a test gives one that may call the test's own server.</summary>
    internal Func<FetchOptions, PageFetcher> Fetching { get; init; } = options => PageFetcher.Create(options, TimeProvider.System, Random.Shared.NextDouble);

    /// <summary>The terminal, pipe or file that this process was started with, in UTF-8 whatever the locale says.</summary>
    internal static Terminal OfProcess() => new(
        new StreamReader(Console.OpenStandardInput(), Encoding.UTF8),
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true },
        new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
        !Console.IsInputRedirected && !Console.IsOutputRedirected,
        !Console.IsErrorRedirected,
        TimeProvider.System);
}
