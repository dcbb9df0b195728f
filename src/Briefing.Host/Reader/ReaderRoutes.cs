using System.Collections.Immutable;
using Briefing.Conversation.Replies;
using Briefing.Host.Page;
using Briefing.Host.Serving;
using Briefing.Host.Serving.Doors;
using Briefing.Host.Serving.Doors.Links;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Reader;

/// <summary>The pages that show the sources, and every quote in its place.</summary>
internal static class ReaderRoutes
{
    /// <summary>The most that an address may ask to be highlighted, in UTF-16 code units; spans named over and over count each time.</summary>
    private const int LongestQuote = 50_000;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    internal static void MapReader(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/sources", Reading, (ServedBriefing briefing) =>
            new PageResult<SourcesPage>(new() { ["Sources"] = briefing.Shown.Sources }));
        app.MapMethods("/sources/{id}", Reading, (HttpContext context, string id, ServedBriefing briefing) =>
            Show(context, briefing, id, null, []));
        app.MapMethods("/sources/{id}/{hash}", Reading, (HttpContext context, string id, string hash, ServedBriefing briefing) =>
            Show(context, briefing, id, hash, []));
        app.MapMethods("/sources/{id}/{hash}/{locator}", Reading, (HttpContext context, string id, string hash, string locator, ServedBriefing briefing) =>
            Passage.TryParseLocator(locator, out var spans)
                ? Show(context, briefing, id, hash, spans)
                : NotFound("The address does not say which passage is meant. It ends in start-end, two numbers."));
    }

    private static IResult Show(HttpContext context, ServedBriefing briefing, string id, string? hash, ImmutableArray<TextSpan> spans)
    {
        if (hash is not null && !IsHash(hash)) return NotFound("The address does not name a version of the document.");
        if (briefing.Store is not { } store) return NotFound("The documents are still being read. Try again in a moment.");
        if (store.Find(id, hash) is not { } document || !MayOpen(briefing, id, context))
            return NotFound(hash is null ? "There is no such source here." : "There is no such source here, or not in that version.");
        if (spans.Sum(span => (long)span.Length) > LongestQuote) return NotFound("The passage is longer than any quote.");
        if (spans.Any(span => span.End > document.Text.Value.Length))
            return NotFound("The passage lies beyond the end of this version of the document.");
        var model = Model(briefing, store, document, spans);
        var visitor = context.RequestServices.GetRequiredService<Visitor>();
        // What a link was signed for is one passage; that other sources hold something is no business of its bearer.
        if (visitor.HasLinkAlone) model = model with { Reports = [], SameTextAs = null, Original = null, Topics = [] };
        if (!ReadingRights.AreOfContextAlone(document.Metadata, visitor)) return Page(model);
        return spans.IsEmpty || ReadingRights.MayShow(document, spans, model.Statement, context)
            ? Page(InContext(model))
            : NotFound("Of this source only quotes are shown, each with what stands around it. Open one from an answer.");
    }

    /// <summary>Where the page is tied to some sources, others open by a link alone that the bot has signed, in a channel that may see them.</summary>
    private static bool MayOpen(ServedBriefing briefing, string id, HttpContext context) =>
        briefing.Shown.Shows(id) || context.RequestServices.GetService<LinkSigning>()?.Check(context.Request).Kind == LinkKind.Valid;

    private static IEnumerable<Statement> StatementsOf(KnowledgeView view, string id)
    {
        var (first, count) = view.Index.RangeOf(id);
        return Enumerable.Range(first, count).Select(place => view.Snapshot.Statements[place]);
    }

    private static ReaderModel Model(ServedBriefing briefing, IFactStore store, StoredDocument document, ImmutableArray<TextSpan> spans)
    {
        var (source, view) = (document.Metadata, briefing.SeenFromPage);
        var quote = spans.IsEmpty ? null : Passage.Cut(document.Text.Value, spans.AsSpan());
        var statement = quote is null ? null
            : !document.IsActive ? store.Statements(source.Id, document.Sha256, document.TextSha256).FirstOrDefault(known => known.Passage.Equals(quote))
            : view is null ? null : StatementsOf(view, source.Id).FirstOrDefault(known => known.Passage.Equals(quote));
        var original = source.Summarises is { } summarised && briefing.Shown.Shows(summarised) ? store.Find(summarised, null)?.Metadata : null;
        var address = !WebAddress.IsWeb(source.Url) ? null : quote is null ? source.Url : OriginalLink.For(source.Url, quote, PageNumber.At(document.Text.Value, quote.Start));
        return new ReaderModel(document, DocumentLayout.Of(document, spans), quote, statement, original, address,
            document.IsActive ? null : PassageHistory.Of(store, document, quote))
        {
            Reports = document.IsActive && statement is not null && view is not null ? ReaderReports.Of(statement, view.Reports) : [],
            Topics = document.IsActive && view is not null ? [.. view.Topics.OfDocument(source.Id).Select(topic => topic.Topic)] : [],
            SameTextAs = view is null ? null : ReaderReports.SameTextAs(source, view.Reports),
        };
    }

    private static PageResult<DocumentPage> Page(ReaderModel model) => new(new() { ["Model"] = model });

    /// <summary>The same with as much of the text as the rights allow, and without what lists other parts of it.</summary>
    private static ReaderModel InContext(ReaderModel model) => model with
    {
        IsContextAlone = true, Blocks = ContextWindow.Of(model.Blocks), Document = model.Document with { SetAside = [] },
        History = model.Quote is null ? null : model.History,
    };

    private static bool IsHash(string hash) => hash.Length is >= 12 and <= 64 && hash.All(char.IsAsciiHexDigitLower);

    private static PageResult<MessagePage> NotFound(string message) =>
        new(new() { ["Heading"] = "Not found", ["Message"] = message }, StatusCodes.Status404NotFound);
}
