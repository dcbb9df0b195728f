namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>Cuts the chunks of a text, without furniture and notes, into fragments.</summary>
internal static class Fragments
{
    public static List<Fragment> Of(
        string text, IReadOnlyList<List<TextLine>> chunks, PageFurniture furniture, Footnotes notes, LineShape shape)
    {
        var fragments = new List<Fragment>();
        var (broken, paged) = (false, false);
        var labels = Transcripts.LabelLines.In(text, chunks);
        for (var chunk = 0; chunk < chunks.Count; chunk++)
        {
            if (furniture[chunk])
            {
                broken = paged = true;
                continue;
            }

            var open = false;
            for (var line = 0; line < chunks[chunk].Count; line++)
            {
                var current = chunks[chunk][line];
                broken |= current.StartsPage;
                paged |= current.StartsPage;
                if (notes.Holds(chunk, line))
                {
                    broken = true;
                    open = false;
                    continue;
                }

                if (!open || labels.Open(current.Of(text)) || !GoesOn(text, chunks[chunk], line, shape))
                {
                    fragments.Add(new Fragment(text) { AfterBreak = broken, AfterPage = paged });
                    broken = paged = false;
                }

                fragments[^1].Lines.Add(notes.WithoutMark(current));
                open = true;
            }
        }

        return fragments;
    }

    /// <summary>Whether a line goes on with the paragraph of the line before it in the same chunk.</summary>
    private static bool GoesOn(string text, List<TextLine> chunk, int index, LineShape shape)
    {
        var (previous, line) = (chunk[index - 1], chunk[index]);
        if (!shape.IsWrapped) return Wording.StartsInside(line.Of(text)) && !Wording.EndsSentence(previous.Of(text)) && ListMark.Length(text, previous, line) == 0;
        if (ListMark.Length(text, previous, line) > 0 || Transcripts.SpeakerLabel.OpensLine(line.Of(text))) return false;
        var fresh = Wording.StartsFresh(line.Of(text));
        if (!fresh) return true;
        var ended = Wording.EndsSentence(previous.Of(text));
        if (ended) return line.Indent < previous.Indent + 2 && !shape.EndsEarly(text, previous, line);
        // A heading without a blank line after it: short on purpose, the first of its chunk, and running text below.
        if (index == 1 && shape.EndsEarly(text, previous, line) && previous.Length < shape.Width * 0.7 && !Wording.EndsOpen(previous.Of(text)))
            return !IsRunningText(text, chunk, index);
        return true;
    }

    private static bool IsRunningText(string text, List<TextLine> chunk, int from)
    {
        for (var i = from; i < chunk.Count; i++)
            if (Wording.EndsSentence(chunk[i].Of(text))) return true;
        return chunk.Count - from > 2;
    }
}
