using System.Globalization;

namespace Briefing.Fuzzing.Calls;

/// <summary>What a process holds after a full collection.</summary>
/// <param name="Objects">The bytes of its objects.</param>
/// <param name="Resident">The resident bytes that are its own: not those of files that it has mapped, which the system takes back.</param>
internal readonly record struct HeldMemory(long Objects, long Resident)
{
    private const string Lead = "Held ";

    /// <summary>What this process has resident now; 0 where the system does not tell (not Linux).</summary>
    public static long ResidentNow()
    {
        const string Status = "/proc/self/status";
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("RssAnon:", StringComparison.Ordinal)) : null;
        return line is null ? 0 : long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null for any other line.</summary>
    public static HeldMemory? Parse(string line) =>
        line.StartsWith(Lead, StringComparison.Ordinal) && line[Lead.Length..].Split(' ') is [var objects, var resident]
            && long.TryParse(objects, CultureInfo.InvariantCulture, out var held) && long.TryParse(resident, CultureInfo.InvariantCulture, out var own)
            ? new HeldMemory(held, own) : null;

    /// <summary>In whole megabytes, for people.</summary>
    public string InWords => string.Create(CultureInfo.InvariantCulture, $"{Objects >> 20} MB of objects, {Resident >> 20} MB resident");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lead}{Objects} {Resident}");
}
