namespace Briefing.Evaluation.Chaos;

/// <summary>The limits as Teams tells them, kept by the connector over sliding windows; written anew here, to check those of the sender.</summary>
internal sealed class StandInLimits(TimeProvider time)
{
    /// <summary>What an app may send to one tenant in any second.</summary>
    internal const int PerSecondAndTenant = 50;

    private static readonly (int Most, double Seconds)[] PerConversation = [(7, 1), (8, 2), (60, 30), (1800, 3600)];

    private readonly Dictionary<string, Queue<DateTimeOffset>> _tenants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DateTimeOffset>> _conversations = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Counts a message; false where one of the windows is full, and then it is not counted.</summary>
    internal bool TryEnter(string tenant, string conversation)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (!_tenants.TryGetValue(tenant, out var second)) _tenants[tenant] = second = new();
            while (second.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1)) second.Dequeue();
            if (!_conversations.TryGetValue(conversation, out var sent)) _conversations[conversation] = sent = [];
            if (second.Count >= PerSecondAndTenant || PerConversation.Any(window => sent.Count(at => (now - at).TotalSeconds < window.Seconds) >= window.Most)) return false;
            second.Enqueue(now);
            sent.Add(now);
            return true;
        }
    }
}
