using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Verification;

/// <summary>Where in the text of a statement's passage the speaker's content stands.</summary>
internal sealed class ContentSpans
{
    private readonly List<Range> _spans = [];

    private ContentSpans() { }

    /// <summary>The spans of a statement; the whole passage where content and passage are one.</summary>
    internal static ContentSpans Of(Statement statement)
    {
        var spans = new ContentSpans();
        var (text, content) = (statement.Passage.Text, statement.Content.Text);
        if (statement.Content.Equals(statement.Passage)) spans._spans.Add(..text.Length);
        else if (text.IndexOf(content, StringComparison.Ordinal) is >= 0 and var at) spans._spans.Add(at..(at + content.Length));
        else spans.Follow(statement.Passage, statement.Content);
        return spans;
    }

    /// <summary>How many of some offsets of the passage's text stand in the content.</summary>
    internal int Count(IEnumerable<int> offsets) => offsets.Count(offset => _spans.Exists(span => span.Start.Value <= offset && offset < span.End.Value));

    /// <summary>
    /// A cue in the middle parts the content. Walks over the spans of the passage, whose joined text is at most a space longer
    /// at each join, and notes where those of the content begin and end.
    /// </summary>
    private void Follow(Passage passage, Passage content)
    {
        var offset = 0;
        foreach (var span in passage.Spans)
        {
            foreach (var inner in content.Spans)
            {
                var (start, end) = (Math.Max(span.Start, inner.Start), Math.Min(span.End, inner.End));
                if (start < end) _spans.Add((offset + start - span.Start)..(offset + end - span.Start));
            }

            offset += span.Length;
            if (offset < passage.Text.Length && passage.Text[offset] == ' ') offset++;
        }
    }
}
