using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.News;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Digests.Content.Corrections;

/// <summary>
/// Follows quotes that were sent into one view of the store. Most stand in a document that did not change; each of the others is
/// followed once, however many recipients have it.
/// </summary>
internal sealed class CorrectionSearch(StoreView view, IFactStore store)
{
    /// <summary>The share of their words that two wordings of one sentence have in common.</summary>
    private const double LeastCommon = 0.3;

    private readonly ConcurrentDictionary<SentQuote, FollowedQuote> _followed = new();
    private readonly ConcurrentDictionary<(string Document, string Text), VersionComparison?> _comparisons = new();
    private readonly FrozenDictionary<string, StoredDocument> _documents = view.Knowledge.Snapshot.Documents.ToFrozenDictionary(document => document.Metadata.Id, StringComparer.Ordinal);
    private readonly FrozenSet<(string, string)> _withheld = view.Knowledge.Snapshot.Withheld.Select(statement => (statement.DocumentId, statement.Passage.ToLocator())).ToFrozenSet();

    /// <summary>What became of a quote.</summary>
    internal FollowedQuote Follow(SentQuote item)
    {
        var isSameText = _documents.TryGetValue(item.DocumentId, out var document) && document.TextSha256 == item.TextSha256;
        if (isSameText && !_withheld.Contains((item.DocumentId, item.Locator))) return new FollowedQuote(item, null);
        return _followed.GetOrAdd(item, quote => Find(quote, document, isSameText));
    }

    private FollowedQuote Find(SentQuote item, StoredDocument? document, bool isSameText)
    {
        if (store.Find(item.DocumentId, item.TextSha256) is not { } version || Sent(item, version) is not { } was) return new FollowedQuote(document is null ? null : item, null);
        if (document is null) return Lost(CorrectionKind.SourceGone);
        if (isSameText) return Withheld(item, was, version);
        var trace = Comparison(version, document)?.Trace(was.Passage);
        // A text that cannot be compared tells nothing, and one that was only read anew is the same source.
        if (trace is null) return new FollowedQuote(item, null);
        var now = trace.Later is { } later ? At(later, was) : null;
        if (version.Sha256 == document.Sha256 || trace.Fate is QuoteFate.Unchanged or QuoteFate.AmongOthers || (now is not null && QuoteWords.Hash(now.Passage.Text) == item.WordsHash))
            return now is null ? new FollowedQuote(item, null) : Standing(item, was, version, now, document);
        return trace.Fate == QuoteFate.Gone || now is null || !IsOneSentence(was, now)
            ? Lost(CorrectionKind.Gone)
            : new FollowedQuote(Item(now, document), new Correction(CorrectionKind.Changed, was, version, now, WordDifference.Between(was.Passage.Text, now.Passage.Text)));

        FollowedQuote Lost(CorrectionKind kind) => new(null, new Correction(kind, was, version, null, []));
    }

    /// <summary>
    /// Whether one is the other with some words changed, and not what merely stands between the same neighbours now. Names of who
    /// speaks and small words, which any two sentences share, do not count.
    /// </summary>
    private static bool IsOneSentence(Statement was, Statement now)
    {
        var (before, after) = (Stems(was), Stems(now));
        var common = before.Count(after.Contains);
        return common >= LeastCommon * (before.Count + after.Count - common);
    }

    private static HashSet<string> Stems(Statement statement)
    {
        var stems = TextAnalyzer.Analyze(statement.Passage.Text).Where(token => token is { IsStopWord: false, IsWhole: false }).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        if (statement.Speaker is { } speaker) stems.ExceptWith(TextAnalyzer.Analyze(speaker.Name).Select(token => token.Stem));
        return stems;
    }

    /// <summary>The words stand where they stood, and a curator has decided about them.</summary>
    private FollowedQuote Withheld(SentQuote item, Statement was, StoredDocument version)
    {
        var used = view.StatementsOf(item.DocumentId).Where(statement => statement.Passage.ToLocator() == item.Locator).ToArray();
        if (used.Any(statement => statement.Speaker?.Key == item.Speaker)) return new FollowedQuote(item, null);
        return (used.FirstOrDefault(statement => statement.IsAttributedByCurator) ?? used.FirstOrDefault()) is { } now
            ? new FollowedQuote(Item(now, version), new Correction(CorrectionKind.OtherSpeaker, was, version, now, []))
            : new FollowedQuote(null, new Correction(CorrectionKind.Hidden, was, version, null, []));
    }

    /// <summary>The words stand; but whoever corrected a text may have given them to somebody else.</summary>
    private static FollowedQuote Standing(SentQuote item, Statement was, StoredDocument version, Statement now, StoredDocument document) =>
        item.Speaker is null || now.Speaker is null || now.Speaker.Key == item.Speaker
            ? new FollowedQuote(Item(now, document), null)
            : new FollowedQuote(Item(now, document), new Correction(CorrectionKind.OtherSpeaker, was, version, now, []));

    private VersionComparison? Comparison(StoredDocument earlier, StoredDocument active) => _comparisons.GetOrAdd((earlier.Metadata.Id, earlier.TextSha256), _ =>
        store.Find(active.Metadata.Id, active.TextSha256) is { } later ? VersionComparison.Of(store, earlier, later) : null);

    /// <summary>The statement as it was sent.</summary>
    private Statement? Sent(SentQuote item, StoredDocument version)
    {
        var there = store.Statements(item.DocumentId, version.Sha256, version.TextSha256).Where(statement => statement.Passage.ToLocator() == item.Locator).ToArray();
        return there.FirstOrDefault(statement => statement.Speaker?.Key == item.Speaker) ?? there.FirstOrDefault() ?? Curated(item, version);
    }

    /// <summary>A curated fact may stand on other words than a sentence: they are cut again.</summary>
    private Statement? Curated(SentQuote item, StoredDocument version)
    {
        if (!Passage.TryParseLocator(item.Locator, out var spans) || spans.Any(span => span.End > version.Text.Value.Length)) return null;
        var passage = Passage.Cut(version.Text.Value, spans.AsSpan());
        var speaker = item.Speaker is null ? null : view.Lexicon.People.Find(item.Speaker)?.Reference;
        if (item.Speaker is not null && speaker is null) return null;
        return new Statement
        {
            DocumentId = item.DocumentId,
            Ordinal = 0,
            Passage = passage,
            Content = passage,
            Speaker = speaker,
            Mode = speaker is null ? SpeechMode.Narration : SpeechMode.Indirect,
            Block = BlockKind.Paragraph,
        };
    }

    /// <summary>The statement of the view at a passage: of a sentence with several speakers the same one's.</summary>
    private Statement? At(Passage passage, Statement was) => view.StatementsOf(was.DocumentId)
        .Where(statement => statement.Passage.Spans.Any(span => passage.Spans.Any(span.Overlaps)))
        .OrderByDescending(statement => statement.Passage.Equals(passage)).ThenByDescending(statement => statement.Speaker?.Key == was.Speaker?.Key)
        .ThenBy(statement => statement.Claim is null ? 1 : 0).FirstOrDefault();

    /// <summary>How a quote is followed.</summary>
    internal static SentQuote Item(Statement statement, StoredDocument document) =>
        new(statement.DocumentId, document.TextSha256, statement.Passage.ToLocator(), QuoteWords.Hash(statement.Passage.Text), statement.Speaker?.Key);
}
