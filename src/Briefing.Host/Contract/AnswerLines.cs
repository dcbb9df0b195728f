using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Host.Contract;

/// <summary>Writes replies in the form of the contract.</summary>
internal static class AnswerLines
{
    internal static AnswerLine From(JsonElement? id, string question, Reply reply, TimeSpan elapsed) => new(
        id, question, reply.Intent, reply.Outcome.ToString().ToLowerInvariant(), reply.IsAnswered, Round(reply.Confidence),
        ReplyText.Render(reply), Elements(reply.Quotes), Elements(reply.Nearby), Math.Round(elapsed.TotalMilliseconds, 3))
    {
        Understood = reply.Understood.Length > 0 ? reply.Understood : null,
        Table = TableElement.Of(reply.Table),
        Timeline = TimelineElement.Of(reply.Timeline),
        Sections = SectionElement.Of(reply),
        Points = reply.Points.IsEmpty ? null : [.. reply.Points.Select(point => new PointElement(point.Text, point.Link))],
        Verification = VerificationElement.Of(reply.Verification),
        Permalink = reply.Permalink,
        Corrections = reply.Corrections.IsEmpty ? null : [.. reply.Corrections.Select(Correction)],
        Closing = reply.Closing.IsEmpty ? null : reply.Closing,
        Actions = reply.Actions.IsEmpty ? null : [.. reply.Actions.Select(action => new ActionElement(action.Intent, action.Title, action.Utterance, action.Subject))],
    };

    internal static SourceElement Source(DocumentMetadata source) => new(
        source.Id, source.Title, source.Publisher, source.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), source.Url, source.File);

    internal static IReadOnlyList<SpanElement> Spans(Passage passage) =>
        [.. passage.Spans.Select(span => new SpanElement(span.Start, span.End))];

    private static QuoteElement[] Elements(ImmutableArray<Quote> quotes) => [.. quotes.Select(Element)];

    private static CorrectionElement Correction(QuoteCorrection correction) => new(
        correction.Kind.ToString().ToLowerInvariant(), correction.Line, Element(correction.Was), correction.Now is { } now ? Element(now) : null,
        correction.Difference.IsEmpty ? null : [.. correction.Difference.Select(DifferenceElement.Of)]);

    private static QuoteElement Element(Quote quote) => new(
        quote.Text,
        Spans(quote.Statement.Content),
        quote.Speaker,
        [.. quote.Statement.About.Select(person => person.Name)],
        quote.Source.Reporter,
        quote.Statement.Mode.ToString().ToLowerInvariant(),
        Source(quote.Source),
        Spans(quote.Statement.Passage),
        quote.Link,
        Round(quote.Score))
    {
        Modality = quote.Statement.Modality == Modality.Said ? null : SpeechNames.Of(quote.Statement.Modality),
        Polarity = quote.Statement.Polarity == Polarity.Affirmed ? null : SpeechNames.Of(quote.Statement.Polarity),
        AscribedTo = quote.Statement.AscribedTo?.Name,
        Page = quote.Page,
        Notes = quote.Notes.IsEmpty ? null : [.. quote.Notes.Select(Note)],
        ReportCount = quote.ReportCount > 1 ? quote.ReportCount : null,
        Reason = quote.Reason.Length > 0 ? quote.Reason : null,
        Reports = quote.Reports.IsEmpty ? null : [.. quote.Reports.Select(ReportElements.Of)],
    };

    private static NoteElement Note(QuoteNote one) =>
        new(one.Note.Label, one.Note.Passage.Text, Spans(one.Note.Passage), one.Link, one.Note.Address);

    private static double Round(double value) => Math.Round(value, 4);
}
