using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;

namespace Briefing.Host.Serving.Doors.Links;

/// <summary>The bot as channels see it: every address of this host in its replies is signed, for who reads them there has not signed in here.</summary>
internal sealed class SigningBot(IBot bot, LinkSigning signing) : IBot
{
    /// <inheritdoc/>
    public async Task<Reply> RespondAsync(Turn turn, CancellationToken cancellation) =>
        (await bot.RespondAsync(turn, cancellation)).WithAddresses(address => signing.Sign(address));
}

/// <summary>The same for digests.</summary>
internal sealed class SigningComposer(IDigestComposer composer, LinkSigning signing) : IDigestComposer
{
    /// <inheritdoc/>
    public Digest Compose(Subscription subscription, DigestContent? last, DateTimeOffset now, DigestContent? begun = null, long delivery = 0) =>
        Signed(composer.Compose(subscription, last, now, begun, delivery));

    /// <inheritdoc/>
    public Digest Preview(Subscription subscription, DateTimeOffset since, DateTimeOffset now) => Signed(composer.Preview(subscription, since, now));

    /// <inheritdoc/>
    public Digest More(Subscription subscription, DigestContent content, int from) => Signed(composer.More(subscription, content, from));

    /// <inheritdoc/>
    public void NoteNews() => composer.NoteNews();

    private Digest Signed(Digest digest) => digest with { Reply = digest.Reply.WithAddresses(address => signing.Sign(address)) };
}

/// <summary>The same for quotes that are found beside a conversation.</summary>
internal sealed class SigningSearch(IQuoteSearch inner, LinkSigning signing) : IQuoteSearch
{
    /// <inheritdoc/>
    public async Task<FoundQuotes> SearchAsync(Turn turn, QuoteSearch search, CancellationToken cancellation)
    {
        var found = await inner.SearchAsync(turn, search, cancellation);
        return found with { Quotes = [.. found.Quotes.Select(Signed)] };
    }

    /// <inheritdoc/>
    public async Task<Quote?> FindAsync(Turn turn, QuotePlace place, CancellationToken cancellation) =>
        await inner.FindAsync(turn, place, cancellation) is { } found ? Signed(found) : null;

    private Quote Signed(Quote quote) => quote.WithAddresses(address => signing.Sign(address));
}
