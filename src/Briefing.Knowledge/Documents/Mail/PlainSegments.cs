namespace Briefing.Knowledge.Documents.Mail;

/// <summary>Parts the sender's own words in a plain message from those of others, which are quoted with ">" or follow the head of a message inside.</summary>
internal sealed class PlainSegments
{
    /// <summary>An attribution may be wrapped into this many lines.</summary>
    private const int LongestAttribution = 3;

    private readonly List<string> _lines = [];
    private readonly List<MessageSegment> _segments = [];
    private (SegmentKind Kind, string? Writer) _now = (SegmentKind.Own, null);
    private string? _writer;

    private PlainSegments()
    {
    }

    /// <summary>The segments of a text, in order, and the head of the first message inside, where there is one.</summary>
    public static (IReadOnlyList<MessageSegment> Segments, InnerHead? Head) Of(string text)
    {
        var parted = new PlainSegments();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        // Some programs quote the whole of a message that they send on.
        var forward = Array.FindIndex(lines, line => Depth(line, out var words) > 0 && InnerHeads.IsForward(words));
        for (var i = forward; i >= 0 && i < lines.Length; i++)
            if (lines[i].StartsWith('>')) lines[i] = lines[i][(lines[i].StartsWith("> ", StringComparison.Ordinal) ? 2 : 1)..];
        var head = parted.Run(lines);
        return (parted._segments, head);
    }

    private InnerHead? Run(string[] lines)
    {
        InnerHead? first = null;
        string? history = null; // the writer of what stands below a head, to the end of the message
        var below = false;
        var quoted = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var depth = Depth(lines[i], out var words);
            if (depth == 0 && words.Length > 0 && InnerHeads.At(lines, i, out var end) is { } head)
            {
                End();
                first ??= head;
                Apparatus(lines[i..end]);
                (below, history) = (true, head.Writer);
                i = end - 1;
                continue;
            }

            if (depth == 0 && words.TrimEnd() == "--" && lines[i].StartsWith("--", StringComparison.Ordinal))
            {
                // The signature goes to the end of what the sender wrote.
                End();
                var next = i;
                while (next < lines.Length && Depth(lines[next], out _) == 0 && (next == i || InnerHeads.At(lines, next, out _) is null)) next++;
                Apparatus(lines[i..next]);
                i = next - 1;
                continue;
            }

            if (depth > 0 && !quoted) Begin(below ? history : null);
            else if (depth == 0 && quoted && words.Length > 0) End();
            if (words.Length > 0 || _lines.Count > 0) quoted = depth > 0 || quoted && words.Length == 0;
            if (words.Length > 0)
            {
                (SegmentKind, string?) whose = depth > 1 ? (SegmentKind.Apparatus, null) : depth == 1 ? (SegmentKind.Quoted, _writer)
                    : below ? (SegmentKind.Quoted, history) : (SegmentKind.Own, null);
                if (whose != _now) Flush();
                _now = whose;
            }

            _lines.Add(words);
        }

        Flush();
        return first;
    }

    /// <summary>A quotation begins: the words right before it may say whose it is.</summary>
    private void Begin(string? usual)
    {
        _writer = usual;
        var last = _lines.FindLastIndex(line => line.Length > 0);
        for (var count = 1; count <= LongestAttribution && last - count + 1 >= 0; count++)
        {
            var attribution = string.Join(' ', _lines.GetRange(last - count + 1, count));
            if (!InnerHeads.IsAttribution(attribution) || count < LongestAttribution && !StartsAttribution(last - count + 1)) continue;
            _writer = InnerHeads.Writer(attribution);
            var taken = _lines.GetRange(last - count + 1, count);
            _lines.RemoveRange(last - count + 1, _lines.Count - last + count - 1);
            Flush();
            Apparatus(taken);
            return;
        }

        Flush();
    }

    /// <summary>Whether nothing stands before a line in its paragraph.</summary>
    private bool StartsAttribution(int line) => line == 0 || _lines[line - 1].Length == 0;

    private void End()
    {
        Flush();
        _writer = null;
    }

    private void Apparatus(IEnumerable<string> lines)
    {
        var words = string.Join('\n', lines.Select(line => line.Trim())).Trim();
        if (words.Length > 0) _segments.Add(new MessageSegment(SegmentKind.Apparatus, words, IsHtml: false));
    }

    private void Flush()
    {
        var text = string.Join('\n', _lines).Trim('\n');
        _lines.Clear();
        if (string.IsNullOrWhiteSpace(text)) return;
        // Nobody's words are kept, and given to nobody.
        var kind = _now is (SegmentKind.Quoted, null) ? SegmentKind.Apparatus : _now.Kind;
        _segments.Add(new MessageSegment(kind, text, IsHtml: false, kind == SegmentKind.Quoted ? _now.Writer : null));
    }

    /// <summary>How deep a line is quoted, and what stands behind the marks: ">> words", "> > words".</summary>
    private static int Depth(string line, out string words)
    {
        var (depth, at) = (0, 0);
        while (at < line.Length && (line[at] == '>' || line[at] == ' ' && depth > 0 && at + 1 < line.Length && line[at + 1] == '>'))
            if (line[at++] == '>') depth++;
        words = line[(depth > 0 && at < line.Length && line[at] == ' ' ? at + 1 : at)..].TrimEnd();
        return depth;
    }
}
