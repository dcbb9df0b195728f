using Briefing.Channels.Turns;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>
/// Gives an activity that comes twice to this host one answer: the second waits for the first, and for a while gets what that got
/// where the answer lies in the response and nowhere else.
/// </summary>
internal sealed class TurnsAtWork(TimeProvider clock, int capacity = 1024, int mostBytes = 16 * 1024 * 1024)
{
    /// <summary>A channel that had no answer sends again within a minute, or not at all.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, Task<ActivityAnswer>> _working = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActivityAnswer> _answers = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset At)> _byAge = new();
    private readonly Lock _gate = new();
    private long _bytes;

    /// <summary>How many are at work.</summary>
    internal int Count
    {
        get
        {
            lock (_gate) return _working.Count;
        }
    }

    /// <summary>Works on an activity, unless that is being done or was just done.</summary>
    /// <param name="key">What names it; null where nothing does.</param>
    /// <param name="isInline">Whether its answer is in the response alone, and so is remembered.</param>
    /// <param name="work">The work.</param>
    /// <param name="gone">Whoever sent it this time has gone.</param>
    internal async Task<ActivityAnswer> OnceAsync(string? key, bool isInline, Func<Task<ActivityAnswer>> work, CancellationToken gone)
    {
        if (key is null) return await work();
        while (true)
        {
            var own = new TaskCompletionSource<ActivityAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
            Task<ActivityAnswer>? other;
            lock (_gate)
            {
                Forget();
                if (_answers.TryGetValue(key, out var known))
                {
                    ChannelInstruments.CountRepeated();
                    return known;
                }

                if (!_working.TryGetValue(key, out other)) _working[key] = own.Task;
            }

            if (other is null) return await WorkAsync(key, isInline, work, own);
            ChannelInstruments.CountRepeated();
            try
            {
                return await other.WaitAsync(gone);
            }
            catch (OperationCanceledException) when (!gone.IsCancellationRequested)
            {
                // Whoever sent it first has gone before its turn came; this one is still here.
            }
        }
    }

    private async Task<ActivityAnswer> WorkAsync(string key, bool isInline, Func<Task<ActivityAnswer>> work, TaskCompletionSource<ActivityAnswer> own)
    {
        try
        {
            var answer = await work();
            lock (_gate)
            {
                _working.Remove(key);
                if (isInline && answer is { Status: 200, Body: { } body } && body.Length <= mostBytes) Remember(key, answer, body.Length);
            }

            own.SetResult(answer);
            return answer;
        }
        catch (Exception fault)
        {
            lock (_gate) _working.Remove(key);
            if (fault is OperationCanceledException) own.SetCanceled(CancellationToken.None);
            else own.SetException(fault);
            _ = own.Task.Exception; // it is thrown here, whether or not somebody else waits for it
            throw;
        }
    }

    private void Remember(string key, ActivityAnswer answer, int bytes)
    {
        _answers[key] = answer;
        _byAge.Enqueue((key, clock.GetUtcNow()));
        _bytes += bytes;
        while (_answers.Count > capacity || _bytes > mostBytes) ForgetOldest();
    }

    private void Forget()
    {
        while (_byAge.TryPeek(out var oldest) && clock.GetUtcNow() - oldest.At > Remembered) ForgetOldest();
    }

    private void ForgetOldest()
    {
        if (_answers.Remove(_byAge.Dequeue().Key, out var answer)) _bytes -= answer.Body!.Length;
    }
}
