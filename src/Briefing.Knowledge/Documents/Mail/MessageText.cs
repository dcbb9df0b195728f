using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.Html;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>
/// Writes the segments of a message. The words of another writer whom the message names become turns of that writer, so that
/// they are never taken for the sender's; those of nobody who is named are kept as apparatus, and not quoted.
/// </summary>
internal sealed class MessageText(ExtractedText text)
{
    private readonly List<Draft> _drafts = [];

    /// <summary>The sender's own blocks of HTML, which still have to be looked through for by-lines, turns and furniture.</summary>
    private readonly List<Draft> _unread = [];

    /// <summary>Adds a heading: the subject.</summary>
    public void Heading(string words)
    {
        if (text.Add(BlockKind.Heading, words, 1) is { } heading) _drafts.Add(heading);
    }

    public void Write(MessageSegment segment)
    {
        var from = text.Drafts.Count;
        if (segment.IsHtml) HtmlFragment.Write(segment.Text, text);
        else if (segment.Kind == SegmentKind.Apparatus)
            foreach (var line in segment.Text.Split('\n')) text.Add(BlockKind.Apparatus, string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        else Plain(segment.Text);
        var added = text.Drafts.Skip(from).ToList();
        if (segment.Kind == SegmentKind.Own) (segment.IsHtml ? _unread : _drafts).AddRange(added);
        else
        {
            foreach (var draft in added)
                if (!segment.IsAnothers) draft.Kind = BlockKind.Apparatus;
                else if (draft.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading) (draft.Kind, draft.Label) = (BlockKind.Turn, segment.Writer);
            _drafts.AddRange(added);
        }
    }

    /// <summary>The reading of all that was written.</summary>
    public Reading Read(string extractor, Imprint imprint)
    {
        var document = new DocumentText(text.ToString(), TextBasis.Extracted, extractor);
        var own = DraftPasses.Run(document, _unread, imprint);
        // Headings of the text are no other titles: a message with a subject is called by that.
        return own with { Imprint = imprint.Title is null ? own.Imprint : imprint, Drafts = [.. own.Drafts.Concat(_drafts).OrderBy(draft => draft.Start)], SetAside = [.. own.SetAside, .. text.SetAside] };
    }

    /// <summary>Mends the lines of plain text, and takes over the blocks that come of it.</summary>
    private void Plain(string words)
    {
        if (string.IsNullOrWhiteSpace(words)) return;
        var reading = PlainTextReader.Read(words, null);
        var taken = new Dictionary<Draft, Draft>(ReferenceEqualityComparer.Instance);
        foreach (var draft in reading.Drafts)
        {
            if (text.Add(draft.Kind, draft.Shown(words), draft.Level, noteLabel: draft.NoteLabel) is not { } copy) continue;
            copy.Label = draft.Label;
            taken.Add(draft, copy);
            foreach (var aside in draft.Aside) Leave(words, aside);
        }

        foreach (var (draft, copy) in taken)
            foreach (var mark in draft.Marks)
                copy.Marks.Add(new DraftMark(mark.Label, Math.Min(copy.Start + Before(words, draft, mark.At), copy.Spans[^1].End), mark.Note is { } note ? taken.GetValueOrDefault(note) : null));
        foreach (var aside in reading.SetAside) Leave(words, aside);
    }

    /// <summary>How many characters of a draft, as it is shown, stand before a place.</summary>
    private static int Before(string words, Draft draft, int at)
    {
        var spans = draft.Spans.TakeWhile(span => span.Start < at).Select(span => span.End > at ? new TextSpan(span.Start, at) : span).ToArray();
        return PassageText.Join(words, spans).Length;
    }

    private void Leave(string words, SetAside aside) =>
        text.Leave(aside.Reason, aside.Span is { } span ? words.Substring(span.Start, Math.Min(span.Length, 2 * SetAside.LongestExcerpt)) : aside.Excerpt);
}
