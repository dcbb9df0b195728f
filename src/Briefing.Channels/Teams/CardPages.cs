using System.Collections.Immutable;
using System.Globalization;
using Briefing.Channels.ActivityProtocol;

namespace Briefing.Channels.Teams;

/// <summary>One of the cards that a reply is laid out on.</summary>
/// <param name="Blocks">What it shows, in order.</param>
internal sealed record CardPage(ImmutableArray<CardBlock> Blocks)
{
    /// <summary>The numbers of the quotes on it, from 1, in order.</summary>
    internal IEnumerable<int> Quotes => Blocks.Select(block => block.Quote).Where(number => number > 0).Distinct();
}

/// <summary>Lays blocks out on as few cards as they need, in their order. Nothing is left out: what does not fit goes on the next card.</summary>
internal static class CardPages
{
    /// <summary>What the card itself and the lines that lead from one to the next take.</summary>
    private const int Envelope = 700;

    internal static ImmutableArray<CardPage> Of(IEnumerable<CardBlock> blocks, ChannelCapabilities channel)
    {
        var room = channel.MostCardBytes - Envelope;
        var pages = new List<List<CardBlock>> { new() };
        var (taken, quotes) = (0, new HashSet<int>());
        foreach (var block in blocks.SelectMany(block => CardDivision.Of(block, room)))
        {
            var isFull = taken + block.Bytes > room || (quotes.Count == ChannelCapabilities.MostCitations && block.Quote > 0 && !quotes.Contains(block.Quote));
            if (isFull && pages[^1].Count > 0)
            {
                var headings = TakeHeadings(pages[^1]);
                if (pages[^1].Count == 0) pages.RemoveAt(pages.Count - 1);
                pages.Add(headings);
                (taken, quotes) = (headings.Sum(heading => heading.Bytes), []);
            }

            pages[^1].Add(block);
            taken += block.Bytes;
            if (block.Quote > 0) quotes.Add(block.Quote);
        }

        return [.. pages.Select((page, at) => Led(page, at, pages.Count))];
    }

    /// <summary>A heading at the foot of a card goes with what it heads; not where it would be all that the card holds.</summary>
    private static List<CardBlock> TakeHeadings(List<CardBlock> page)
    {
        var from = page.Count;
        while (from > 0 && page[from - 1].IsHeading) from--;
        if (from == 0) return [];
        var headings = page[from..];
        page.RemoveRange(from, page.Count - from);
        return headings;
    }

    /// <summary>The card with the lines that say that there is one before and one after it.</summary>
    private static CardPage Led(List<CardBlock> page, int at, int count)
    {
        if (at > 0) page.Insert(0, Line(string.Create(CultureInfo.InvariantCulture, $"Continued: {at + 1} of {count}")));
        if (at < count - 1) page.Add(Line("It goes on in the next message."));
        return new CardPage([.. page]);
    }

    private static CardBlock Line(string text) => new(CardElements.Text(text, size: "small", isSubtle: true));
}
