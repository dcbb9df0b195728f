using System.Collections.Immutable;

namespace Briefing.Conversation.Turns;

/// <summary>The addresses of our own that a reply holds.</summary>
public sealed partial record Reply
{
    /// <summary>The same reply with every address of this host in it written anew, for instance signed; addresses of publishers stay.</summary>
    /// <param name="write">Gets an absolute address under the public one and gives what stands in its place.</param>
    public Reply WithAddresses(Func<string, string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return this with
        {
            Quotes = Each(Quotes),
            Nearby = Each(Nearby),
            Points = [.. Points.Select(point => point.Link is { } link ? point with { Link = write(link) } : point)],
            Permalink = Permalink is { } permalink ? write(permalink) : null,
            Corrections = [.. Corrections.Select(correction => correction with { Was = Written(correction.Was), Now = correction.Now is { } now ? Written(now) : null })],
        };

        ImmutableArray<Quote> Each(ImmutableArray<Quote> quotes) => [.. quotes.Select(Written)];

        Quote Written(Quote quote) => quote.WithAddresses(write);
    }
}
