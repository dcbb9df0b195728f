using System.Globalization;

namespace Briefing.Evaluation.Crowd;

/// <summary>What a process holds at a moment, as the system tells it (Linux, proc(5)).</summary>
/// <param name="Bytes">Resident memory of its own.</param>
/// <param name="Handles">Open files and sockets.</param>
internal readonly record struct Holding(long Bytes, int Handles)
{
    internal static Holding Of(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return new Holding(long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024, Directory.EnumerateFileSystemEntries($"/proc/{process}/fd").Count());
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Bytes >> 20,6} MB {Handles,7} handles");
}
