using System.Runtime.CompilerServices;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Serving.Doors.Links;

/// <summary>
/// The bot as channels see it: the addresses of this host in its replies are signed, for who reads them there has not signed in here.
/// The address of an answer gives it again from all sources; so where a place is tied to some, that one asks for a sign-in.
/// </summary>
internal sealed class SigningBot(IBot bot, LinkSigning signing, IScopeStore scopes) : IBot
{
    private readonly ConditionalWeakTable<Reply, Signed> _signed = [];

    /// <inheritdoc/>
    public async Task<Reply> RespondAsync(Turn turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var reply = await bot.RespondAsync(turn, cancellation);
        var isTied = (reply.Permalink is not null || !reply.Points.IsEmpty) && IsTied(turn);
        // The bot gives the same reply again where the same is asked, and its links are the same all day.
        var era = signing.Era;
        if (_signed.TryGetValue(reply, out var known) && known.Era == era && known.IsTied == isTied) return known.Reply;
        var signed = reply.WithAddresses(address => LinkSigning.IsOfAnswer(address) && isTied ? address : signing.Sign(address));
        _signed.AddOrUpdate(reply, new Signed(era, isTied, signed));
        return signed;
    }

    private bool IsTied(Turn turn)
    {
        try
        {
            return !scopes.Of(ScopePlaces.Of(turn)).IsEmpty;
        }
        catch (StoreException)
        {
            return true; // not known, and so not given away
        }
    }

    /// <param name="Era">When it was signed, and by what.</param>
    /// <param name="IsTied">Whether the address of the answer was left as it is.</param>
    /// <param name="Reply">The reply with signed addresses.</param>
    private sealed record Signed(string Era, bool IsTied, Reply Reply);
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
