using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.Digests.Sending;

/// <summary>Makes a message of a number that grows with each, so that one that was made anew shows.</summary>
internal sealed class CountingComposer : IDigestComposer
{
    private int _made;

    internal int Made => _made;

    internal bool HasNews { get; set; } = true;

    /// <summary>Fails for a subscription.</summary>
    internal Func<Subscription, bool> Fails { get; set; } = static _ => false;

    public Digest Compose(Subscription subscription, DigestContent? last, DateTimeOffset now, DigestContent? begun = null, long delivery = 0)
    {
        if (Fails(subscription)) throw new InvalidOperationException("The harbour is closed.");
        var number = Interlocked.Increment(ref _made);
        return new Digest
        {
            Reply = Reply.Other(Outcome.Command, "Digest", 1, $"message {number}"), HasNews = HasNews,
            Content = new DigestContent(number, now, []),
        };
    }

    public Digest Preview(Subscription subscription, DateTimeOffset since, DateTimeOffset now) => throw new NotSupportedException();

    public Digest More(Subscription subscription, DigestContent content, int from) => throw new NotSupportedException();

    public void NoteNews()
    {
        // Nothing is noted: there is no store behind it.
    }
}
