using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Conversation.Digests.Content;

/// <summary>
/// Makes the message of a subscription. Safe for many threads at once. What subscriptions share, such as what is new since a
/// store version, is found once for all of them.
/// </summary>
public interface IDigestComposer
{
    /// <summary>
    /// What is new for a subscription; for a standing question what answers it of what is new since it was asked, or since the
    /// last answer that arrived.
    /// </summary>
    /// <param name="subscription">What is wanted.</param>
    /// <param name="last">What the recipient has got; null before the first digest, which then holds what the subscription's day and the one before it brought.</param>
    /// <param name="now">The moment that it is made for.</param>
    /// <param name="begun">What an earlier attempt at the same delivery was about to send: nothing newer than that is put in, so that both say the same; null for the first attempt.</param>
    /// <param name="delivery">The number of the delivery, which a button names that acknowledges it; 0 where there is none, as for a preview.</param>
    Digest Compose(Subscription subscription, DigestContent? last, DateTimeOffset now, DigestContent? begun = null, long delivery = 0);

    /// <summary>What a digest would hold of all that was taken in since a moment; it is never sent.</summary>
    /// <param name="subscription">What is wanted.</param>
    /// <param name="since">The moment.</param>
    /// <param name="now">The moment that it is made for.</param>
    Digest Preview(Subscription subscription, DateTimeOffset since, DateTimeOffset now);

    /// <summary>The quotes of a digest that there was no room for, a page at a time.</summary>
    /// <param name="subscription">Whose digest it is.</param>
    /// <param name="content">The digest's content.</param>
    /// <param name="from">How many of its <see cref="DigestContent.HeldBack"/> were shown.</param>
    /// <returns>The next of them, or a line that there are no more; its content is that of the digest.</returns>
    Digest More(Subscription subscription, DigestContent content, int from);

    /// <summary>
    /// Notes what the store has now, so that it can be told later what was new when; call it after each new store version. It is
    /// done, if it was not, before anything is composed.
    /// </summary>
    void NoteNews();
}
