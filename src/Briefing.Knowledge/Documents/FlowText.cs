using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Briefing.Knowledge.Documents;

/// <summary>
/// A stretch of a document as a reader reads it: white space folded, markup and furniture left out, hyphens mended; and the
/// way back from every character to the place it came from. Sentences and quotations are found in the flow and then cut
/// from the document with <see cref="Slice"/>.
/// </summary>
public sealed class FlowText
{
    private readonly int[] _origin;

    private FlowText(string documentText, ImmutableArray<TextSpan> spans, string text, int[] origin)
    {
        DocumentText = documentText;
        Spans = spans;
        Text = text;
        _origin = origin;
    }

    /// <summary>The text of the whole document, into which all spans point.</summary>
    public string DocumentText { get; }

    /// <summary>The spans this flow was made of, in reading order.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>The flow: what <see cref="PassageText.Join"/> makes of the spans.</summary>
    public string Text { get; }

    /// <summary>Makes the flow of some spans of a document, in reading order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static FlowText Over(string documentText, params ReadOnlySpan<TextSpan> spans)
    {
        var room = 0;
        foreach (var span in spans) room += span.Length + 1;
        var text = ArrayPool<char>.Shared.Rent(room);
        var origin = ArrayPool<int>.Shared.Rent(room);
        var length = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            if (i > 0 && length > 0 && text[length - 1] != ' '
                && PassageText.Between(documentText, spans[i - 1], spans[i]) == PassageText.Separator.Space)
            {
                text[length] = ' ';
                origin[length++] = -1;
            }

            for (var at = spans[i].Start; at < spans[i].End; at++)
            {
                var c = documentText[at];
                if (char.IsWhiteSpace(c))
                {
                    if (length == 0) continue;
                    if (text[length - 1] == ' ')
                    {
                        // A span may begin with the white space that a gap stands for; a passage cut there must hold it too.
                        if (origin[length - 1] < 0) origin[length - 1] = at;
                        continue;
                    }

                    c = ' ';
                }

                text[length] = c;
                origin[length++] = at;
            }
        }

        while (length > 0 && text[length - 1] == ' ') length--;
        var flow = new FlowText(documentText, [.. spans], new string(text, 0, length), origin.AsSpan(0, length).ToArray());
        ArrayPool<char>.Shared.Return(text);
        ArrayPool<int>.Shared.Return(origin);
        return flow;
    }

    /// <summary>Cuts the passage that stands at <c>[start, end)</c> of the flow; white space at its ends is left out.</summary>
    /// <exception cref="ArgumentException">The range holds nothing but white space.</exception>
    public Passage Slice(int start, int end)
    {
        while (start < end && Text[start] == ' ') start++;
        while (end > start && Text[end - 1] == ' ') end--;
        var spans = new List<TextSpan>();
        var open = -1;
        var last = -1;
        for (var i = start; i < end; i++)
        {
            var at = _origin[i];
            if (at < 0) continue;
            if (open >= 0 && !Continues(last, at, Text[i - 1] == ' '))
            {
                spans.Add(new TextSpan(open, last + 1));
                open = -1;
            }

            if (open < 0) open = at;
            last = at;
        }

        if (open >= 0) spans.Add(new TextSpan(open, last + 1));
        return Passage.Cut(DocumentText, [.. spans]);
    }

    /// <summary>Where the character at <paramref name="index"/> stands in the document; -1 for a space that stands for a gap.</summary>
    internal int OriginOf(int index) => _origin[index];

    /// <summary>The whole flow as one passage.</summary>
    /// <exception cref="ArgumentException">The flow is empty.</exception>
    public Passage Whole() => Slice(0, Text.Length);

    /// <summary>
    /// Whether one span may hold the characters at both places: neighbours, or with nothing but folded white space between.
    /// A word broken after a hyphen that stays ("long-\nterm") has no space in the flow, so it must stay two spans.
    /// </summary>
    private bool Continues(int last, int next, bool afterSpace)
    {
        if (next == last + 1) return true;
        if (!afterSpace || next <= last) return false;
        return DocumentText.AsSpan(last + 1, next - last - 1).IsWhiteSpace();
    }
}
