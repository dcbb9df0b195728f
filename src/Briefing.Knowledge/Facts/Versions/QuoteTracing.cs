using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Versions;

/// <summary>Follows quotes from one version of a document into another, and finds what took the place of those that are not there.</summary>
internal sealed class QuoteTracing
{
    private readonly ImmutableArray<Statement> _quotes;
    private readonly PassageTracing _tracing;
    private readonly ImmutableArray<PassageTrace> _traces;
    private readonly ImmutableArray<(TextSpan Earlier, TextSpan Later)> _fixed;
    private readonly Lazy<CounterpartSearch> _counterparts;

    /// <param name="earlier">The earlier version.</param>
    /// <param name="later">The later version.</param>
    /// <param name="quotes">The quotes of the earlier version, in reading order.</param>
    /// <param name="candidates">The statements of the later version, one of which may stand in the place of a quote.</param>
    internal QuoteTracing(StoredDocument earlier, StoredDocument later, ImmutableArray<Statement> quotes, ImmutableArray<Statement> candidates)
    {
        _quotes = quotes;
        _tracing = new PassageTracing(earlier, later);
        _tracing.Prepare(quotes.Select(quote => quote.Passage));
        _traces = [.. quotes.Select(quote => _tracing.Follow(quote.Passage))];
        _fixed = [.. _traces.Where(trace => trace.InLater is not null).Select(trace => (trace.InEarlier!.Value, trace.InLater!.Value)).OrderBy(pair => pair.Item1)];
        _counterparts = new Lazy<CounterpartSearch>(() =>
        {
            var known = _traces.Select(trace => trace.Passage).OfType<Passage>().ToHashSet();
            return new CounterpartSearch(_tracing.Later, candidates.Select(statement => statement.Passage).Distinct().Where(passage => !known.Contains(passage)));
        });
    }

    /// <summary>What became of each quote.</summary>
    internal ImmutableArray<TracedQuote> Run() => [.. _quotes.Select((quote, i) => new TracedQuote(quote, Traced(quote.Passage.Text, _traces[i])))];

    /// <summary>What became of any passage of the earlier version.</summary>
    /// <remarks>A part of a sentence is compared as the sentence, so that what stood around it is no difference.</remarks>
    internal TracedPassage Trace(Passage passage)
    {
        var sentence = _quotes.FirstOrDefault(quote => passage.Spans.All(part => quote.Passage.Spans.Any(span => span.Contains(part))))?.Passage;
        return Traced((sentence ?? passage).Text, _tracing.Follow(passage));
    }

    private TracedPassage Traced(string text, PassageTrace trace)
    {
        if (trace.Passage is { } same) return new TracedPassage(QuoteFate.Unchanged, same, []);
        var window = trace.InEarlier is { } place ? Window(place) : null;
        if (trace is { IsElsewhere: true, InEarlier: { } at } && AmongOthers(at, window) is { } other) return other;
        return _counterparts.Value.Find(text, window) is { } counterpart
            ? new TracedPassage(QuoteFate.Changed, counterpart, WordDifference.Between(text, counterpart.Text))
            : new TracedPassage(QuoteFate.Gone, null, []);
    }

    /// <summary>The same words among others: of several places the one between the unchanged neighbours, else the one nearest to where they stood.</summary>
    private TracedPassage? AmongOthers(TextSpan at, TextSpan? window)
    {
        var exact = _tracing.Earlier.Text[at.Start..at.End];
        var places = _tracing.Later.Find(exact).Take(PassageTracing.MostPlaces).ToArray();
        if (places.Length == 0) return null;
        var expected = window is { } between ? between.Start : at.Start;
        var start = places.OrderBy(place => window is { } inside && place >= inside.Start && place < inside.End ? 0 : 1)
            .ThenBy(place => Math.Abs(place - expected)).First();
        return new TracedPassage(QuoteFate.AmongOthers, _tracing.Later.Cut(start, start + exact.Length)?.Passage,
            ContextDifference.Between(_tracing.Earlier.Text, at, _tracing.Later.Text, start));
    }

    /// <summary>Where in the later flow something would stand that stood at a place of the earlier one: between the unchanged neighbours.</summary>
    private TextSpan? Window(TextSpan place)
    {
        var next = 0;
        for (var high = _fixed.Length; next < high;)
        {
            var middle = (next + high) / 2;
            if (_fixed[middle].Earlier.Start < place.End) next = middle + 1;
            else high = middle;
        }

        var before = next - 1;
        while (before >= 0 && _fixed[before].Earlier.End > place.Start) before--;
        var start = before < 0 ? 0 : _fixed[before].Later.End;
        var end = next == _fixed.Length ? _tracing.Later.Text.Length : _fixed[next].Later.Start;
        return start <= end ? new TextSpan(start, end) : null;
    }
}
