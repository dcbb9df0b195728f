namespace Briefing.Knowledge.Ingestion;

/// <summary>Works on some items at once, on all cores, and hands the results over in order: reading is slow, storing is one at a time.</summary>
internal static class ReadAhead
{
    /// <exception cref="OperationCanceledException">The work was cancelled; results handed over before hold.</exception>
    internal static IEnumerable<TResult> InOrder<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, CancellationToken cancellation)
    {
        var window = Environment.ProcessorCount * 2; // few enough that the results waiting stay small
        var ahead = new Queue<Task<TResult>>(window);
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            ahead.Enqueue(Task.Run(() => work(item), cancellation));
            if (ahead.Count >= window) yield return ahead.Dequeue().GetAwaiter().GetResult();
        }

        while (ahead.TryDequeue(out var task))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return task.GetAwaiter().GetResult();
        }
    }
}
