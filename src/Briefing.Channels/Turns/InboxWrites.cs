using System.Collections.Concurrent;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Channels.Turns;

/// <summary>
/// Writes what many turns ask for at once in one transaction: whatever comes while one is under way goes into the next. So a
/// single turn waits for one small write, and a crowd for hardly more.
/// </summary>
internal sealed class InboxWrites(IDatabase database, string holder)
{
    /// <summary>The most changes of one transaction; each accepted turn has eight parameters, and PostgreSQL takes 65,535.</summary>
    private const int MostAtOnce = 256;

    private readonly ConcurrentQueue<InboxWrite> _waiting = new();
    private int _isWriting;

    /// <summary>Completes when the change is committed.</summary>
    internal Task<Acceptance> WriteAsync(InboxWrite write)
    {
        _waiting.Enqueue(write);
        Begin();
        return write.Outcome.Task;
    }

    private void Begin()
    {
        if (Interlocked.CompareExchange(ref _isWriting, 1, 0) == 0) ThreadPool.UnsafeQueueUserWorkItem(static writes => writes.WriteAll(), this, preferLocal: false);
    }

    private void WriteAll()
    {
        var batch = new List<InboxWrite>();
        while (true)
        {
            while (batch.Count < MostAtOnce && _waiting.TryDequeue(out var write)) batch.Add(write);
            if (batch.Count == 0) break;
            Commit(batch);
            batch.Clear();
        }

        Volatile.Write(ref _isWriting, 0);
        // What came between the last look and the line above would wait for the next one.
        if (!_waiting.IsEmpty) Begin();
    }

    private void Commit(List<InboxWrite> batch)
    {
        try
        {
            var outcomes = database.Change((connection, _) => InboxRows.Apply(connection, batch, holder));
            foreach (var write in batch) write.Outcome.TrySetResult(outcomes.GetValueOrDefault(write));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var told = fault as StoreException ?? new StoreException(StoreFault.Unusable, "The turn could not be kept.", fault);
            foreach (var write in batch) write.Outcome.TrySetException(told);
        }
    }
}

/// <summary>One change of the inbox.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Turn">The turn, or one with its id.</param>
internal sealed record InboxWrite(InboxAct Act, InboxTurn Turn)
{
    /// <summary>What becomes of it; for anything but an acceptance <see cref="Acceptance.New"/>.</summary>
    internal TaskCompletionSource<Acceptance> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>For what is put back: when it may be taken up again.</summary>
    internal DateTimeOffset NotBefore { get; init; }

    /// <inheritdoc/>
    public bool Equals(InboxWrite? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>What is done to a turn.</summary>
internal enum InboxAct
{
    Accept,
    AnswerReady,
    Sent,
    Answered,
    PutBack,
    Forget,
}
