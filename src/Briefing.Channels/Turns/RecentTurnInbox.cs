using System.Collections.Immutable;

namespace Briefing.Channels.Turns;

/// <summary>The inbox of a host without a database: it knows the turns last met, and ends with the process.</summary>
internal sealed class RecentTurnInbox(TimeProvider time, int capacity = 10_000) : ITurnInbox
{
    private readonly Dictionary<string, Entry> _turns = new(StringComparer.Ordinal);
    private readonly Queue<string> _byAge = new();
    private readonly Lock _gate = new();

    public bool IsHeld => true;

    public Task<Acceptance> AcceptAsync(InboxTurn turn, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_turns.TryGetValue(turn.Id, out var known)) return Task.FromResult(known.IsOver ? Acceptance.Answered : Acceptance.AtWork);
            while (_turns.Count >= capacity && _byAge.TryDequeue(out var oldest)) _turns.Remove(oldest);
            _turns[turn.Id] = new Entry { Turn = turn };
            _byAge.Enqueue(turn.Id);
            return Task.FromResult(Acceptance.New);
        }
    }

    public Task AnswerReadyAsync(string id, string answer) => Change(id, entry => entry.Turn = entry.Turn with { Answer = answer, Sent = 0 });

    public Task SentAsync(string id, int count) => Change(id, entry => entry.Turn = entry.Turn with { Sent = count });

    public Task AnsweredAsync(string id) => Change(id, entry =>
    {
        entry.IsOver = true;
        entry.Turn = entry.Turn with { Payload = "", Owner = "", Answer = "" };
    });

    public Task PutBackAsync(string id, DateTimeOffset notBefore) => Change(id, entry => entry.NotBefore = notBefore);

    public Task ForgetAsync(string id)
    {
        lock (_gate) _turns.Remove(id);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<InboxTurn>> ClaimAsync(string kind, int most)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var claimed = _turns.Values.Where(entry => !entry.IsOver && entry.NotBefore <= now && entry.Turn.Kind == kind).OrderBy(entry => entry.Turn.At).Take(most).ToArray();
            foreach (var entry in claimed) (entry.NotBefore, entry.Turn) = (null, entry.Turn with { Attempt = entry.Turn.Attempt + 1 });
            return Task.FromResult<ImmutableArray<InboxTurn>>([.. claimed.Select(entry => entry.Turn)]);
        }
    }

    public int CountUnfinished()
    {
        lock (_gate) return _turns.Values.Count(entry => !entry.IsOver);
    }

    public void Renew()
    {
        // There is no other host that could take anything over.
    }

    public void Leave()
    {
        // What is left ends with the process.
    }

    public int Sweep(DateTimeOffset before) => Remove(entry => entry.Turn.At < before);

    public int Forget(string user) => InboxTurn.OwnerOf(user) is { Length: > 0 } owner ? Remove(entry => entry.Turn.Owner == owner) : 0;

    private int Remove(Func<Entry, bool> which)
    {
        lock (_gate)
        {
            var ids = _turns.Where(pair => which(pair.Value)).Select(pair => pair.Key).ToArray();
            foreach (var id in ids) _turns.Remove(id);
            return ids.Length;
        }
    }

    private Task Change(string id, Action<Entry> change)
    {
        lock (_gate)
            if (_turns.TryGetValue(id, out var entry)) change(entry);
        return Task.CompletedTask;
    }

    private sealed class Entry
    {
        internal required InboxTurn Turn { get; set; }

        internal bool IsOver { get; set; }

        /// <summary>When a turn that was put back may be taken up; null while it is at work.</summary>
        internal DateTimeOffset? NotBefore { get; set; }
    }
}
