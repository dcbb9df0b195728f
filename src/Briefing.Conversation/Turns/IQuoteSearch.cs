using System.Collections.Immutable;

namespace Briefing.Conversation.Turns;

/// <summary>
/// Finds quotes beside a conversation: while somebody writes to others and looks for one to put in. What is found passes the same
/// threshold, seal and scope as an answer; nothing of it is remembered, and nothing is done that an utterance could ask for.
/// </summary>
public interface IQuoteSearch
{
    /// <summary>The quotes that answer a turn's utterance, best first; without an utterance the newest that somebody is quoted with.</summary>
    /// <param name="turn">Who looks, where, and for what: a question, or a few words.</param>
    /// <param name="search">What else bounds it, and which of the quotes are wanted.</param>
    /// <param name="cancellation">Gives it up.</param>
    Task<FoundQuotes> SearchAsync(Turn turn, QuoteSearch search, CancellationToken cancellation);

    /// <summary>The quote at a place of a document; null where the store, as far as the turn's place may see it, has no statement there.</summary>
    /// <param name="turn">Who asks, and where.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="cancellation">Gives it up.</param>
    Task<Quote?> FindAsync(Turn turn, QuotePlace place, CancellationToken cancellation);
}

/// <summary>What bounds a search beside its words.</summary>
/// <param name="Speaker">Who must have said it; empty for anybody.</param>
/// <param name="Source">Where it must stand; empty for anywhere.</param>
/// <param name="Skip">How many quotes are passed over; 0 or more.</param>
/// <param name="Count">How many are wanted; 1 or more.</param>
public sealed record QuoteSearch(string Speaker = "", string Source = "", int Skip = 0, int Count = QuoteSearch.MostAtOnce)
{
    /// <summary>The most quotes that are given at once: what Teams asks for.</summary>
    public const int MostAtOnce = 25;

    /// <summary>The most quotes that can be passed over; nobody reads on so far, and each is checked against its capture.</summary>
    public const int MostSkipped = 200;
}

/// <summary>What a search found.</summary>
/// <param name="Quotes">The quotes; none where nothing answers.</param>
/// <param name="Notice">What whoever looks should know, in one sentence; empty where there is nothing to tell.</param>
public sealed record FoundQuotes(ImmutableArray<Quote> Quotes, string Notice);

/// <summary>Where a quote stands, as an address of the reader says it.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Hash">The beginning of the hash of one version of it.</param>
/// <param name="Locator">The spans of its passage: <c>start-end[,start-end…]</c>.</param>
/// <param name="Speaker">The key of whom it is given to, of a sentence that is given to several; null where that is not known.</param>
public sealed record QuotePlace(string DocumentId, string Hash, string Locator, string? Speaker = null)
{
    /// <summary>Where a quote stands.</summary>
    public static QuotePlace Of(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        // The link is made with the hash that the reader finds this version by.
        return Replies.ReaderLink.Read(quote.Link) is { } place ? place with { Locator = quote.Statement.Passage.ToLocator(), Speaker = quote.Statement.Speaker?.Key }
            : new QuotePlace(quote.Source.Id, quote.Sha256, quote.Statement.Passage.ToLocator(), quote.Statement.Speaker?.Key);
    }
}
