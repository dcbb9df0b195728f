using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Views;

/// <summary>Quotes in the order of their days; of a position with what changed in the words.</summary>
internal sealed class TimelineArrangement : Arrangement
{
    private const int Most = 8;

    private readonly Dictionary<Statement, (QuoteDay Day, int Rank)> _days = new(ReferenceEqualityComparer.Instance);
    private readonly bool _comparesWords;

    /// <param name="dated">The quotes with their days, by which those of one day stand in order.</param>
    /// <param name="comparesWords">Whether they are one speaker's, so that it is shown what changed in the words.</param>
    internal TimelineArrangement(IEnumerable<(QuoteDay Day, Candidate Candidate)> dated, bool comparesWords)
    {
        _comparesWords = comparesWords;
        foreach (var (day, candidate) in dated) _days.TryAdd(candidate.Statement, (day, _days.Count));
    }

    internal override int Count(IReadOnlyList<Candidate> fresh) => Math.Min(fresh.Count, Most);

    internal override IEnumerable<Quote> Sort(IEnumerable<Quote> quotes) =>
        quotes.OrderBy(quote => _days[quote.Statement].Day.Order).ThenBy(quote => _days[quote.Statement].Rank);

    internal override Reply Shape(Reply reply, Page page, Wording wording)
    {
        var entries = ImmutableArray.CreateBuilder<TimelineEntry>(reply.Quotes.Length);
        for (var at = 0; at < reply.Quotes.Length; at++)
        {
            var day = _days[reply.Quotes[at].Statement].Day;
            var words = day.Words is { Length: > 0 } known ? known : wording.Say("DayNotKnown");
            entries.Add(new TimelineEntry(day.First, day.Last, day.Basis, words, wording.Say("DayBasis", day.Basis.ToString().ToLowerInvariant()))
            {
                Change = _comparesWords && at > 0 ? WordChanges.Between([.. reply.Quotes.Take(at).Select(quote => quote.Statement)], reply.Quotes[at].Statement) : null,
            });
        }

        return reply with { Timeline = new QuoteTimeline(entries.MoveToImmutable()) };
    }
}
