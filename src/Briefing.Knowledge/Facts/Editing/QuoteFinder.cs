using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Editing;

/// <summary>Finds the quote that a curator means: by the link that opens it, or by its words.</summary>
public sealed class QuoteFinder(IFactIntake store)
{
    /// <summary>The most places that a message lists.</summary>
    private const int MostListed = 4;

    /// <summary>The quote that a link opens, <c>…/sources/ID/HASH/START-END#quote</c> or a part of it from the id on.</summary>
    /// <exception cref="CurationException">It is no such link, or its document has changed so that the quote is not the same.</exception>
    public QuotePlace ByLink(string link)
    {
        var (id, hash, locator) = Parts(link);
        if (!Passage.TryParseLocator(locator, out var spans)) throw NoLink(link);
        if (store.Find(id, hash) is not { } document) throw new CurationException($"There is no document {id} in that version here; copy the link from an answer of today.");
        if (spans.Any(span => span.End > document.Text.Value.Length)) throw NoLink(link);
        return Place(document, Passage.Cut(document.Text.Value, spans.AsSpan()));
    }

    /// <summary>The place of some words. Quotation marks, dashes, capitals and white space may be those of a keyboard.</summary>
    /// <param name="folder">The folder that <paramref name="source"/> may be a file of.</param>
    /// <param name="source">The document: its file in the folder, or its id.</param>
    /// <param name="words">The words.</param>
    /// <param name="prefix">What stands before them; null for anything.</param>
    /// <param name="suffix">What stands after them; null for anything.</param>
    /// <exception cref="CurationException">They are not there, or more than once.</exception>
    public QuotePlace ByWords(string folder, string source, string words, string? prefix, string? suffix)
    {
        var document = new FactSources(store).Document(folder, source)
            ?? throw new CurationException($"There is no document \"{source}\"; name its file in {folder}, or its id, which stands in every link.");
        var flow = new SourceFlow(document);
        var wanted = Folded(words);
        if (wanted.Length == 0) throw new CurationException("The quote is empty; give its words with --quote.");
        var places = flow.Find(wanted).ToArray();
        if (places.Length == 0) places = InPlainText(flow, wanted);
        var fitting = places.Where(at => (prefix is null || QuoteContext.Follows(PlainText.Of(flow.Text), at, PlainText.Of(Folded(prefix))))
            && (suffix is null || QuoteContext.Precedes(PlainText.Of(flow.Text), at + wanted.Length, PlainText.Of(Folded(suffix))))).ToArray();
        if (fitting.Length == 0)
            throw new CurationException(places.Length == 0
                ? $"Those words are not in {source}; copy them from the document, from one paragraph."
                : $"Those words are in {source}, but with other text before or after them; copy --prefix and --suffix from the document.");
        if (fitting.Length > 1)
            throw new CurationException(
                $"Those words stand in {source} {fitting.Length} times; say which with --prefix or --suffix: {string.Join("; ", fitting.Take(MostListed).Select(at => Around(flow.Text, at, wanted.Length)))}");
        return flow.Cut(fitting[0], fitting[0] + wanted.Length) is var (passage, _, _)
            ? Place(document, passage)
            : throw new CurationException($"Those words run over the end of a paragraph of {source}; quote from one paragraph.");
    }

    /// <summary>A passage of the stored version of a document.</summary>
    /// <exception cref="CurationException">It is not one piece of one paragraph, or its document has changed so that it is not the same.</exception>
    public QuotePlace ByPassage(StoredDocument document, Passage passage) =>
        Place(store.FindVersion(document.Metadata.Id, document.Sha256, document.TextSha256) ?? document, passage);

    private QuotePlace Place(StoredDocument document, Passage passage)
    {
        if (!document.IsActive) (document, passage) = InActive(document, passage);
        var flow = new SourceFlow(document);
        if (flow.Locate(passage.Spans) is not [var range] || flow.Cut(range.Start, range.End) is not var (whole, _, _))
            throw new CurationException("That passage is not one piece of one paragraph; choose a link from an answer, or name the words with --source and --quote.");
        if (whole.Text.Length > FactsEntry.MaxQuote)
            throw new CurationException($"That passage has {whole.Text.Length} characters, of which {FactsEntry.MaxQuote} can be shown; choose a shorter one.");
        var context = QuoteContext.At(flow.Text, range.Start, range.End).InWholeWords(flow.Text, range.Start, range.End);
        var file = KnownFiles.All(store).FirstOrDefault(file => file.DocumentId == document.Metadata.Id)?.File;
        return new QuotePlace(document, file?.Folder ?? "", new QuoteSelector(
            file is { Folder.Length: > 0 } ? file.RelativePath : document.Metadata.Id,
            whole.Text, context.Prefix.Length > 0 ? context.Prefix : null, context.Suffix.Length > 0 ? context.Suffix : null), whole);
    }

    private (StoredDocument, Passage) InActive(StoredDocument document, Passage passage)
    {
        var history = PassageHistory.Of(store, document, passage);
        return history switch
        {
            { Active: null } => throw new CurationException($"{document.Metadata.Id} is not among the sources any more."),
            { Trace: { Fate: QuoteFate.Unchanged, Later: { } same } } => (history.Active, same),
            _ => throw new CurationException($"That link leads to an earlier version of {document.Metadata.Id}, and the passage is not the same in today's; open the link, and take the one from there."),
        };
    }

    /// <summary>Where words stand if quotation marks, dashes and capitals are not minded; the quote is then taken as the source has it.</summary>
    private static int[] InPlainText(SourceFlow flow, string wanted)
    {
        var (text, plain) = (PlainText.Of(flow.Text), PlainText.Of(wanted));
        var places = new List<int>();
        for (var at = text.IndexOf(plain, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(plain, at + 1, StringComparison.OrdinalIgnoreCase))
            if (flow.IsBoundary(at) && flow.IsBoundary(at + plain.Length)) places.Add(at);
        return [.. places];
    }

    private static string Around(string text, int at, int length)
    {
        var context = QuoteContext.At(text, at, at + length, 24);
        return $"“…{context.Prefix} [the words] {context.Suffix}…”";
    }

    private static (string Id, string Hash, string Locator) Parts(string link)
    {
        var path = link.Trim();
        if (path.IndexOf('#', StringComparison.Ordinal) is >= 0 and var fragment) path = path[..fragment];
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 3 && (parts.Length == 3 || parts[^4] == "sources")
            ? (Uri.UnescapeDataString(parts[^3]), parts[^2], parts[^1])
            : throw NoLink(link);
    }

    private static CurationException NoLink(string link) =>
        new($"\"{link}\" is no link to a passage; copy one from an answer: http://…/sources/ID/HASH/START-END.");

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
