using Briefing.Knowledge.Documents.PlainText;
using Briefing.Knowledge.Documents.Transcripts;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>
/// Joins paragraphs that the end of a column or page cuts, over boxes, captions and headings that stand between their halves.
/// </summary>
internal sealed class Joining
{
    private const int Farthest = 14;
    private const int LongestBox = 3;

    private readonly List<Paragraph> _paragraphs;
    private readonly bool[] _taken;

    private Joining(List<Paragraph> paragraphs) => (_paragraphs, _taken) = (paragraphs, new bool[paragraphs.Count]);

    /// <summary>The joined paragraphs; each row of the given ones stands in one of them.</summary>
    public static List<Paragraph> Of(List<Paragraph> paragraphs)
    {
        var joining = new Joining(paragraphs);
        var joined = new List<Paragraph>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (joining._taken[i]) continue;
            var current = paragraphs[i];
            joined.Add(current);
            for (var last = i; joining.Continuation(current, last) is > 0 and var next; last = next)
            {
                joining._taken[next] = true;
                current.Take(paragraphs[next]);
            }
        }

        return joined;
    }

    /// <summary>The index of the paragraph that goes on with the given one; -1 for none.</summary>
    private int Continuation(Paragraph current, int last)
    {
        if (!IsOpen(current)) return -1;
        var whole = 0;
        for (var i = last + 1; i < _paragraphs.Count && i <= last + Farthest; i++)
        {
            if (_taken[i]) continue;
            var next = _paragraphs[i];
            var alike = Math.Abs(next.Height - current.Height) <= current.Height * 0.06;
            if (alike && CanGoOn(next))
            {
                if (Wording.StartsInside(next.First) && !(next.Rows.Count == 1 && Byline.Authors(next.First).Length > 0)) return i;
                if (next.Column != current.Column && next is { IsFirst: true, IsIndented: false } && whole == 0 && !IsHeading(next)
                    && (current.IsFull || Wording.EndsOpen(current.Last))) return i;
            }

            // Only what is whole in itself, or set otherwise, can stand between two halves.
            if (!alike || IsHeading(next)) continue;
            if (!next.EndsSentence || ++whole > LongestBox) return -1;
        }

        return -1;
    }

    private static bool IsOpen(Paragraph paragraph)
    {
        if (paragraph.EndsSentence || paragraph.Last is [.., ':']) return false;
        return paragraph.IsFull || paragraph.Rows.Count > 2 || Wording.EndsOpen(paragraph.Last);
    }

    private static bool CanGoOn(Paragraph paragraph) =>
        !SpeakerLabel.OpensLine(paragraph.First) && ListMark.Length(paragraph.First, new TextLine(0, paragraph.First.Length, 0, false)) == 0;

    private static bool IsHeading(Paragraph paragraph) =>
        paragraph is { Rows.Count: <= 2, EndsSentence: false, IsFull: false } && Wording.StartsFresh(paragraph.First);
}
