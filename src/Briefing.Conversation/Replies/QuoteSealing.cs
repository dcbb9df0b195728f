using System.Collections.Immutable;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Replies;

/// <summary>Makes quotes of candidates at the moment of sending: one whose capture no longer holds its words is withheld and reported.</summary>
internal sealed class QuoteSealing
{
    private readonly IFactStore _store;
    private readonly Wording _wording;
    private readonly BotOptions _options;
    private readonly SealedCaptures _captures;
    private readonly QuoteReports _reports;
    private long _withheld;

    internal QuoteSealing(IFactStore store, Wording wording, BotOptions options)
    {
        (_store, _wording, _options, _captures) = (store, wording, options, new SealedCaptures(store));
        _reports = new QuoteReports(_captures, wording, options.PublicUrl);
    }

    /// <summary>How many quotes were withheld so far.</summary>
    internal long Withheld => Interlocked.Read(ref _withheld);

    /// <summary>Whether every quote of a reply that was made before still passes: the quotes themselves, their reports and their notes.</summary>
    internal bool StillHold(Reply reply) => StillHold(reply.Quotes) && StillHold(reply.Nearby);

    /// <summary>The first so many candidates that pass, as quotes.</summary>
    internal ImmutableArray<Quote> Seal(IEnumerable<Candidate> candidates, int most, StoreView view)
    {
        using var stage = Briefing.Knowledge.Tracing.Stage("seal");
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        foreach (var candidate in candidates)
        {
            if (quotes.Count == most) break;
            if (Seal(candidate, view) is { } quote) quotes.Add(quote);
        }

        return quotes.ToImmutable();
    }

    private bool StillHold(ImmutableArray<Quote> quotes)
    {
        foreach (var quote in quotes)
        {
            if (!_captures.Hold(quote.Statement, quote.Sha256, out _)) return false;
            foreach (var note in quote.Notes)
                if (!_captures.Hold(note.Note, quote.Statement.DocumentId, quote.Sha256)) return false;
            foreach (var report in quote.Reports)
                if (!_captures.Hold(report.Report.Statement, report.Report.Document.Sha256, out _)) return false;
        }

        return true;
    }

    private Quote? Seal(Candidate candidate, StoreView view)
    {
        var (statement, source) = (candidate.Statement, candidate.Source);
        if (Seal(statement, view.Document(source.Id), view) is not { } quote) return null;
        var reported = view.Knowledge.Reports.Of(statement);
        return quote with
        {
            Reports = _reports.Of(statement, reported),
            ReportCount = reported.Reports.Length,
            Score = Math.Round(1 / (1 + Math.Exp(-candidate.Score)), 4),
        };
    }

    /// <summary>A quote of one version of a document, which need not be the one that answers are made from; null where its capture no longer holds its words.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="document">The version that it was cut from.</param>
    /// <param name="view">The store.</param>
    internal Quote? Seal(Statement statement, StoredDocument document, StoreView view)
    {
        var source = document.Metadata;
        if (!_captures.Hold(statement, document.Sha256, out var reason))
        {
            TurnInstruments.CountWithheld();
            Interlocked.Increment(ref _withheld);
            _options.Report?.Invoke(new BotEvent(BotEventKind.QuoteWithheld, reason ?? "the quote does not match its capture"));
            return null;
        }

        var original = source.Summarises is { } id ? view.TitleOf(id) : null;
        var page = PageNumber.At(document.Text.Value, statement.Passage.Start);
        return new Quote
        {
            Statement = statement,
            Source = source,
            Sha256 = document.Sha256,
            Link = ReaderLink.For(_options.PublicUrl, source.Id, document.LinkSha256, statement.Passage),
            OriginalLink = OriginalLink.For(source.Url, statement.Passage, page),
            Line = _wording.Line(statement, source, original, page),
            Page = page,
            Notes = Notes(document, statement.Passage),
        };
    }

    /// <summary>The notes of a quote; one whose capture no longer holds its words is left out, as the quote itself would be.</summary>
    private ImmutableArray<QuoteNote> Notes(StoredDocument document, Passage passage) =>
    [
        .. from note in _store.NotesOf(document, passage)
           where _captures.Hold(note, document.Metadata.Id, document.Sha256)
           select new QuoteNote(
               note, _wording.Say("QuoteNote", note.Label, note.Passage.Text),
               ReaderLink.For(_options.PublicUrl, document.Metadata.Id, document.LinkSha256, note.Passage)),
    ];
}
