using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Quotations.Polnear;

/// <summary>
/// How far found and annotated attributions agree. Exact: a source, cue or content is right where it holds the same words as an
/// annotated one of the document; a span that several attributions share counts once. Overlap: each word that is content of
/// any attribution counts by itself. Summed over all documents before precision, recall and F1 are taken.
/// </summary>
/// <param name="Source">Sources, exact.</param>
/// <param name="Cue">Cues, exact.</param>
/// <param name="Content">Contents, exact.</param>
/// <param name="ContentWords">Words of content.</param>
internal readonly record struct PolnearScore(SpanTally Source, SpanTally Cue, SpanTally Content, SpanTally ContentWords)
{
    public static PolnearScore operator +(PolnearScore a, PolnearScore b) =>
        new(a.Source + b.Source, a.Cue + b.Cue, a.Content + b.Content, a.ContentWords + b.ContentWords);

    internal static PolnearScore Of(PolnearDocument document) => new(
        Exact(document, SpanRole.Source), Exact(document, SpanRole.Cue), Exact(document, SpanRole.Content),
        SpanTally.Of(WordsOf(document, document.Found), WordsOf(document, document.Wanted)));

    /// <summary>The spans of a part that only one side has: annotated and not found, or found and not annotated.</summary>
    internal static IEnumerable<(bool IsMissed, SortedSet<int> Words)> Errors(PolnearDocument document, SpanRole role)
    {
        var found = Spans(document, document.Found, role);
        var wanted = Spans(document, document.Wanted, role);
        return wanted.Where(span => !found.ContainsKey(span.Key)).Select(span => (true, span.Value))
            .Concat(found.Where(span => !wanted.ContainsKey(span.Key)).Select(span => (false, span.Value)))
            .OrderBy(error => error.Value.Min).ThenBy(error => error.Item1 ? 0 : 1);
    }

    private static SpanTally Exact(PolnearDocument document, SpanRole role) => SpanTally.Of(
        Spans(document, document.Found, role).Keys.ToHashSet(StringComparer.Ordinal), Spans(document, document.Wanted, role).Keys.ToHashSet(StringComparer.Ordinal));

    private static Dictionary<string, SortedSet<int>> Spans(PolnearDocument document, IEnumerable<Annotation> annotations, SpanRole role)
    {
        var spans = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var annotation in annotations)
            if (document.Words.In(annotation[role]) is { Count: > 0 } words) spans[string.Join(',', words)] = words;
        return spans;
    }

    private static SortedSet<int> WordsOf(PolnearDocument document, IEnumerable<Annotation> annotations) =>
        document.Words.In(annotations.SelectMany(annotation => annotation.Content));
}
