namespace Briefing.Knowledge.Fetching.Exchanges;

/// <summary>Lets one request at a time to each host, with a rest after it.</summary>
internal sealed class HostLanes(TimeProvider time)
{
    /// <summary>The most hosts whose last request is remembered while nobody waits for them.</summary>
    private const int MaxIdle = 1024;

    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Waits for the requests to a host that came before.</summary>
    internal async Task<Turn> EnterAsync(string host, CancellationToken cancellation)
    {
        Lane lane;
        lock (_gate)
        {
            if (!_lanes.TryGetValue(host, out lane!))
            {
                if (_lanes.Count >= MaxIdle) Forget();
                _lanes[host] = lane = new Lane();
            }

            lane.Users++;
        }

        try
        {
            await lane.Gate.WaitAsync(cancellation);
        }
        catch
        {
            lock (_gate) lane.Users--;
            throw;
        }

        return new Turn(this, lane);
    }

    private void Forget()
    {
        foreach (var idle in _lanes.Where(lane => lane.Value.Users == 0).Select(lane => lane.Key).ToArray()) _lanes.Remove(idle);
    }

    private void Leave(Lane lane)
    {
        lane.Gate.Release();
        lock (_gate) lane.Users--;
    }

    /// <summary>One host: who is in it or waits for it, and when it was called last.</summary>
    private sealed class Lane
    {
        internal SemaphoreSlim Gate { get; } = new(1);

        internal int Users { get; set; }

        internal DateTimeOffset Called { get; set; } = DateTimeOffset.MinValue;
    }

    /// <summary>The turn of one request; over when it is disposed of.</summary>
    internal sealed class Turn : IDisposable
    {
        private readonly HostLanes _lanes;
        private readonly Lane _lane;
        private bool _called;

        internal Turn(HostLanes lanes, object lane) => (_lanes, _lane) = (lanes, (Lane)lane);

        /// <summary>Waits until the host has rested as long as it should since it was called last.</summary>
        internal async Task RestAsync(TimeSpan rest, CancellationToken cancellation)
        {
            var wait = _lane.Called == DateTimeOffset.MinValue ? TimeSpan.Zero : _lane.Called + rest - _lanes.Now;
            if (wait > TimeSpan.Zero) await Task.Delay(wait, _lanes.Time, cancellation);
            _called = true;
        }

        public void Dispose()
        {
            if (_called) _lane.Called = _lanes.Now;
            _lanes.Leave(_lane);
        }
    }

    private TimeProvider Time => time;

    private DateTimeOffset Now => time.GetUtcNow();
}
