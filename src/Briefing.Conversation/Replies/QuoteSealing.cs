using System.Collections.Immutable;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Replies;

/// <summary>Makes quotes of candidates at the moment of sending: one whose capture no longer holds its words is withheld and reported.</summary>
internal sealed class QuoteSealing(IFactStore store, Wording wording, BotOptions options)
{
    private readonly QuoteReports _reports = new(store, wording, options.PublicUrl);

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
        if (!QuoteSeal.Holds(store, statement, document.Sha256, out var reason))
        {
            TurnInstruments.CountWithheld();
            options.Report?.Invoke(new BotEvent(BotEventKind.QuoteWithheld, reason ?? "the quote does not match its capture"));
            return null;
        }

        var original = source.Summarises is { } id ? view.TitleOf(id) : null;
        var page = PageNumber.At(document.Text.Value, statement.Passage.Start);
        return new Quote
        {
            Statement = statement,
            Source = source,
            Sha256 = document.Sha256,
            Link = ReaderLink.For(options.PublicUrl, source.Id, document.LinkSha256, statement.Passage),
            OriginalLink = OriginalLink.For(source.Url, statement.Passage, page),
            Line = wording.Line(statement, source, original, page),
            Page = page,
            Notes = Notes(document, statement.Passage),
        };
    }

    /// <summary>The notes of a quote; one whose capture no longer holds its words is left out, as the quote itself would be.</summary>
    private ImmutableArray<QuoteNote> Notes(StoredDocument document, Passage passage) =>
    [
        .. from note in store.NotesOf(document, passage)
           where QuoteSeal.Holds(store, note, document.Metadata.Id, document.Sha256)
           select new QuoteNote(
               note, wording.Say("QuoteNote", note.Label, note.Passage.Text),
               ReaderLink.For(options.PublicUrl, document.Metadata.Id, document.LinkSha256, note.Passage)),
    ];
}
