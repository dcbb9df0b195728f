using System.Collections.Concurrent;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.Digests.Sending;

/// <summary>A channel that keeps what is sent and answers as it is told; it takes everything by default.</summary>
internal sealed class ScriptedChannel : IProactiveChannel
{
    private int _taken;

    /// <summary>What was sent, in order: where to, what, and under which key.</summary>
    internal ConcurrentQueue<(string Conversation, string Message, string Key)> Sent { get; } = [];

    /// <summary>What comes of a send.</summary>
    internal Func<ConversationReference, CancellationToken, Task<SendOutcome>>? Answer { get; set; }

    public bool Serves(string channel) => channel is "teams" or "slack";

    public string Render(ConversationReference reference, Reply message) => message.Text;

    public Task<SendOutcome> SendAsync(ConversationReference reference, string message, string key, CancellationToken cancellation)
    {
        Sent.Enqueue((reference.Key, message, key));
        return Answer?.Invoke(reference, cancellation) ?? Task.FromResult(Take());
    }

    internal SendOutcome Take() => new(SendOutcomeKind.Taken, $"m{Interlocked.Increment(ref _taken)}");

    internal static Task<SendOutcome> Give(SendOutcomeKind kind, TimeSpan? retryAfter = null) =>
        Task.FromResult(new SendOutcome(kind, null, retryAfter, $"It was {kind}."));
}
