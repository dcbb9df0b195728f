using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents;

/// <summary>
/// A piece of a document that can be quoted: one or more spans in reading order, and the text they join to. Several spans
/// mean that something between them (markup, a note mark, a footnote, a page's furniture, a line-break hyphen) is left out.
/// </summary>
/// <remarks>Two passages are equal when their spans are; spans of different documents are never compared.</remarks>
public sealed class Passage : IEquatable<Passage>
{
    private readonly DocumentText? _document;
    private string? _text;

    private Passage(ImmutableArray<TextSpan> spans, string? text, DocumentText? document = null) => (Spans, _text, _document) = (spans, text, document);

    /// <summary>The spans, in reading order, at least one; they need not ascend where a page's columns were out of order.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>The spans joined by <see cref="PassageText.Join"/>.</summary>
    public string Text => _text ??= PassageText.Join(_document!.Value, Spans.AsSpan());

    /// <summary>The first code unit of the first span, in reading order.</summary>
    public int Start => Spans[0].Start;

    /// <summary>Cuts a passage out of a document's text.</summary>
    /// <exception cref="ArgumentException">There is no span, or one is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span ends after the text.</exception>
    public static Passage Cut(string documentText, params ReadOnlySpan<TextSpan> spans)
    {
        if (spans.IsEmpty) throw new ArgumentException("A passage needs at least one span.", nameof(spans));
        foreach (var span in spans)
            if (span.Length == 0) throw new ArgumentException($"The span {span} is empty.", nameof(spans));
        return new Passage([.. spans], PassageText.Join(documentText, spans));
    }

    /// <summary>The passage of spans that were cut from this text before; its words are cut again when they are first read.</summary>
    internal static Passage Of(DocumentText document, ImmutableArray<TextSpan> spans) => new(spans, null, document);

    /// <summary>The form used in links: <c>start-end[,start-end…]</c>.</summary>
    public string ToLocator() => string.Join(',', Spans);

    /// <summary>Reads the form that <see cref="ToLocator"/> writes, without checking it against any text.</summary>
    public static bool TryParseLocator(string locator, out ImmutableArray<TextSpan> spans)
    {
        spans = [];
        var parsed = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var part in locator.Split(','))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            if (dash < 1 || !TryOffset(part.AsSpan(0, dash), out var start) || !TryOffset(part.AsSpan(dash + 1), out var end)
                || end <= start) return false;
            parsed.Add(new TextSpan(start, end));
        }

        spans = parsed.ToImmutable();
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Passage? other) => other is not null && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Passage);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var span in Spans) hash.Add(span);
        return hash.ToHashCode();
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private static bool TryOffset(ReadOnlySpan<char> digits, out int offset) =>
        int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out offset);
}
