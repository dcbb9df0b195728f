using System.Globalization;
using System.Text;

namespace Briefing.Fuzzing.Calls;

/// <summary>How many calls of each kind had which status, and how long the slowest took.</summary>
internal sealed class CallTally
{
    private readonly SortedDictionary<(string Kind, int Status), (long Count, TimeSpan Slowest)> _counts = [];
    private readonly Lock _gate = new();
    private long _sent;

    public long SentCount => Interlocked.Read(ref _sent);

    public void Add(string kind, int status, TimeSpan time)
    {
        lock (_gate)
        {
            var (count, slowest) = _counts.GetValueOrDefault((kind, status));
            _counts[(kind, status)] = (count + 1, time > slowest ? time : slowest);
        }
    }

    public void Sent() => Interlocked.Increment(ref _sent);

    /// <summary>A line for each kind and status; status 0 is a closed connection, -1 no answer in time.</summary>
    public string Table()
    {
        var table = new StringBuilder("kind      status    calls  slowest ms");
        lock (_gate)
            foreach (var ((kind, status), (count, slowest)) in _counts)
                table.Append(CultureInfo.InvariantCulture, $"\n{kind,-9} {status,6} {count,8} {slowest.TotalMilliseconds,11:0}");
        return table.ToString();
    }
}
