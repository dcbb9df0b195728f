using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Saved;

namespace Briefing.Knowledge.Reports;

/// <summary>
/// Which documents are one text: a document with its summaries, reprints, press copies and teasers. A text that is published
/// twice is still one report, however many addresses it has.
/// </summary>
internal sealed class Works
{
    private readonly Grouping _grouping;
    private readonly int[] _main;

    private readonly ImmutableArray<StoredDocument> _documents;

    private Works(ImmutableArray<StoredDocument> documents, Grouping grouping, int[] main) =>
        (_documents, _grouping, _main) = (documents, grouping, main);

    /// <summary>The number of the text that a document belongs to.</summary>
    internal int Of(int document) => _grouping.Find(document);

    /// <summary>The document that the others of its text are copies of: the earliest that is no summary, of these the longest.</summary>
    internal int MainOf(int document) => _main[_grouping.Find(document)];

    internal bool IsMain(int document) => MainOf(document) == document;

    /// <summary>What comes first among the documents of one text.</summary>
    internal (bool IsSummary, DateOnly Day, int Shortness) Rank(int document) => Rank(_documents[document]);

    /// <param name="snapshot">The documents.</param>
    /// <param name="documentOf">For each statement its document.</param>
    internal static Works Read(StoreSnapshot snapshot, int[] documentOf)
    {
        var documents = snapshot.Documents;
        var grouping = new Grouping(documents.Length);
        JoinNamed(documents, grouping);
        foreach (var (left, right) in CopiedText.Pairs(snapshot, documentOf)) grouping.Join(left, right);
        return new Works(documents, grouping, Mains(documents, grouping));
    }

    internal void Write(SavedWriter writer)
    {
        writer.Array<int>(_grouping.Heads());
        writer.Array<int>(_main);
    }

    /// <exception cref="InvalidDataException">The columns do not agree.</exception>
    internal static Works Read(SavedReader reader, ImmutableArray<StoredDocument> documents)
    {
        var heads = reader.Numbers(documents.Length, 0, documents.Length);
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] > i || heads[heads[i]] != heads[i]) throw new InvalidDataException("a text has no first document");
        return new Works(documents, new Grouping(heads), reader.Numbers(documents.Length, -1, documents.Length));
    }

    private static void JoinNamed(ImmutableArray<StoredDocument> documents, Grouping grouping)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var addresses = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Length; i++) ids.TryAdd(documents[i].Metadata.Id, i);
        for (var i = 0; i < documents.Length; i++)
        {
            var source = documents[i].Metadata;
            if (source.Summarises is { } original && ids.TryGetValue(original, out var summarised)) grouping.Join(i, summarised);
            if (PlainAddress(source.Url) is not { } address) continue;
            if (!addresses.TryAdd(address, i)) grouping.Join(i, addresses[address]);
        }
    }

    /// <summary>An address without what does not change the page: scheme, "www.", fragment, a slash at its end and what counts visits.</summary>
    internal static string? PlainAddress(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;
        var host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith("utm_", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var path = address.AbsolutePath.TrimEnd('/');
        // The front page of a site is no address of a text.
        return path.Length == 0 && query.Length == 0 ? null : $"{host}{path}?{string.Join('&', query)}";
    }

    private static int[] Mains(ImmutableArray<StoredDocument> documents, Grouping grouping)
    {
        var main = new int[documents.Length];
        Array.Fill(main, -1);
        for (var i = 0; i < documents.Length; i++)
        {
            ref var best = ref main[grouping.Find(i)];
            if (best < 0 || Rank(documents[i]).CompareTo(Rank(documents[best])) < 0) best = i;
        }

        return main;
    }

    private static (bool IsSummary, DateOnly Day, int Shortness) Rank(StoredDocument document) =>
        (document.Metadata.Summarises is not null, document.Metadata.Published ?? document.Metadata.Said ?? DateOnly.MaxValue, -document.Text.Value.Length);
}
