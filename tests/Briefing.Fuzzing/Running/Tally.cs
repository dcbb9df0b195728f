using System.Globalization;
using System.Text.Json;

namespace Briefing.Fuzzing.Running;

/// <summary>What became of the inputs of one target.</summary>
internal sealed class Tally
{
    public long Inputs { get; set; }

    public long Bytes { get; set; }

    /// <summary>How many were refused with a message, as documented.</summary>
    public long Refused { get; set; }

    public long Faults { get; set; }

    public double Seconds { get; set; }

    /// <summary>The processor time of the slowest input, in milliseconds, and its size.</summary>
    public double SlowestMilliseconds { get; set; }

    public int SlowestBytes { get; set; }

    /// <summary>The largest share of its budgets that any input took.</summary>
    public double TimeShare { get; set; }

    public double MemoryShare { get; set; }

    public void Add(Tally other)
    {
        Inputs += other.Inputs;
        Bytes += other.Bytes;
        Refused += other.Refused;
        Faults += other.Faults;
        Seconds += other.Seconds;
        if (other.SlowestMilliseconds > SlowestMilliseconds)
            (SlowestMilliseconds, SlowestBytes) = (other.SlowestMilliseconds, other.SlowestBytes);
        TimeShare = Math.Max(TimeShare, other.TimeShare);
        MemoryShare = Math.Max(MemoryShare, other.MemoryShare);
    }

    public static string Write(IReadOnlyDictionary<string, Tally> tallies) => JsonSerializer.Serialize(tallies);

    public static Dictionary<string, Tally> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, Tally>>(json)!;

    /// <summary>A table of all targets for the end of a run.</summary>
    public static string Table(IReadOnlyDictionary<string, Tally> tallies)
    {
        var sum = new Tally();
        foreach (var tally in tallies.Values) sum.Add(tally);
        var lines = tallies.OrderBy(tally => tally.Key, StringComparer.Ordinal).Append(new("all", sum))
            .Select(tally => string.Create(CultureInfo.InvariantCulture,
                $"{tally.Key,-10} {tally.Value.Inputs,9} {tally.Value.Bytes / 1e6,9:0.0} {tally.Value.Refused,8} {tally.Value.Seconds,9:0.0} {tally.Value.SlowestMilliseconds,11:0} {tally.Value.SlowestBytes,10} {tally.Value.TimeShare,8:0%} {tally.Value.MemoryShare,8:0%} {tally.Value.Faults,7}"));
        return string.Join(Environment.NewLine, lines.Prepend(
            "target        inputs        MB  refused   cpu [s]  slowest [ms]  its bytes   time/b   mem/b  faults"));
    }
}
